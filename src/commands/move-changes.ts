import { idKey } from '../arm/resource-id';
import type { Change, Ledger } from '../ledger/ledger';
import { isCommitted, type MoveState } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import type { DestinationLook } from './destination-look';

const UNPREPARED: ReadonlySet<MoveState> = new Set(['PreparePending', 'PrepareInProgress', 'PrepareFailed']);

/** The resources whose data is not ready: nothing is made of them in the destination yet. */
export function unprepared({ resources }: Ledger): string[] {
  return resources.filter(({ state }) => UNPREPARED.has(state)).map(({ id }) => id);
}

/** What of the move a deployment is about to make, and the changes that say so. `skipsPreparing`: also what was not prepared. */
export function changesBefore(ledger: Ledger, made: readonly string[], skipsPreparing: boolean): Change[] {
  const inState = (...states: MoveState[]): string[] => made.filter((id) => states.includes(stateOf(ledger, id)!));
  const skipped = skipsPreparing ? inState(...UNPREPARED) : [];
  return [
    { to: 'MovePending', ids: skipped, reason: 'Deployed without preparing: asked for with --skip-prepare.' },
    { to: 'MoveInProgress', ids: [...inState('MovePending', 'MoveFailed'), ...skipped] },
  ];
}

/** How a deployment ended, for what it made and for what it did not. */
export type Deployment = 'none' | 'succeeded' | 'failed';

/**
 * What a look at the destination changes in the ledger. What is committed stays so; what could not be established stays as it was.
 * @param done source ids of which a person says that they are dealt with
 */
export function changesAfter(ledger: Ledger, look: DestinationLook, deployment: Deployment, done: readonly string[]): Change[] {
  const byHand = new Set(done.map(idKey));
  const isFree = (id: string): boolean => {
    const state = stateOf(ledger, id);
    return state !== undefined && !isCommitted(state) && !UNPREPARED.has(state) && state !== 'Discarded';
  };
  const standing = look.standing.map(({ id }) => id).filter((id) => isFree(id) && stateOf(ledger, id) !== 'CommitFailed');
  const said = look.byHand.map(({ id }) => id).filter((id) => isFree(id) && byHand.has(idKey(id)));
  const absent = look.absent.map(({ id }) => id).filter((id) => isFree(id) && !byHand.has(idKey(id)));
  const attempted = absent.filter((id) => stateOf(ledger, id) === 'MoveInProgress');
  const gone = absent.filter((id) => ['CommitPending', 'CommitFailed'].includes(stateOf(ledger, id)!));
  const idle = absent.filter((id) => !gone.includes(id) && stateOf(ledger, id) !== 'MoveFailed');
  const fresh: Change[] =
    deployment === 'failed'
      ? [
          { to: 'MoveFailed', ids: attempted, reason: 'It does not stand in the destination: the deployment failed.' },
          { to: 'MovePending', ids: idle.filter((id) => !attempted.includes(id)) },
        ]
      : [{ to: 'MovePending', ids: idle }];
  return [
    { to: 'CommitPending', ids: standing },
    { to: 'CommitPending', ids: said, reason: 'A person says that it is dealt with.' },
    { to: 'MovePending', ids: gone, reason: 'It stood in the destination, and does not any more.' },
    ...fresh,
  ];
}
