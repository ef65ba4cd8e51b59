/**
 * Where a resource stands in the move, in Azure Resource Mover's words
 * (https://learn.microsoft.com/azure/resource-mover/about-move-process). What has no strategy for its data and needs no step in
 * the source begins as MovePending.
 */
export const MOVE_STATES = [
  'PreparePending',
  'PrepareInProgress',
  'PrepareFailed',
  'MovePending',
  'MoveInProgress',
  'MoveFailed',
  'CommitPending',
  'CommitFailed',
  'Committed',
  'DeleteSourcePending',
  'DeleteSourceFailed',
  'SourceDeleted',
  'Discarded',
] as const;
export type MoveState = (typeof MOVE_STATES)[number];

/** The states that may follow each; a state may always follow itself. */
const NEXT: Readonly<Record<MoveState, readonly MoveState[]>> = {
  PreparePending: ['PrepareInProgress', 'PrepareFailed', 'MovePending', 'Discarded'],
  PrepareInProgress: ['PreparePending', 'PrepareFailed', 'MovePending', 'Discarded'],
  PrepareFailed: ['PreparePending', 'PrepareInProgress', 'MovePending', 'Discarded'],
  // Back to PreparePending: another strategy was chosen, or what had been prepared is gone.
  MovePending: ['PreparePending', 'MoveInProgress', 'MoveFailed', 'CommitPending', 'Discarded'],
  MoveInProgress: ['MovePending', 'MoveFailed', 'CommitPending'],
  MoveFailed: ['PreparePending', 'MovePending', 'MoveInProgress', 'CommitPending', 'Discarded'],
  // Back to MovePending: the destination's resource was discarded, or is gone.
  CommitPending: ['MovePending', 'CommitFailed', 'Committed'],
  CommitFailed: ['MovePending', 'CommitPending', 'Committed'],
  // A committed resource is not discarded any more: its source may be going.
  Committed: ['DeleteSourcePending'],
  DeleteSourcePending: ['DeleteSourceFailed', 'SourceDeleted'],
  DeleteSourceFailed: ['DeleteSourcePending', 'SourceDeleted'],
  SourceDeleted: [],
  Discarded: ['PreparePending', 'MovePending'],
};

/** Why one may not be reached from the other: what has to come first. */
const FIRST: Partial<Record<MoveState, string>> = {
  CommitFailed: 'it has to stand in the destination first: azmove move',
  Committed: 'it has to stand in the destination and be compared first: azmove move, azmove compare',
  DeleteSourcePending: 'the move has to be committed first: azmove commit',
  DeleteSourceFailed: 'the move has to be committed first: azmove commit',
  SourceDeleted: 'the move has to be committed first: azmove commit',
};

/** True when `to` may follow `from`. */
export function mayFollow(from: MoveState, to: MoveState): boolean {
  return from === to || NEXT[from].includes(to);
}

/** Why `to` may not follow `from`, as half a sentence. */
export function reasonAgainst(from: MoveState, to: MoveState): string {
  if (from === 'SourceDeleted') return 'its source is gone, the move of it is over';
  if (from === 'Committed' || from === 'DeleteSourcePending' || from === 'DeleteSourceFailed')
    return 'it is committed, which is not taken back';
  return FIRST[to] ?? `from ${inWords(from)} only ${NEXT[from].map(inWords).join(', ')} may follow`;
}

/** A state as people read it: `prepare pending`. */
export function inWords(state: MoveState): string {
  return state.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).toLowerCase();
}

/** True once the destination's resource is the one that counts. */
export function isCommitted(state: MoveState): boolean {
  return state === 'Committed' || state === 'DeleteSourcePending' || state === 'DeleteSourceFailed' || state === 'SourceDeleted';
}
