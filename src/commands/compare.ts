import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { idKey, isWithin } from '../arm/resource-id';
import { compareMarkdown } from '../compare/print-markdown';
import { compareTable } from '../compare/print-table';
import type { CompareReport } from '../compare/report';
import { writeFile } from '../files/write-file';
import { azureSession } from './azure-session';
import { changesAfter } from './compare-changes';
import { compareMove } from './comparison';
import { BadInputError } from './failure';
import { openMove, recordRun, type OpenMove } from './move-folder';
import type { CommonArguments } from './options';
import { progressOn } from './progress';

const FORMATS = ['table', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

interface CompareArguments extends CommonArguments {
  format: Format;
  resource?: string;
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

async function run(open: OpenMove, args: CompareArguments): Promise<CompareReport> {
  const progress = progressOn(process.stderr, !args.json);
  try {
    return await compareMove(open, azureSession(args.verbose), args.resource, (phase, done, total) => progress.update(phase, done, total));
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
    const report = await run(open, args);
    if (args.resource === undefined) {
      writeFile(join(args.dir, 'reports', 'compare.md'), compareMarkdown(report));
      writeFile(join(args.dir, 'reports', 'compare.json'), jsonText(report));
    }
    recordRun(open, 'compare', changesAfter(report, open.ledger), evidenceOf(report));
    process.stdout.write(print(args.json ? 'json' : args.format, report, args.verbose));
    process.exitCode = report.exitCode;
  },
};
