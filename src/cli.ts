import yargs from 'yargs';
import type { Argv, CommandModule } from 'yargs';
import { describeFailure, EXIT, exitCodeOf, failureAsJson, BadInputError } from './commands/failure';
import { commonOptions } from './commands/options';
import { guardStream } from './files/guard-stream';
import { credentialsOf, keepSecret } from './files/own-credentials';

interface LazyCommand {
  name: string;
  /** What stands behind the name, as yargs writes it. */
  positional?: string;
  describe: string;
  /** File under commands/, and the export that is the yargs command. */
  file: string;
  exported: string;
}

/** In the order in which a move uses them. */
const COMMANDS: readonly LazyCommand[] = [
  { name: 'init', describe: 'Write move.yaml: what is to be moved, from where, where to', file: 'init', exported: 'initCommand' },
  { name: 'scan', describe: 'Read the source region into inventory.json', file: 'scan', exported: 'scanCommand' },
  { name: 'graph', describe: 'Show what depends on what, in which order', file: 'graph', exported: 'graphCommand' },
  {
    name: 'coverage',
    describe: 'Show which types are mapped, and which properties are not read',
    file: 'coverage',
    exported: 'coverageCommand',
  },
  {
    name: 'verify',
    describe: 'Check that the destination can take the move, before anything is written',
    file: 'verify',
    exported: 'verifyCommand',
  },
  {
    name: 'diff',
    describe: 'Scan the source again and say what changed since, and what follows',
    file: 'diff',
    exported: 'diffCommand',
  },
  { name: 'generate', describe: 'Write the cdktf stacks of destination and teardown', file: 'generate', exported: 'generateCommand' },
  {
    name: 'prepare',
    describe: 'Write how data goes over (stacks and runbook), and see how far it is',
    file: 'prepare',
    exported: 'prepareCommand',
  },
  {
    name: 'rehearse',
    describe: 'Play the whole move on an embedded stand-in for Azure, and report what would fail',
    file: 'rehearse',
    exported: 'rehearseCommand',
  },
  { name: 'status', describe: 'Show where every resource stands, and what comes next', file: 'status', exported: 'statusCommand' },
  {
    name: 'plan-summary',
    positional: '[files..]',
    describe: "Summarise Terraform's plans for a pull request",
    file: 'plan-summary',
    exported: 'planSummaryCommand',
  },
  {
    name: 'move',
    describe: 'See what stands in the destination; with --deploy, make it stand',
    file: 'move',
    exported: 'moveCommand',
  },
  {
    name: 'compare',
    describe: 'Read the destination back and compare it with the source, property by property',
    file: 'compare',
    exported: 'compareCommand',
  },
  {
    name: 'discard',
    describe: 'Take back what the move made in the destination, or resources out of the move',
    file: 'discard',
    exported: 'discardCommand',
  },
  {
    name: 'commit',
    describe: 'Make the destination the one that counts, and unlock the teardown of the source',
    file: 'commit',
    exported: 'commitCommand',
  },
  {
    name: 'teardown',
    describe: 'See what keeps the source from being destroyed; with --destroy, after the commit, destroy it',
    file: 'teardown',
    exported: 'teardownCommand',
  },
  { name: 'twin', describe: 'Run an embedded stand-in for Azure', file: 'twin', exported: 'twinCommand' },
];

// Only the command that runs is loaded: the Azure SDKs and the bindings each cost a noticeable part of a second.
function load({ file, exported }: LazyCommand): CommandModule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(`./commands/${file}`) as Record<string, CommandModule>;
  return module[exported]!;
}

function register(parser: Argv, command: LazyCommand): Argv {
  return parser.command({
    command: command.positional === undefined ? command.name : `${command.name} ${command.positional}`,
    describe: command.describe,
    builder: (sub) => {
      const { builder } = load(command);
      return (typeof builder === 'function' ? builder(sub) : sub.options(builder ?? {})) as Argv;
    },
    handler: (argv) => load(command).handler(argv),
  });
}

function versionOfPackage(): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('../package.json') as { version: string }).version;
}

function parserOf(args: readonly string[]): Argv {
  const parser = yargs([...args])
    .scriptName('azmove')
    .usage('$0 <command> [options]\n\nMoves an Azure region as code: scan the source, review, generate, deploy.')
    .options(commonOptions)
    .example('$0 init --subscription 1b2c… --from westeurope --to northeurope', 'start a move in this folder')
    .example('$0 scan', 'read the source region, as move.yaml says')
    .example('$0 generate', 'write stacks/, ready for cdktf diff')
    .demandCommand(1, 'A command is wanted.')
    .strict()
    .recommendCommands()
    .version(versionOfPackage())
    .help()
    .alias('help', 'h')
    .wrap(120)
    .epilogue('Exit codes: 0 complete; 1 failed, or blockers found; 2 bad input; 3 complete but for what is listed.')
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs says itself is about the arguments, with an error of its own for some; all else comes from the command.
      const isOfCommand = error !== undefined && error !== null && error.name !== 'YError';
      throw isOfCommand
        ? error
        : new BadInputError(message.replace(/\n/g, ' '), 'azmove --help lists commands; azmove <command> --help their options.');
    });
  return COMMANDS.reduce(register, parser);
}

/** Runs the command line `args` (without node and script) and sets the exit code of the process. */
export async function main(args: readonly string[]): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe: nothing is wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  keepSecret(credentialsOf(process.env));
  guardStream(process.stdout, 'standard output', 'refuse');
  guardStream(process.stderr, 'standard error', 'redact');
  try {
    await parserOf(args).parseAsync();
  } catch (error) {
    process.stderr.write(`${describeFailure(error, args.includes('--verbose'))}\n`);
    if (args.includes('--json')) process.stdout.write(`${failureAsJson(error)}\n`);
    process.exitCode = exitCodeOf(error) || EXIT.failed;
  }
}
