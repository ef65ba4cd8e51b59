import { idKey } from '../arm/resource-id';
import type { Ledger, LedgerEvent, Standing } from './ledger';
import { inWords, isCommitted } from './move-state';

/** Why a move may not be committed yet; `id` where one resource is the reason. */
export interface Hindrance {
  id?: string;
  reason: string;
}

/** What a comparison left in the ledger. */
interface Compared {
  expected?: string;
  resources?: Record<string, number>;
  differences?: { failing?: number };
  data?: Record<string, number>;
  notRead?: number;
}

/** Where the way to the commit leads from a state. */
const REMEDY: Partial<Record<Standing['state'], string>> = {
  PreparePending: 'its data is not prepared (azmove prepare)',
  PrepareInProgress: 'its data is being prepared (reports/runbook.md, azmove prepare)',
  PrepareFailed: 'preparing its data failed (azmove prepare)',
  MovePending: 'it does not stand in the destination (azmove move)',
  MoveInProgress: 'its deployment was not seen to end (azmove move)',
  MoveFailed: 'its deployment failed (azmove move)',
  CommitFailed: 'it differs from its source (reports/compare.md, azmove compare)',
};

/** The newest comparison of the whole move. */
export function lastComparison({ events }: Ledger): LedgerEvent | undefined {
  return events.findLast(({ command, evidence }) => command === 'compare' && evidence['only'] === undefined);
}

function ofComparison(event: LedgerEvent | undefined, expectation: string): Hindrance[] {
  if (!event) return [{ reason: 'the destination was never compared with the source (azmove compare)' }];
  const { expected, resources = {}, differences = {}, data = {} } = event.evidence as Compared;
  if (expected !== expectation) {
    return [
      {
        reason: `the comparison of ${event.at} was of another expectation: inventory.json or move.yaml has changed since (azmove compare)`,
      },
    ];
  }
  const found: readonly [number | undefined, string][] = [
    [resources['missing'], 'resources were missing'],
    [resources['different'], 'resources differed'],
    [resources['unread'], 'resources could not be read'],
    [resources['by hand'], 'resources that a person deals with were not said to be done'],
    [differences.failing, 'properties differed'],
    [data['less'], 'resources had less data than their source'],
  ];
  return found
    .filter(([count = 0]) => count > 0)
    .map(([count, what]) => ({ reason: `in the comparison of ${event.at} ${count} ${what} (reports/compare.md)` }));
}

/**
 * Everything that keeps a move from being committed; nothing where it may be.
 * @param expectation SHA-256 of the inventory that is to stand in the destination now
 * @param dataConfirmed true when a person vouches for data of which Azure tells no amount
 */
export function hindrancesToCommit(ledger: Ledger, expectation: string, dataConfirmed: boolean): Hindrance[] {
  const event = lastComparison(ledger);
  const open = ledger.resources.filter(({ state }) => !isCommitted(state) && state !== 'Discarded');
  const own = open
    .filter(({ state }) => state !== 'CommitPending')
    .map(({ id, state }) => ({ id, reason: `it is ${inWords(state)}: ${REMEDY[state] ?? 'it is not ready'}` }));
  const younger = open
    .filter(({ state, since }) => state === 'CommitPending' && event !== undefined && since > event.number)
    .map(({ id }) => ({ id, reason: 'it was deployed after the last comparison (azmove compare)' }));
  const untold = (event?.evidence as Compared | undefined)?.data?.['not readable'] ?? 0;
  return [
    ...ofComparison(event, expectation),
    ...own,
    ...younger,
    ...(untold > 0 && !dataConfirmed
      ? [
          {
            reason: `Azure does not tell how much data ${untold} resources hold: see to it (reports/compare.md), then --data-checked "how"`,
          },
        ]
      : []),
  ];
}

/** Source ids that the commit makes final, in order of their keys. */
export function committable({ resources }: Ledger): string[] {
  return resources
    .filter(({ state }) => state === 'CommitPending' || state === 'Committed')
    .map(({ id }) => id)
    .sort((a, b) => (idKey(a) < idKey(b) ? -1 : 1));
}
