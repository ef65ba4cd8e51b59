import type { CompareReport } from '../compare/report';
import type { Compared } from '../compare/verdict';
import { idKey } from '../arm/resource-id';
import type { Change, Ledger } from '../ledger/ledger';
import type { MoveState } from '../ledger/move-state';
import { stateOf } from '../ledger/record';

const TO_MOVE: ReadonlySet<MoveState> = new Set(['MovePending', 'MoveInProgress', 'MoveFailed']);
const TO_COMMIT: ReadonlySet<MoveState> = new Set(['CommitPending', 'CommitFailed']);

function failures({ differences }: Compared): number {
  return differences.filter(({ verdict }) => verdict === 'failing').length;
}

/** What a comparison changes in the ledger; what is committed, or not prepared yet, stays as it is. */
export function changesAfter({ resources, data }: Pick<CompareReport, 'resources' | 'data'>, ledger: Ledger): Change[] {
  const lacking = new Map(data.filter(({ verdict }) => verdict === 'less').map((evidence) => [idKey(evidence.source), evidence.why ?? '']));
  const isIn = (states: ReadonlySet<MoveState>, { source }: Compared): boolean => states.has(stateOf(ledger, source)!);
  const open = resources.filter((one) => isIn(TO_MOVE, one) || isIn(TO_COMMIT, one));
  const stands = open.filter(({ outcome }) => outcome === 'equal' || outcome === 'explained' || outcome === 'different');
  const isFailing = (one: Compared): boolean => one.outcome === 'different' || lacking.has(idKey(one.source));
  const reasonFor = (one: Compared): string =>
    [
      ...(failures(one) > 0 ? [`${failures(one)} properties differ: reports/compare.md says which.`] : []),
      lacking.get(idKey(one.source)) ?? '',
    ]
      .filter((text) => text !== '')
      .join(' ');
  const byReason = new Map<string, string[]>();
  for (const one of stands.filter(isFailing)) byReason.set(reasonFor(one), [...(byReason.get(reasonFor(one)) ?? []), one.source]);
  const missing = open.filter(({ outcome }) => outcome === 'missing');
  return [
    { to: 'MovePending', ids: missing.map(({ source }) => source), reason: 'Does not stand in the destination.' },
    // It stands: whoever deployed it, and even where it is then found to differ.
    {
      to: 'CommitPending',
      ids: stands.filter((one) => !isFailing(one) || isIn(TO_MOVE, one)).map(({ source }) => source),
    },
    ...[...byReason].map(([reason, ids]): Change => ({ to: 'CommitFailed', ids, reason })),
  ];
}
