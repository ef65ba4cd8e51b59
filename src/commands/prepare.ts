import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import type { Json } from '../arm/resource';
import { sameId } from '../arm/resource-id';
import type { Change } from '../ledger/ledger';
import { stateOf } from '../ledger/record';
import type { Prepared } from '../prepare/preparation';
import { PREPARATION_STACKS } from '../prepare/strategy';
import { redactText } from '../secrets/redact-text';
import { azureSession } from './azure-session';
import { BadInputError, EXIT } from './failure';
import { writeGenerated } from './generated-files';
import { generationOf } from './generation';
import { openMove, recordRun, type OpenMove } from './move-folder';
import type { CommonArguments } from './options';
import { changesFor, evidenceOf, lookAtAll } from './prepare-look';
import { openRows, prepareRows, prepareTable, type PrepareRow } from './prepare-output';
import { exportTemplates } from './template-export';

interface PrepareArguments extends CommonArguments {
  check: boolean;
  confirm?: string;
  evidence?: string;
  'export-template': boolean;
  force: boolean;
}

interface Outcome {
  open: OpenMove;
  /** What was done, and what a person must know. */
  lines: string[];
  /** What could not be read or exported. */
  problems: string[];
  /** Absent where nothing was looked at. */
  isComplete?: boolean;
}

function written(open: OpenMove, force: boolean): Outcome {
  const { generated, files } = generationOf(open);
  const { created, changed, removed, unchanged } = writeGenerated(open.dir, files, force);
  const present = PREPARATION_STACKS.filter((stack) => generated.preparation.some(({ id }) => id === stack));
  return {
    open,
    lines: [
      `files: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged.length} unchanged`,
      ...generated.preparation.map(({ id, resources }) => `stacks/${id}.ts: ${resources} resources`),
      ...open.plan.preparation.unmatchedRules.map(({ rule, text }) => `rule ${rule} of data in move.yaml chooses for nothing: ${text}`),
      `next: ${present
        .filter((stack) => stack !== 'replicate')
        .map((stack) => `cdktf deploy ${stack}; `)
        .join('')}follow ${join(open.dir, 'reports/runbook.md')}; azmove prepare --check`,
    ],
    problems: [],
  };
}

async function checked(open: OpenMove, isVerbose: boolean): Promise<Outcome> {
  const looks = await lookAtAll(open.plan.preparation, azureSession(isVerbose));
  const recorded = recordRun(open, 'prepare', changesFor(looks, open.ledger), looks.length === 0 ? {} : { data: evidenceOf(looks) });
  const rows = prepareRows(recorded.plan.preparation, recorded.ledger);
  return {
    open: recorded,
    lines: [`${rows.length - openRows(rows).length} of ${rows.length} are there; recorded in ${join(open.dir, 'ledger.json')}`],
    problems: looks.flatMap(({ problem }) => problem ?? []),
    isComplete: openRows(rows).length === 0,
  };
}

function preparedFor(id: string, { plan }: OpenMove): Prepared {
  const found = plan.preparation.prepared.find(({ subject }) => sameId(subject.source.id, id));
  if (found) return found;
  throw new BadInputError(
    `--confirm ${id}: nothing of this id is to be carried over`,
    'azmove prepare --json lists the ids; give a whole one, of the source.',
  );
}

function confirmed(open: OpenMove, id: string, text: string): Outcome {
  const { subject, strategy } = preparedFor(id, open);
  const source = subject.source.id;
  const isWaiting = ['PreparePending', 'PrepareInProgress', 'PrepareFailed'].includes(stateOf(open.ledger, source) ?? '');
  const changes: Change[] = isWaiting ? [{ to: 'MovePending', ids: [source] }] : [];
  // A person may paste more than they mean to.
  const detail = redactText(text).text;
  const entry: Json = { strategy: strategy.name, state: 'done', detail, word: true };
  const recorded = recordRun(open, 'prepare', changes, { data: { [source]: entry } });
  return { open: recorded, lines: [`${subject.source.name}: recorded that its data is there (${strategy.name}): ${detail}`], problems: [] };
}

