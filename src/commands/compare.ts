import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { idKey, isWithin } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { acceptanceOf } from '../compare/accepted';
import { compareInventories, type Comparison } from '../compare/compare';
import { readEvidence, type DataEvidence, type Holding } from '../compare/evidence/evidence';
import { compareMarkdown } from '../compare/print-markdown';
import { compareTable } from '../compare/print-table';
import { countOutcomes, exitCodeFor, type CompareReport } from '../compare/report';
import type { Compared } from '../compare/verdict';
import { writeFile } from '../files/write-file';
import type { Inventory } from '../inventory/inventory';
import { meaningOf } from '../mappers/meaning';
import { registry } from '../mappers/registry';
import { azureSession } from './azure-session';
import { changesAfter } from './compare-changes';
import { compareElsewhere, madeByServices, scanDestination } from './destination-scan';
import { BadInputError } from './failure';
import { now, openMove, recordRun, type OpenMove } from './move-folder';
import type { CommonArguments } from './options';
import { progressOn } from './progress';

const FORMATS = ['table', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

interface CompareArguments extends CommonArguments {
  format: Format;
  resource?: string;
}

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

/** @throws BadInputError when no resource of the move has that id, or lies in it */
function checkResource(only: string, { plan }: OpenMove): void {
  const { inventory, origins } = plan.relocated;
  const ids = [...plan.decisions.map(({ id }) => id), ...inventory.resources.flatMap(({ id }) => [id, origins[idKey(id)] ?? id])];
  if (ids.some((id) => isWithin(id, only))) return;
  throw new BadInputError(
    `--resource ${only} is no resource of the move, in neither region`,
    'azmove status --json lists the ids of the source.',
  );
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

async function run(open: OpenMove, client: ArmClient, args: CompareArguments): Promise<CompareReport> {
  const progress = progressOn(process.stderr, !args.json);
  try {
    const expected = open.plan.relocated.inventory;
    const onProgress = (phase: string, done: number, total: number): void => progress.update(phase, done, total);
    const actual = await scanDestination(client, open, expected.resources, { onProgress });
    const whole = comparisonOf(open, actual, await compareElsewhere(client, open, actual));
    const comparison = narrowed(whole, args.resource);
    const { data, errors: dataErrors } = await readEvidence(holdingsOf(comparison.resources), client, timespan(), whyUnreadable);
    const report = {
      source: open.move.source.region,
      destination: open.move.destination.region,
      ...(args.resource !== undefined && { only: args.resource }),
      counts: countOutcomes(comparison),
      ...comparison,
      ...{ data: acceptedData(data, open.move), errors: actual.errors, dataErrors },
      hashes: { expected: sha256(expected), actual: sha256(actual) },
    };
    return { ...report, exitCode: exitCodeFor(report) };
  } finally {
    progress.stop();
  }
}

function jsonText(report: CompareReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** What the ledger keeps of a comparison. */
function evidenceOf({ counts, resources, extra, data, errors, hashes, only }: CompareReport): Parameters<typeof recordRun>[3] {
  const differences = resources.flatMap((resource) => resource.differences);
  const count = (verdict: string): number => differences.filter((one) => one.verdict === verdict).length;
  const dataCount = (verdict: string): number => data.filter((one) => one.verdict === verdict).length;
  return {
    ...(only !== undefined && { only }),
    resources: { ...counts },
    differences: { failing: count('failing'), explained: count('explained') },
    extra: extra.filter(({ why }) => why === undefined).length,
    data: { there: dataCount('there'), less: dataCount('less'), 'not readable': dataCount('not readable') },
    notRead: errors.length,
    expected: hashes.expected,
    actual: hashes.actual,
  };
}

function print(format: Format, report: CompareReport, verbose: boolean): string {
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return compareMarkdown(report);
    default:
      return compareTable(report, verbose);
  }
}

/** `azmove compare`: reads the destination back and compares it with the source. Reads from Azure; writes reports and the ledger. */
export const compareCommand: CommandModule<object, CompareArguments> = {
  command: 'compare',
  describe: 'Read the destination back and compare it with the source, property by property',
  builder: (parser) =>
    parser
      .options({
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print the result; --json is --format json' },
        resource: {
          type: 'string',
          requiresArg: true,
          describe: 'Only this resource (id of either side) and what lies in it; no report files',
        },
      })
      .example('$0 compare --dir my-move', 'every resource with its verdict; reports/compare.md has every difference')
      .example('$0 compare --verbose', 'also differences that are explained, each with the reason')
      .example('$0 compare --json | jq ".resources[] | select(.outcome == \\"different\\")"', 'what differs')
      .epilogue(
        'Exit codes: 0 all equal, or explained; 1 something differs, is missing or has less data; 2 bad input; 3 something could not be read.',
      ) as never,
  handler: async (args) => {
    const open = openMove(args.dir);
    if (args.resource !== undefined) checkResource(args.resource, open);
    const report = await run(open, azureSession(args.verbose), args);
    if (args.resource === undefined) {
      writeFile(join(args.dir, 'reports', 'compare.md'), compareMarkdown(report));
      writeFile(join(args.dir, 'reports', 'compare.json'), jsonText(report));
    }
    recordRun(open, 'compare', changesAfter(report, open.ledger), evidenceOf(report));
    process.stdout.write(print(args.json ? 'json' : args.format, report, args.verbose));
    process.exitCode = report.exitCode;
  },
};
