import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { CommandModule } from 'yargs';
import { readMove } from '../config/read-move';
import { writeFile } from '../files/write-file';
import { readInventory } from '../inventory/read-inventory';
import type { Compared } from '../compare/verdict';
import { isPassed, rehearsalOf, STEPS, type Observation, type Rehearsal } from '../rehearse/rehearsal';
import { rehearsalMarkdown, rehearsalText } from '../rehearse/report';
import { parseFault, type Fault } from '../twin/faults';
import { startTwin } from '../twin/twin';
import { runProgram, type ProgramRun } from './child-process';
import { BadInputError, EXIT } from './failure';
import type { CommonArguments } from './options';
import { progressOn, type Progress } from './progress';
import { copySnapshots } from './rehearsal-copies';
import { RehearsalRun } from './rehearsal-run';

interface RehearseArguments extends CommonArguments {
  inventory?: string;
  fault: string[];
  keep?: string;
}

function faultsOf(texts: readonly string[]): Fault[] {
  try {
    return texts.map(parseFault);
  } catch (error) {
    throw new BadInputError(`--fault: ${(error as Error).message}`, 'azmove twin --help shows the faults and their options.');
  }
}

/** @throws BadInputError when there is no Terraform to play with */
async function wantTerraform(): Promise<void> {
  const found = await runProgram('terraform', ['version'], process.cwd(), { ...process.env, CHECKPOINT_DISABLE: '1' }).catch(
    () => undefined,
  );
  if (found?.status === 0) return;
  throw new BadInputError(
    'a rehearsal plays the move with the real Terraform, and there is none on the PATH',
    'Install Terraform 1.5 or newer (https://developer.hashicorp.com/terraform/install).',
  );
}

/** The move's own files, but for where its state is kept: a rehearsal has a state of its own. */
function copyMove(dir: string, inventoryFile: string, folder: string): void {
  const move = parseDocument(readFileSync(join(dir, 'move.yaml'), 'utf8'));
  move.delete('state');
  writeFile(join(folder, 'move.yaml'), move.toString());
  writeFile(join(folder, 'inventory.json'), readFileSync(inventoryFile, 'utf8'));
}

/** What `azmove compare --json` says, resource by resource. */
function comparison({ stdout }: ProgramRun): { summary: string; observations: Observation[] } {
  const { resources = [] } = JSON.parse(stdout || '{}') as { resources?: Compared[] };
  // What a person makes by hand only a person can tell.
  const told = resources.filter(({ outcome }) => outcome !== 'by hand');
  const observations = told.map(({ source, outcome, differences, why }): Observation => {
    const failing = differences.filter(({ verdict }) => verdict === 'failing').map(({ path }) => path);
    const isFine = outcome === 'equal' || outcome === 'explained';
    const message = [outcome, ...failing, why].filter(Boolean).join(', ');
    return { step: 'compare', sourceId: source, verdict: isFine ? 'passed' : 'failed', ...(!isFine && { message }) };
  });
  const good = observations.filter(({ verdict }) => verdict === 'passed').length;
  return { summary: `${good} of ${resources.length} as expected`, observations };
}

const isTeardown = (stack: string): boolean => stack === 'teardown';
const isReplication = (stack: string): boolean => stack === 'replicate';
const isProtection = (stack: string): boolean => stack === 'commit';
const isDestination = (stack: string): boolean => stack.startsWith('destination');