async function exported(open: OpenMove, isVerbose: boolean): Promise<Outcome> {
  const groups = open.source.resources
    .filter(({ type }) => type.toLowerCase() === 'microsoft.resources/resourcegroups')
    .map(({ id }) => id);
  const { written: paths, notes } = await exportTemplates(azureSession(isVerbose), open.dir, groups, open.move.plainSettings);
  const recorded = recordRun(open, 'prepare', [], { templates: { written: paths, notExported: notes.length } });
  return { open: recorded, lines: [`templates: ${paths.length === 0 ? 'none' : paths.join(', ')}`], problems: notes };
}

function refuseContradictions({ check, confirm, evidence, 'export-template': isExport }: PrepareArguments): void {
  if ([check, confirm !== undefined, isExport].filter(Boolean).length > 1)
    throw new BadInputError('--check, --confirm and --export-template were given together', 'Give one of them at a time.');
  if ((confirm === undefined) !== (evidence === undefined))
    throw new BadInputError(
      '--confirm and --evidence belong together',
      'azmove prepare --confirm ID --evidence "row counts equal, see ticket 42"',
    );
  if (evidence?.trim() === '') throw new BadInputError('--evidence says nothing', 'Say in a sentence how you know that the data is there.');
}

async function run(args: PrepareArguments): Promise<Outcome> {
  refuseContradictions(args);
  const open = openMove(args.dir);
  if (args.check) return checked(open, args.verbose);
  if (args.confirm !== undefined) return confirmed(open, args.confirm, args.evidence!);
  return args['export-template'] ? exported(open, args.verbose) : written(open, args.force);
}

function print({ lines, problems }: Outcome, rows: readonly PrepareRow[]): void {
  process.stdout.write(prepareTable(rows));
  for (const line of lines) process.stdout.write(`${line}\n`);
  if (problems.length > 0) process.stdout.write(`\nIncomplete:\n${problems.map((line) => `  ${line}`).join('\n')}\n`);
}

/** `azmove prepare`: how data goes over, and how far it is. Reads from Azure with --check and --export-template only; never writes there. */
export const prepareCommand: CommandModule<object, PrepareArguments> = {
  command: 'prepare',
  describe: 'Write how data goes over (stacks and runbook), and see how far it is',
  builder: (parser) =>
    parser
      .options({
        check: { type: 'boolean', default: false, describe: 'Look at Azure, and record in the ledger how far the data is' },
        confirm: { type: 'string', requiresArg: true, describe: 'Id of a source resource whose data is there, as a person says' },
        evidence: { type: 'string', requiresArg: true, describe: 'With --confirm: how that is known, for the ledger' },
        'export-template': {
          type: 'boolean',
          default: false,
          describe: 'Keep the ARM templates of the source groups in reports/evidence/',
        },
        force: { type: 'boolean', default: false, describe: 'Overwrite generated files that were edited by hand' },
      })
      .example('$0 prepare --dir my-move', 'write stacks/prepare.ts and reports/runbook.md; print each strategy')
      .example('$0 prepare --check', 'how far is the data? recorded in ledger.json')
      .example('$0 prepare --confirm /subscriptions/… --evidence "row counts equal"', 'what only a person can see')
      .epilogue(
        'Exit codes: 0 complete; 1 failed; 2 bad input; 3 data is not there yet, or something could not be read or exported.',
      ) as never,
  handler: async (args) => {
    const outcome = await run(args);
    const { plan, ledger } = outcome.open;
    const rows = prepareRows(plan.preparation, ledger);
    const exitCode = outcome.problems.length > 0 || outcome.isComplete === false ? EXIT.incomplete : EXIT.complete;
    process.exitCode = exitCode;
    if (!args.json) {
      print(outcome, rows);
      return;
    }
    process.stdout.write(`${JSON.stringify({ resources: rows, lines: outcome.lines, problems: outcome.problems, exitCode }, null, 2)}\n`);
  },
};
