import { createHash } from 'node:crypto';
import { idKey, isWithin } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { acceptanceOf } from '../compare/accepted';
import { compareInventories, type Comparison } from '../compare/compare';
import { readEvidence, type DataEvidence, type Holding } from '../compare/evidence/evidence';
import { countOutcomes, exitCodeFor, type CompareReport } from '../compare/report';
import type { Compared } from '../compare/verdict';
import type { Inventory } from '../inventory/inventory';
import { meaningOf } from '../mappers/meaning';
import { registry } from '../mappers/registry';
import { compareElsewhere, madeByServices, scanDestination } from './destination-scan';
import { now, type OpenMove } from './move-folder';

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** The last two days: capacity is measured once a day. */
function timespan(): string {
  const end = new Date(now());
  return `${new Date(end.getTime() - 48 * 3_600_000).toISOString()}/${end.toISOString()}`;
}

/** What of `resources` holds data, by the mappers' facts, and stands in the destination. */
function holdingsOf(resources: readonly Compared[]): Holding[] {
  const holds = new Set(
    registry()
      .all.filter(({ holdsData }) => holdsData)
      .map(({ armType }) => armType.toLowerCase()),
  );
  return resources
    .filter(({ type, outcome, source, destination }) => {
      const stands = ['equal', 'explained', 'different'].includes(outcome);
      return stands && holds.has(type.toLowerCase()) && idKey(source) !== idKey(destination);
    })
    .map(({ source, destination, type }) => ({ source, destination, type }));
}

function whyUnreadable(error: unknown): { isExpected: boolean; message: string } {
  if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
  return { isExpected: error.status === 404 || error.status === 400, message: `${error.code}: ${error.message.split('\n')[0]}` };
}

/** Less data is no failure where move.yaml says so: `property: data`. */
function acceptedData(data: readonly DataEvidence[], { accepted }: OpenMove['move']): DataEvidence[] {
  return data.map((evidence) => {
    if (evidence.verdict !== 'less') return evidence;
    const { source, destination, type } = evidence;
    const acceptance = acceptanceOf(accepted, { ids: [source, destination], type, path: 'data', rulePath: 'data' });
    return acceptance ? { ...evidence, verdict: 'there', why: `Accepted in move.yaml: ${acceptance.reason}` } : evidence;
  });
}

function narrowed(comparison: Comparison, only: string | undefined): Comparison {
  if (only === undefined) return comparison;
  const isMeant = ({ source, destination }: Compared): boolean => isWithin(source, only) || isWithin(destination, only);
  const resources = comparison.resources.filter(isMeant);
  return { resources, extra: comparison.extra.filter(({ id }) => isWithin(id, only)) };
}

function comparisonOf(open: OpenMove, actual: Inventory, elsewhere: readonly Compared[]): Comparison {
  const { inventory: expected, origins } = open.plan.relocated;
  const { resources, extra } = compareInventories({
    ...{ source: open.source, expected, actual, origins, accepted: open.move.accepted },
    configuration: meaningOf(expected.resources, actual.resources, registry()),
    byServices: madeByServices(open, actual),
  });
  const existing = new Set(elsewhere.map(({ destination }) => idKey(destination)));
  return {
    resources: [...resources, ...elsewhere].sort((a, b) => (idKey(a.destination) < idKey(b.destination) ? -1 : 1)),
    extra: extra.filter(({ id }) => !existing.has(idKey(id))),
  };
}

/**
 * Reads the destination back and compares it with the source.
 * @param only a resource id of either region: with it only that resource, and what lies in it, is told of
 */
export async function compareMove(
  open: OpenMove,
  client: ArmClient,
  only: string | undefined,
  onProgress: (phase: string, done: number, total: number) => void,
): Promise<CompareReport> {
  const expected = open.plan.relocated.inventory;
  const actual = await scanDestination(client, open, expected.resources, { onProgress });
  const whole = comparisonOf(open, actual, await compareElsewhere(client, open, actual));
  const comparison = narrowed(whole, only);
  const { data, errors: dataErrors } = await readEvidence(holdingsOf(comparison.resources), client, timespan(), whyUnreadable);
  const report = {
    source: open.move.source.region,
    destination: open.move.destination.region,
    ...(only !== undefined && { only }),
    counts: countOutcomes(comparison),
    ...comparison,
    ...{ data: acceptedData(data, open.move), errors: actual.errors, dataErrors },
    hashes: { expected: sha256(expected), actual: sha256(actual) },
  };
  return { ...report, exitCode: exitCodeFor(report) };
}
