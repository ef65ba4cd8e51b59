import type { Ledger } from './ledger';
import type { MoveState } from './move-state';

/** What is to be done with a resource next. */
export interface NextStep {
  /** One sentence. */
  words: string;
  /** What to run, from anywhere; absent when there is nothing to run. */
  command?: string;
}

interface Step {
  words: string;
  /** Of azmove, without `azmove` and the folder. */
  azmove?: string;
}

const STEPS: Readonly<Record<MoveState, Step>> = {
  PreparePending: { words: 'Its data has to be made ready in the source.', azmove: 'prepare' },
  PrepareInProgress: { words: 'Go on with reports/runbook.md; then say so by preparing again.', azmove: 'prepare' },
  PrepareFailed: { words: 'Mend what the last event names, then prepare again: it goes on where it stopped.', azmove: 'prepare' },
  MovePending: { words: 'Deploy the destination stacks.', azmove: 'move' },
  MoveInProgress: { words: 'A deployment has begun and was not seen to end: run it again.', azmove: 'move' },
  MoveFailed: { words: 'Mend what the last event names, then deploy again: what stands is not made twice.', azmove: 'move' },
  CommitPending: { words: 'It stands in the destination: compare it with its source, then commit.', azmove: 'compare' },
  CommitFailed: {
    words: 'It differs from its source, or could not be committed: read reports/compare.md, then compare again.',
    azmove: 'compare',
  },
  Committed: { words: 'Nothing: the destination counts now, and the source stays as it is.' },
  DeleteSourcePending: { words: 'Adopt the source and destroy it.', azmove: 'teardown' },
  DeleteSourceFailed: {
    words: 'Lift what the last event names (locks, guards), then go on: what is gone is not asked for again.',
    azmove: 'teardown',
  },
  SourceDeleted: { words: 'Nothing: the move of it is over.' },
  Discarded: {
    words: 'Nothing, unless it is to be moved after all: take it out of dispositions in move.yaml and generate.',
    azmove: 'generate',
  },
};

const COMPARED: Step = { words: 'It stands in the destination and equals its source: commit.', azmove: 'commit' };

/**
 * What comes after `state`.
 * @param dir the folder of the move, as the user named it
 * @param isCompared true when it has been compared since it was moved, and has passed
 */
export function nextStep(state: MoveState, dir: string, isCompared = false): NextStep {
  const { words, azmove } = state === 'CommitPending' && isCompared ? COMPARED : STEPS[state];
  return { words, ...(azmove !== undefined && { command: `azmove ${azmove}${dir === '.' ? '' : ` --dir ${dir}`}` }) };
}

/** True when a comparison of the whole move has run since the resource came into its state, and has left it there. */
export function isComparedSince(ledger: Ledger, since: number): boolean {
  return ledger.events.some(({ number, command, evidence }) => command === 'compare' && number >= since && evidence['only'] === undefined);
}
