import { idKey } from '../arm/resource-id';
import type { Ledger } from './ledger';
import { isCommitted } from './move-state';

/**
 * True once the destination counts: every resource that takes part is committed, but for those that were discarded. A resource
 * that is new in the source makes it false again: nothing vouches for its copy yet.
 */
export function isMoveCommitted({ resources }: Ledger): boolean {
  const taking = resources.filter(({ state }) => state !== 'Discarded');
  return taking.length > 0 && taking.every(({ state }) => isCommitted(state));
}

/** {@link idKey} of every resource whose source is gone. */
export function sourcesGone({ resources }: Ledger): ReadonlySet<string> {
  return new Set(resources.filter(({ state }) => state === 'SourceDeleted').map(({ id }) => idKey(id)));
}
