import type { CommandModule } from 'yargs';
import { writeUnguarded } from '../files/guard-stream';
import { writeFile } from '../files/write-file';
import { exportLines } from '../twin/environment';
import { EstateError, readEstate, type Estate } from '../twin/estate';
import { parseFault, type Fault } from '../twin/faults';
import { largeEstate } from '../twin/large-estate';
import { scenario, scenarioNames } from '../twin/scenario';
import { startTwin } from '../twin/twin';

interface TwinArguments {
  estate?: string[];
  resources?: number;
  port: number;
  env: boolean;
  'env-out'?: string;
  state?: string;
  'ca-file'?: string;
  fault?: string[];
  scenario?: string[];
  seed: number;
  'page-size': number;
  polls: number;
  'retry-after': number;
  verbose: boolean;
}

/** The faults, or undefined after saying what is wrong with them. */
function faultsOf(texts: readonly string[]): Fault[] | undefined {
  try {
    return texts.map(parseFault);
  } catch (error) {
    process.stderr.write(`azmove twin: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** The scenarios, or undefined after saying what is wrong with them. */
function scenariosOf(names: readonly string[]): Estate[] | undefined {
  try {
    return names.map(scenario);
  } catch (error) {
    process.stderr.write(`azmove twin: ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

/** What --estate names, or with --resources one large estate after its pattern. */
function estatesOf({ estate = [], resources, seed }: TwinArguments): (string | Estate)[] {
  if (resources === undefined) return estate;
  if (estate.length !== 1) throw new EstateError('--resources wants one --estate to copy: src/twin/estates/three-tier.json');
  return [largeEstate(readEstate(estate[0]!), resources, seed)];
}

function whenStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

async function run(args: TwinArguments): Promise<number> {
  const faults = faultsOf(args.fault ?? []);
  if (!faults) return 2;
  const scenarios = scenariosOf(args.scenario ?? []);
  if (!scenarios) return 2;
  const stopped = whenStopped();
  const twin = await startTwin({
    estates: estatesOf(args),
    port: args.port,
    faults,
    scenarios,
    seed: args.seed,
    pageSize: args['page-size'],
    polls: args.polls,
    retryAfter: args['retry-after'],
    ...(args.state !== undefined && { stateFile: args.state }),
    ...(args['ca-file'] !== undefined && { caFile: args['ca-file'] }),
    ...(args.verbose && { log: ({ method, url, status }) => void process.stderr.write(`${status} ${method} ${url}\n`) }),
  });
  const holdsSecret = 'the client secret of this twin, made at its start and worth nothing elsewhere';
  if (args['env-out'] !== undefined) writeFile(args['env-out'], exportLines(twin.env), { holdsSecret });
  if (args.env) writeUnguarded(process.stdout, exportLines(twin.env));
  process.stderr.write(
    `The twin serves ${twin.store.size} resources at ${twin.url} (proxy ${twin.proxyUrl}, CA ${twin.caFile}). Stop it with Ctrl-C.\n`,
  );
  await stopped;
  await twin.close();
  return 0;
}

/** `azmove twin`: an embedded stand-in for Azure, served until it is stopped. */
export const twinCommand: CommandModule<object, TwinArguments> = {
  command: 'twin',
  describe: 'Serve an embedded stand-in for Azure, to which clients are led by environment variables',
  builder: (yargs) =>
    yargs
      .option('estate', {
        type: 'string',
        array: true,
        describe: 'Estate or inventory to load (JSON with an array `resources`); may be repeated',
      })
      .option('resources', {
        type: 'number',
        describe: 'Make an estate of about so many resources, after the pattern of the one --estate; --seed decides what is in it',
      })
      .option('port', { type: 'number', default: 0, describe: 'Port for HTTPS and for the proxy; 0: any free one' })
      .option('env', { type: 'boolean', default: false, describe: 'Print the variables for a shell, as export lines, then serve' })
      // Not --env-file: Node 20 takes an option of that name for itself, even behind the script's name.
      .option('env-out', { type: 'string', describe: 'Write the variables for a shell to this file, then serve' })
      .option('state', { type: 'string', describe: 'Load the state from this file if it exists, and save it there after changes' })
      .option('ca-file', { type: 'string', describe: 'Write the certificate to trust to this file' })
      .option('fault', {
        type: 'string',
        array: true,
        describe: 'Switch on a fault: throttle, error, latency, drop, truncate, cut, repeat or token, with options; may be repeated',
      })
      .option('scenario', {
        type: 'string',
        array: true,
        describe: `Make something short, or put it in the way, in northeurope, for azmove verify; may be repeated: ${scenarioNames().join(', ')}`,
      })
      .option('seed', { type: 'number', default: 1, describe: 'Seed of the chance by which faults strike' })
      .option('page-size', { type: 'number', default: 1000, describe: 'Most elements in a page of a list' })
      .option('polls', { type: 'number', default: 1, describe: 'Polls that a long-running operation takes' })
      .option('retry-after', { type: 'number', default: 0, describe: 'Seconds that clients are told to wait between polls' })
      .option('verbose', { type: 'boolean', default: false, describe: 'Log every request to stderr' })
      .example(
        '$0 twin --estate src/twin/estates/sample.json --port 8443 --env-out twin.env &',
        'serve the sample estate, then `. ./twin.env`',
      )
      .example('$0 twin --estate inventory.json --state twin.json --env', 'serve a scanned inventory; keep what is changed')
      .example('$0 twin --fault throttle=0.1,retryAfter=2 --fault latency=50-200', 'a slow Azure that throttles every tenth request')
      .example('$0 twin --scenario quota-short --scenario vm-size-closed', 'an Azure in which azmove verify finds blockers')
      .example('$0 twin --fault throttle,bucket=100,perSecond=10 --fault token=30', 'quota as a bucket; tokens good for thirty seconds'),
  handler: async (args) => {
    try {
      process.exitCode = await run(args);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const isInput = error instanceof EstateError || code === 'EADDRINUSE' || code === 'EACCES' || code === 'ENOENT';
      process.stderr.write(`azmove twin: ${code === 'EADDRINUSE' ? `port ${args.port} is taken; give another --port` : message}\n`);
      process.exitCode = isInput ? 2 : 1;
    }
  },
};
