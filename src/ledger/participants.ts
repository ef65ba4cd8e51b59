import { idKey } from '../arm/resource-id';
import type { Change, Ledger } from './ledger';

/** A resource that takes part in the move, as inventory and move.yaml now have it. */
export interface Participant {
  /** Source resource id. */
  id: string;
  /** True when something must happen in the source before it can be moved: its data has a strategy. */
  needsPreparing: boolean;
}

/**
 * What has to change in the ledger so that it holds what now takes part: new resources begin, those that are no longer part of
 * the move leave; all others stay as they are. What is committed never leaves: its source may be gone, and with it the scan's
 * knowledge of it.
 */
export function admit(ledger: Ledger, participants: readonly Participant[]): Change[] {
  const known = new Map(ledger.resources.map((standing) => [idKey(standing.id), standing]));
  const now = new Set(participants.map(({ id }) => idKey(id)));
  // What was discarded and now takes part again begins anew; while it does not, that it was discarded stays to be seen.
  const fresh = participants.filter(({ id }) => [undefined, 'Discarded'].includes(known.get(idKey(id))?.state));
  const free = ledger.resources.filter(
    ({ id, state }) => !now.has(idKey(id)) && ['PreparePending', 'MovePending', 'PrepareFailed', 'MoveFailed'].includes(state),
  );
  const changes: Change[] = [
    { to: 'PreparePending', ids: fresh.filter(({ needsPreparing }) => needsPreparing).map(({ id }) => id) },
    { to: 'MovePending', ids: fresh.filter(({ needsPreparing }) => !needsPreparing).map(({ id }) => id) },
    { to: null, ids: free.map(({ id }) => id), reason: 'No longer part of the move: gone from the source, or decided otherwise.' },
  ];
  return changes.filter(({ ids }) => ids.length > 0);
}
