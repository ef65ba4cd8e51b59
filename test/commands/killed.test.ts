import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseLedger } from '../../src/ledger/ledger-file';
import { emptyFolder } from './azmove';
import { FileKiller, filesIn } from './kill-points';
import { GROUP, MoveOnTwin } from './move-on-twin';

jest.setTimeout(300_000);

const DESTINATION = GROUP.replace('-weu', '-neu');
const storage = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stshopweu`;
const PLANNED = 'Plan: 7 to import, 0 to add, 0 to change, 0 to destroy.\n';

/** A place where a run is killed: at a request to Azure, a deed on a file, or a call of the library, as numbers or parts of all. */
type KillPoint = { request: number } | { deed: number } | { call: number };

interface Step {
  command: string[];
  /** A part of the whole below 1, 1 for the last; calls by number. */
  points: KillPoint[];
  /** Lets the twin stand as it did before the step. */
  before?: () => void;
  /** What the library's command line does. */
  onCall?: (args: string) => { output: string };
  /** The run records more than once: one that was killed between leaves events of both runs, and the states are compared. */
  recordsTwice?: true;
}

let move: MoveOnTwin;
let killer: FileKiller;
let scratch: string;
let killed = 0;

beforeAll(async () => {
  move = await MoveOnTwin.start();
  scratch = emptyFolder();
  killer = new FileKiller(scratch, move.folder);
});
afterAll(async () => {
  await move.close();
  rmSync(scratch, { recursive: true, force: true });
  process.stdout.write(`killed at ${killed} points\n`);
});

/** The ledger less who wrote it and when. */
function ledgerIn(text: string, recordsTwice: boolean): unknown {
  const { events, resources, ...rest } = parseLedger(text, 'ledger.json');
  if (recordsTwice) return { ...rest, resources: resources.map(({ id, state }) => ({ id, state })) };
  return { ...rest, resources, events: events.map((event) => ({ ...event, at: '', by: '', hash: '' })) };
}

/** All that a run leaves: files, and what stands in Azure. */
function stateNow(recordsTwice: boolean): unknown {
  const { 'ledger.json': ledger, ...files } = filesIn(move.folder);
  const ids = move.twin.store.all().map(({ resource }) => resource.id.toLowerCase());
  expect(new Set(ids).size).toBe(ids.length);
  return { files, ledger: ledger === undefined ? undefined : ledgerIn(ledger, recordsTwice), ids: ids.sort() };
}

function copyFiles(from: string, to: string): void {
  for (const name of readdirSync(to)) if (name !== 'node_modules') rmSync(join(to, name), { recursive: true });
  for (const name of readdirSync(from)) if (name !== 'node_modules') cpSync(join(from, name), join(to, name), { recursive: true });
}

/** Runs a step to its end, counting what could be a point to kill it at. */
async function unbroken({ command: [name, ...args], onCall }: Step): Promise<{ exitCode: number | null; requests: number; deeds: number }> {
  let requests = 0;
  move.onRequest = () => void (requests += 1);
  move.cdktf.onCall = onCall ?? (() => ({}));
  const { exitCode, stderr } = await move.runWatched({ env: killer.env() }, name!, ...args);
  expect(stderr).toBe('');
  return { exitCode, requests, deeds: killer.deeds };
}

async function runAndKill(
  { command: [name, ...args], onCall }: Step,
  point: KillPoint,
  all: { requests: number; deeds: number },
): Promise<void> {
  const nth = (part: number, count: number): number => Math.max(1, Math.round(part * count));
  let end = (): void => undefined;
  let requests = 0;
  let calls = 0;
  move.onRequest = () => {
    requests += 1;
    if ('request' in point && requests === nth(point.request, all.requests)) end();
  };
  move.cdktf.onCall = (call) => {
    const answer = onCall?.(call) ?? {};
    calls += 1;
    if ('call' in point && calls === point.call) end();
    return answer;
  };
  const env = killer.env('deed' in point ? nth(point.deed, all.deeds) : undefined);
  const run = await move.runWatched({ env, onStart: (child) => (end = () => void child.kill('SIGKILL')) }, name!, ...args);
  expect({ point, exitCode: run.exitCode }).toEqual({ point, exitCode: null });
  killed += 1;
}

/** Kills a step at each of its points, and runs it again; the files and the twin are as before in the end, with the step done. */
async function expectSameAfterKills(step: Step): Promise<void> {
  const recordsTwice = step.recordsTwice ?? false;
  const start = join(scratch, 'start');
  mkdirSync(start, { recursive: true });
  copyFiles(move.folder, start);
  step.before?.();
  const whole = await unbroken(step);
  const wanted = stateNow(recordsTwice);
  for (const point of step.points) {
    copyFiles(start, move.folder);
    step.before?.();
    await runAndKill(step, point, whole);
    const again = await unbroken(step);
    expect({ point, exitCode: again.exitCode, state: stateNow(recordsTwice) }).toEqual({ point, exitCode: whole.exitCode, state: wanted });
  }
}

test('scan', () => expectSameAfterKills({ command: ['scan'], points: [{ request: 0.4 }, { request: 1 }, { deed: 0.96 }] }));

test('generate', () => {
  rmSync(join(move.folder, 'stacks'), { recursive: true });
  return expectSameAfterKills({ command: ['generate'], points: [{ deed: 0.3 }, { deed: 0.8 }, { deed: 1 }] });
});

test('prepare --check', () => expectSameAfterKills({ command: ['prepare', '--check'], points: [{ deed: 0.5 }] }));

test('move --deploy, killed while the library deploys, and while it looks', () =>
  expectSameAfterKills({
    command: ['move', '--deploy', '--yes', '--skip-prepare'],
    points: [{ call: 1 }, { request: 0.5 }],
    before: () => move.remove(DESTINATION),
    onCall: () => (move.deploy(), { output: 'Apply complete! Resources: 7 added, 0 changed, 0 destroyed.\n' }),
    recordsTwice: true,
  }));

test('move', () => expectSameAfterKills({ command: ['move'], points: [{ request: 0.5 }] }));

test('compare', () => expectSameAfterKills({ command: ['compare'], points: [{ request: 0.5 }, { deed: 0.5 }] }));

test('discard of a resource, killed between the code, the ledger and move.yaml', async () => {
  const before = join(scratch, 'before the discard');
  mkdirSync(before);
  copyFiles(move.folder, before);
  const points = [{ deed: 0.3 }, { deed: 0.6 }, { deed: 1 }];
  await expectSameAfterKills({ command: ['discard', '--resource', storage], points, recordsTwice: true });
  copyFiles(before, move.folder);
});

test('commit', async () => {
  move.recordComparison();
  await expectSameAfterKills({ command: ['commit'], points: [{ deed: 0.3 }, { deed: 1 }] });
});

test('teardown --destroy, killed in adopting, in destroying, and in writing the code after', () =>
  expectSameAfterKills({
    command: ['teardown', '--destroy', '--yes'],
    points: [{ call: 2 }, { call: 3 }, { deed: 0.9 }],
    before: () => move.restoreSource(),
    onCall: (args) => (args.startsWith('destroy') && move.remove(GROUP), { output: PLANNED }),
    recordsTwice: true,
  }));

test('at least twenty points', () => expect(killed).toBeGreaterThanOrEqual(20));