/** Plays every step that can still be played: a failure in one does not hide what would fail in the next. */
async function play(run: RehearsalRun, copies: () => number): Promise<void> {
  if (!(await run.generate())) {
    for (const step of STEPS.slice(1)) run.skip(step, 'not reached', 'there are no stacks');
    return;
  }
  await run.apply('prepare', (stack) => stack === 'prepare' || stack === 'extend');
  const copied = copies();
  run.note('prepare', copied > 0 ? `${copied} snapshots copied in a person's place` : '');
  run.note('prepare', await run.prepared());
  const isMoved = await run.apply('move', isDestination);
  if (isMoved) {
    await run.apply('replicate', isReplication);
    await run.planNothing('second plan', isDestination);
  } else {
    run.skip('replicate', 'not reached', 'the destination is not whole');
    run.skip('second plan', 'not reached', 'the destination is not whole');
  }
  await run.azmove('move', '--json');
  const isEqual = await run.command('compare', ['compare', '--json'], comparison);
  if (isMoved) await run.destroy('cut over', isReplication);
  else run.skip('cut over', 'not reached', 'nothing is replicated');
  const isAdopted = await run.planNothing('adopt', isTeardown);
  if (!isEqual || !isMoved || !isAdopted) {
    run.skip('commit', 'not reached', 'move, compare or adopt failed');
    run.skip('protect', 'not reached', 'only what is committed is protected');
    run.skip('destroy', 'not reached', 'what is not committed is not destroyed');
    return;
  }
  await run.carryOut(isTeardown);
  const commit = ['commit', '--data-checked', 'rehearsed: taken for done', '--json'];
  const isCommitted = await run.command('commit', commit, () => ({ summary: 'the teardown is unlocked' }));
  if (isCommitted) await run.apply('protect', isProtection);
  else run.skip('protect', 'not reached', 'only what is committed is protected');
  const refusal = isCommitted ? await run.synthesise() : 'what is not committed is not destroyed';
  if (refusal !== undefined) run.skip('destroy', 'not reached', refusal);
  else await run.destroy('destroy', isTeardown);
}

async function rehearse(args: RehearseArguments, progress: Progress): Promise<Rehearsal> {
  const dir = resolve(args.dir);
  const move = readMove(join(dir, 'move.yaml'));
  const inventoryFile = args.inventory === undefined ? join(dir, 'inventory.json') : resolve(args.inventory);
  const inventory = readInventory(inventoryFile);
  const faults = faultsOf(args.fault);
  await wantTerraform();
  if (args.keep !== undefined && existsSync(args.keep)) {
    throw new BadInputError(
      `--keep ${args.keep} is there already`,
      'Name a folder that does not exist yet: a rehearsal begins with nothing.',
    );
  }
  const folder = args.keep === undefined ? mkdtempSync(join(tmpdir(), 'azmove-rehearsal-')) : resolve(args.keep);
  const twin = await startTwin({ estates: [inventoryFile], faults, subscriptionId: inventory.source.subscriptionId });
  try {
    copyMove(dir, inventoryFile, folder);
    const run = new RehearsalRun(folder, { ...process.env, ...twin.env }, (step) =>
      progress.update(step, STEPS.indexOf(step), STEPS.length),
    );
    await play(run, () => copySnapshots(twin, move.destination.region));
    return rehearsalOf(run.accounts, run.observations, run.steps, (id) => run.stepsOf(id));
  } finally {
    await twin.close();
    if (args.keep === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** `azmove rehearse`: the whole move, played on the embedded twin with the real Terraform and provider. Azure is not touched. */
export const rehearseCommand: CommandModule<object, RehearseArguments> = {
  command: 'rehearse',
  describe: 'Play the whole move on an embedded stand-in for Azure, and report what would fail',
  builder: (parser) =>
    parser
      .options({
        inventory: { type: 'string', requiresArg: true, describe: 'Inventory to rehearse with, instead of the one in --dir' },
        fault: { type: 'string', array: true, default: [], describe: 'Plant a fault, as azmove twin --fault does; may be repeated' },
        keep: { type: 'string', requiresArg: true, describe: 'Work in this new folder and keep it: stacks, states, reports' },
      })
      .example('$0 rehearse --dir my-move', 'prepare, move, compare, adopt, commit, protect and destroy, without Azure')
      .example('$0 rehearse --fault "error,status=409,method=PUT,path=/virtualMachines/vm-app"', 'what a refusal would lead to')
      .epilogue('Exit codes: 0 nothing would fail; 1 something would; 2 bad input, or no Terraform.') as never,
  handler: async (args) => {
    const progress = progressOn(process.stderr, !args.json);
    let rehearsal: Rehearsal;
    try {
      rehearsal = await rehearse(args, progress);
    } finally {
      progress.stop();
    }
    const move = readMove(join(args.dir, 'move.yaml'));
    const report = join(args.dir, 'reports', 'rehearsal.md');
    writeFile(report, rehearsalMarkdown(rehearsal, { source: move.source.region, destination: move.destination.region }));
    const exitCode = isPassed(rehearsal) ? EXIT.complete : EXIT.failed;
    process.stdout.write(
      args.json ? `${JSON.stringify({ ...rehearsal, report, exitCode }, null, 2)}\n` : `${rehearsalText(rehearsal)}\n\nRead ${report}\n`,
    );
    process.exitCode = exitCode;
  },
};
