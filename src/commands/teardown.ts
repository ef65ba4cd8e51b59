import type { CommandModule } from 'yargs';
import type { Json } from '../arm/resource';
import { isMoveCommitted } from '../ledger/whole-move';
import type { TeardownFinding } from '../teardown/finding';
import { azureSession } from './azure-session';
import { stackOptions, type StackArguments } from './deploy-stacks';
import { EXIT, RefusedError } from './failure';
import { writeGenerated } from './generated-files';
import { generationOf } from './generation';
import { openMove, recordRun } from './move-folder';
import { changesOf, destroySource, lookAtSource, type SourceLook } from './teardown-run';
import { surveyTeardown, type Survey } from './teardown-survey';

interface TeardownArguments extends StackArguments {
  destroy: boolean;
}

/** What `azmove teardown --json` says. */
interface TeardownReport extends Survey {
  standing: string[];
  gone: number;
  unknown: SourceLook['unknown'];
  destroyed?: Record<string, Json>;
  exitCode: number;
}

/** Lines of one kind that a person reads; beyond, --json lists them. */
const SHOWN = 20;

function lines(title: string, findings: readonly TeardownFinding[]): string[] {
  if (findings.length === 0) return [];
  return [
    `${title}:`,
    ...findings
      .slice(0, SHOWN)
      .flatMap(({ kind, id, message, command }) => [
        `  ${kind}: ${id}`,
        `    ${message}`,
        ...(command === undefined ? [] : [`    ${command}`]),
      ]),
    ...(findings.length > SHOWN ? [`  and ${findings.length - SHOWN} more: --json lists all`] : []),
  ];
}

function print({ findings, order, standing, gone, unknown, destroyed, exitCode }: TeardownReport, dir: string): string {
  const blockers = findings.filter(({ severity }) => severity === 'blocker');
  const isOver = standing.length === 0 && unknown.length === 0;
  return [
    ...(destroyed ? [`destroyed: ${JSON.stringify(destroyed)}`] : []),
    `${standing.length} resources of the source stand, ${gone} are gone${unknown.length > 0 ? `, ${unknown.length} could not be looked for` : ''}`,
    ...lines('In the way', blockers),
    ...lines(
      'To know',
      findings.filter(({ severity }) => severity === 'note'),
    ),
    ...(isOver
      ? []
      : [`Order: ${order.length} waves, ${order.map((wave) => wave.length).join(', ')} resources; what needs others goes first`]),
    ...(isOver
      ? ['The source is gone: the move is over.']
      : exitCode === EXIT.complete
        ? [`Next:\n  azmove teardown --destroy${dir === '.' ? '' : ` --dir ${dir}`}`]
        : []),
    '',
  ].join('\n');
}

/** `azmove teardown`: what keeps the source from being destroyed; with `--destroy`, after the commit, adopts and destroys it. */
export const teardownCommand: CommandModule<object, TeardownArguments> = {
  command: 'teardown',
  describe: 'See what keeps the source from being destroyed; with --destroy, after the commit, destroy it',
  builder: (parser) =>
    parser
      .options({
        destroy: { type: 'boolean', default: false, describe: 'Adopt the source (nothing may change), then cdktf destroy teardown' },
        ...stackOptions,
      })
      .example('$0 teardown --dir my-move', 'locks, guards, dependants, what the move never saw, the order; changes nothing')
      .example('$0 teardown --destroy --yes', 'after the commit: adopt, destroy, look, record; run again after a failure')
      .epilogue('Exit codes: 0 nothing in the way, or all gone; 1 blockers, or something still stands; 2 bad input.') as never,
  handler: async (args) => {
    let open = openMove(args.dir);
    const client = azureSession(args.verbose);
    const survey = await surveyTeardown(open, generationOf(open), client);
    const blockers = survey.findings.filter(({ severity }) => severity === 'blocker');
    if (args.destroy && blockers.length > 0) {
      throw new RefusedError(
        'The source is not destroyed while this is in the way',
        blockers.map(({ id, message, command }) => ({ id, reason: command === undefined ? message : `${message} ${command}` })),
        'Lift it, or decide that it stays (dispositions in move.yaml), then run again.',
      );
    }
    let look = await lookAtSource(open, generationOf(open), client);
    let destroyed: Record<string, Json> | undefined;
    let exitCode: number = blockers.length > 0 ? EXIT.failed : EXIT.complete;
    // What is gone already, by an earlier run that did not come to record it, is out of the code before anything is adopted.
    if (isMoveCommitted(open.ledger)) open = recordRun(open, 'teardown', changesOf(open, look, false), {});
    // Also where all is gone: the run that destroyed it may have been killed before it wrote the code.
    if (args.destroy) writeGenerated(args.dir, generationOf(open).files, false);
    if (args.destroy && look.standing.length > 0) {
      ({ open, look, destroyed, exitCode } = await destroySource(open, generationOf(open), client, args));
      writeGenerated(args.dir, generationOf(open).files, false);
      if (look.standing.length > 0 || look.unknown.length > 0) exitCode = EXIT.failed;
    }
    const { standing, gone, unknown } = look;
    const report: TeardownReport = { ...survey, standing, gone: gone.length, unknown, ...(destroyed && { destroyed }), exitCode };
    process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : print(report, args.dir));
    process.exitCode = exitCode;
  },
};
