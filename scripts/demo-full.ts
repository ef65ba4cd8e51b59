import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idKey } from '../src/arm/resource-id';
import { copySnapshots } from '../src/commands/rehearsal-copies';
import type { Twin } from '../src/twin/twin';

/** How the demo runs a program: its title, and what of the output a person would want to see. */
type Shown = (output: string) => string;

export interface DemoSteps {
  folder: string;
  twin: Twin;
  env: NodeJS.ProcessEnv;
  azmove(title: string, args: readonly string[], shown: Shown, expected?: readonly number[]): Promise<void>;
  step(
    title: string,
    command: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    shown: Shown,
    expected?: readonly number[],
  ): Promise<void>;
}

const CDKTF = join(__dirname, '..', 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');

/** Lines that say what Terraform planned or did. */
const counts: Shown = (output) => {
  const told = output.split('\n').filter((line) => /Plan:|Apply complete|Destroy complete|No changes/.test(line));
  return `${[...new Set(told.map((line) => line.trim()))].join('\n')}\n`;
};

/** The end of an output. */
export const lastLines =
  (count: number): Shown =>
  (output) =>
    `${output.trimEnd().split('\n').slice(-count).join('\n')}\n`;

interface Inventory {
  source: { resourceGroups: string[] };
  resources: { id: string }[];
}

interface Ledger {
  resources: { id: string; state: string }[];
}

function readJson<T>(folder: string, name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

/** Values for the sensitive variables of the move: invented, and good enough for every service's rules. */
function secretsOf(folder: string): Record<string, string> {
  const report = readFileSync(join(folder, 'reports', 'generated.md'), 'utf8');
  const variables = [...report.matchAll(/TF\\?_VAR\\?_([A-Za-z0-9_\\]+)/g)].map(([, name]) => name!.replaceAll('\\', ''));
  return Object.fromEntries(variables.map((name) => [`TF_VAR_${name}`, 'Invented-Pa55word!']));
}

/** The steps of a move after the code is there: prepare, move, compare, commit, tear down. Ends when the source is gone. */
export async function playInFull({ folder, twin, env: given, azmove, step }: DemoSteps): Promise<void> {
  const before = standing(twin);
  Object.assign(given, secretsOf(folder), { CI: '1', CHECKPOINT_DISABLE: '1', CDKTF_LOG_LEVEL: 'warn' });
  const cdktf = (title: string, ...args: string[]): Promise<void> =>
    step(title, process.execPath, [CDKTF, ...args, '--auto-approve', '--skip-provider-lock'], given, counts);

  await azmove('3. azmove prepare: how the data goes over', ['prepare'], lastLines(6));
  await cdktf("cdktf deploy prepare: snapshots of every disk, in the source's region", 'deploy', 'prepare');
  await cdktf('cdktf deploy extend: the region is added to what stays', 'deploy', 'extend');
  const copied = copySnapshots(twin, 'northeurope');
  process.stdout.write(`\n${copied} snapshots copied to northeurope, as reports/runbook.md has a person do with az\n`);
  await azmove('azmove prepare --check: how far is it?', ['prepare', '--check'], lastLines(8), [0, 3]);
  for (const { id, state } of readJson<Ledger>(folder, 'ledger.json').resources) {
    // What else the runbook asks for before the destination: a person's word stands in.
    if (!['PreparePending', 'PrepareInProgress', 'PrepareFailed'].includes(state)) continue;
    const name = id.slice(id.lastIndexOf('/') + 1);
    await azmove(
      `the runbook's step for ${name}, taken for done`,
      ['prepare', '--confirm', id, '--evidence', 'demo: taken for done'],
      () => '',
    );
  }
  await azmove(
    '4. azmove move --deploy: the destination is made (some minutes)',
    ['move', '--deploy', '--yes', '--skip-provider-lock'],
    lastLines(12),
  );
  await azmove('azmove compare: is it what the source is?', ['compare'], lastLines(12));
  await azmove('6. azmove commit', ['commit', '--data-checked', 'demo: there is no data in the twin'], lastLines(8));
  await cdktf('cdktf deploy commit: the destination is guarded in a third region', 'deploy', 'commit');
  await azmove('azmove teardown: what is in the way?', ['teardown'], lastLines(20), [0, 1]);
  await azmove(
    '7. azmove teardown --destroy: adopts the source with nothing to change, then removes it (some minutes)',
    ['teardown', '--destroy', '--yes', '--skip-provider-lock'],
    lastLines(12),
  );
  await azmove('azmove status', ['status'], lastLines(20));
  judge(twin, folder, before);
}

/** What stands in the twin, as text, by key. */
function standing(twin: Twin): Map<string, string> {
  return new Map(twin.store.all().map(({ key, resource }) => [key, JSON.stringify(resource)]));
}

/**
 * Tells what became of source, destination and all else.
 * @throws Error when something of the source stands that should be gone, or something else is not as it was
 */
function judge(twin: Twin, folder: string, before: ReadonlyMap<string, string>): void {
  const now = standing(twin);
  const { source, resources } = readJson<Inventory>(folder, 'inventory.json');
  const states = new Map(readJson<Ledger>(folder, 'ledger.json').resources.map(({ id, state }) => [idKey(id), state]));
  const scanned = resources.map(({ id }) => idKey(id));
  const gone = scanned.filter((key) => !now.has(key));
  const left = scanned.filter((key) => now.has(key) && states.get(key) === 'SourceDeleted');
  const groups = source.resourceGroups.map((name) => `/resourcegroups/${name.toLowerCase()}`);
  const isElsewhere = (key: string): boolean => !scanned.includes(key) && !groups.some((group) => `${key}/`.includes(`${group}/`));
  const elsewhere = [...before].filter(([key]) => isElsewhere(key));
  const touched = elsewhere.filter(([key, text]) => now.get(key) !== text);
  process.stdout.write(
    `\n${gone.length} of ${scanned.length} scanned resources are gone, ${scanned.length - gone.length} stay by their disposition; ` +
      `${[...now.keys()].filter((key) => !before.has(key)).length} are new; of ${elsewhere.length} outside of the move ${touched.length} were touched\n`,
  );
  const unfinished = [...states].filter(([, state]) => state !== 'SourceDeleted' && state !== 'Committed');
  const wrong = [
    ...unfinished.map(([key, state]) => `${key} is still ${state}`),
    ...left.map((key) => `${key} should be gone`),
    ...touched.map(([key]) => `${key} is not as it was`),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
