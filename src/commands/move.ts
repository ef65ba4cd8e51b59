import type { CommandModule } from 'yargs';
import { idKey } from '../arm/resource-id';
import type { Json } from '../arm/resource';
import { isCommitted } from '../ledger/move-state';
import { nextStep } from '../ledger/next-step';
import { stateOf } from '../ledger/record';
import { azureSession } from './azure-session';
import { evidenceOf, requireGenerated, runStacks, stackOptions, type StackArguments } from './deploy-stacks';
import { awaitedOf, lookAtDestination, type DestinationLook } from './destination-look';
import { BadInputError, EXIT, RefusedError } from './failure';
import { generationOf } from './generation';
import { changesAfter, changesBefore, unprepared, type Deployment } from './move-changes';
import { openMove, recordRun, type OpenMove } from './move-folder';
import { progressOn } from './progress';

interface MoveArguments extends StackArguments {
  deploy: boolean;
  'skip-prepare': boolean;
  done: string[];
}

/** What `azmove move --json` says. */
interface MoveReport {
  deployed?: Record<string, Json>;
  standing: number;
  absent: { id: string; at?: string }[];
  unknown: { id: string; message: string }[];
  /** What only a person can tell of, and nobody has. */
  byHand: string[];
  /** Committed, and gone from the destination. */
  lost: string[];
  next: string[];
  exitCode: number;
}

function requirePrepared({ ledger }: OpenMove): void {
  const waiting = unprepared(ledger);
  if (waiting.length === 0) return;
  throw new RefusedError(
    `${waiting.length} resources hold data that is not prepared`,
    waiting.map((id) => ({ id, reason: `it is ${stateOf(ledger, id)}` })),
    'azmove prepare makes them ready; --skip-prepare deploys all the same, and their data stays in the source.',
  );
}

/** @throws BadInputError for an id of `--done` that is not a resource which a person deals with */
function requireByHand(done: readonly string[], look: DestinationLook): void {
  const known = new Set(look.byHand.map(({ id }) => idKey(id)));
  const wrong = done.find((id) => !known.has(idKey(id)));
  if (wrong === undefined) return;
  throw new BadInputError(
    `${wrong} is no resource that a person deals with`,
    `--done is for: ${look.byHand.map(({ id }) => id).join(', ') || 'nothing in this move'}; all else is looked for in the destination.`,
  );
}

async function lookWithProgress(open: OpenMove, args: MoveArguments): Promise<DestinationLook> {
  const progress = progressOn(process.stderr, !args.json);
  try {
    return await lookAtDestination(open, generationOf(open), azureSession(args.verbose), 'absence', (phase, done, total) =>
      progress.update(phase, done, total),
    );
  } finally {
    progress.stop();
  }
}

async function deploy(
  open: OpenMove,
  args: MoveArguments,
): Promise<{ open: OpenMove; deployment: Deployment; evidence: Record<string, Json> }> {
  const generation = generationOf(open);
  requireGenerated(open, generation);
  if (!args['skip-prepare']) requirePrepared(open);
  const made = awaitedOf(open, generation).flatMap(({ id, disposition }) => (disposition === 'recreate' ? [id] : []));
  const begun = recordRun(open, 'move', changesBefore(open.ledger, made, args['skip-prepare']), {});
  const run = await runStacks(open, 'deploy', ['destination*'], args);
  return { open: begun, deployment: run.exitCode === 0 ? 'succeeded' : 'failed', evidence: { deploy: evidenceOf(run) } };
}

function nextOf({ dir, ledger }: OpenMove): string[] {
  return [...new Set(ledger.resources.map(({ state }) => nextStep(state, dir)).flatMap(({ command }) => command ?? []))];
}

function reportOf(open: OpenMove, look: DestinationLook, deployment: Deployment, deployed: Record<string, Json> | undefined): MoveReport {
  const isLost = (id: string): boolean => isCommitted(stateOf(open.ledger, id)!);
  const byHand = look.byHand.map(({ id }) => id).filter((id) => stateOf(open.ledger, id) === 'MovePending');
  const lost = look.absent.map(({ id }) => id).filter(isLost);
  const isWhole = look.absent.length + look.unknown.length + byHand.length === 0;
  return {
    ...(deployed && { deployed }),
    standing: look.standing.length,
    absent: look.absent,
    unknown: look.unknown.map(({ id, message }) => ({ id, message })),
    byHand,
    lost,
    next: nextOf(open),
    exitCode: deployment === 'failed' || lost.length > 0 ? EXIT.failed : isWhole ? EXIT.complete : EXIT.incomplete,
  };
}

/** Resources that a person reads by name; beyond, --json lists them. */
const SHOWN = 20;

function print({ standing, absent, unknown, byHand, lost, next, deployed }: MoveReport): string {
  const of = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          `${title}:`,
          ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
          ...(lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more: --json lists all`] : []),
        ];
  return [
    ...(deployed ? [`deployed: ${JSON.stringify(deployed)}`] : []),
    `${standing} resources stand in the destination, ${absent.length} do not`,
    ...of(
      'Not there',
      absent.map(({ id, at }) => `${at ?? id}  (for ${id})`),
    ),
    ...of(
      'Could not be looked for',
      unknown.map(({ id, message }) => `${id}: ${message}`),
    ),
    ...of('For a person to deal with (reports/generated.md says how); then azmove move --done ID', byHand),
    ...of('Committed, yet gone from the destination', lost),
    ...of('Next', next),
    '',
  ].join('\n');
}

/** `azmove move`: looks what stands in the destination, and deploys it when told to. */
export const moveCommand: CommandModule<object, MoveArguments> = {
  command: 'move',
  describe: 'See what stands in the destination; with --deploy, make it stand',
  builder: (parser) =>
    parser
      .options({
        deploy: { type: 'boolean', default: false, describe: "Run cdktf deploy 'destination*' first" },
        'skip-prepare': { type: 'boolean', default: false, describe: 'Deploy although data is not prepared: it stays in the source' },
        done: {
          type: 'array',
          string: true,
          default: [],
          describe: 'Source id of a resource that a person has dealt with (disposition manual)',
        },
        ...stackOptions,
      })
      .example('$0 move --dir my-move', 'look, record what stands in the destination, say what comes next')
      .example('$0 move --deploy --yes', 'deploy what generate wrote, as a pipeline does; then look and record')
      .epilogue(
        'Exit codes: 0 all stands; 1 refused, failed, or something committed is gone; 2 bad input; 3 something is missing.',
      ) as never,
  handler: async (args) => {
    let open = openMove(args.dir);
    let deployment: Deployment = 'none';
    let evidence: Record<string, Json> = {};
    if (args.deploy) ({ open, deployment, evidence } = await deploy(open, args));
    const look = await lookWithProgress(open, args);
    requireByHand(args.done, look);
    const changes = changesAfter(open.ledger, look, deployment, args.done);
    const seen = { standing: look.standing.length, absent: look.absent.length, unknown: look.unknown.length };
    const isNews = args.deploy || changes.some(({ to, ids }) => ids.some((id) => stateOf(open.ledger, id) !== to));
    open = recordRun(open, 'move', changes, isNews ? { ...evidence, ...seen } : {});
    const report = reportOf(open, look, deployment, evidence['deploy'] as Record<string, Json> | undefined);
    process.exitCode = report.exitCode;
    process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : print(report));
  },
};
