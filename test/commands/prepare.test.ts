import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrepareRow } from '../../src/commands/prepare-output';
import { readLedger } from '../../src/ledger/ledger-file';
import { stateOf } from '../../src/ledger/record';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, emptyFolder } from './azmove';

jest.setTimeout(240_000);

const COPIES = 'rg-azmove-prepare-neu';
const SNAPSHOTS = 'rg-azmove-prepare-weu';

let twin: Twin;
let folder: string;

interface Printed {
  resources: PrepareRow[];
  lines: string[];
  problems: string[];
  exitCode: number;
}

async function prepare(...more: string[]): Promise<Printed> {
  const { stdout, stderr } = await azmove(['prepare', '--dir', folder, '--json', ...more], twin.env);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Printed;
}

beforeAll(async () => {
  twin = await startTwin({ estates: [join(__dirname, '../../src/twin/estates/three-tier.json')] });
  folder = emptyFolder();
  const init = ['init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope', '--dir', folder];
  expect((await azmove(init)).exitCode).toBe(0);
  expect((await azmove(['scan', '--dir', folder], twin.env)).exitCode).toBe(0);
});
afterAll(() => twin.close());

function stateNow(id: string): string | undefined {
  return stateOf(readLedger(join(folder, 'ledger.json'))!, id);
}

test('writes stacks and runbook, then follows what Azure shows into the ledger', async () => {
  const written = await prepare();
  expect(written.exitCode).toBe(0);
  expect(existsSync(join(folder, 'stacks/prepare.ts'))).toBe(true);
  expect(readFileSync(join(folder, 'reports/runbook.md'), 'utf8')).toContain('az snapshot create');
  const disk = written.resources.find(({ name }) => name === 'disk-vm-app-01-data-00')!;
  expect(disk).toMatchObject({ strategy: 'snapshot', state: 'PreparePending', comesFirst: true, chosenBy: 'the catalog' });

  const nothing = await prepare('--check');
  expect(nothing.exitCode).toBe(3);
  expect(nothing.resources.find(({ id }) => id === disk.id)?.data).toMatchObject({ state: 'missing' });
  expect(stateNow(disk.id)).toBe('PreparePending');

  // What the prepare stack and the command of the runbook make.
  const context = twin.cloud.context(twin.subscriptionId);
  const name = /snapshots\/(disk-vm-app-01-data-00-\w+)/.exec(readFileSync(join(folder, 'stacks/rg-contoso-app-neu.ts'), 'utf8'))![1]!;
  const idIn = (group: string): string =>
    `/subscriptions/${twin.subscriptionId}/resourceGroups/${group}/providers/Microsoft.Compute/snapshots/${name}`;
  for (const [group, location] of [
    [SNAPSHOTS, 'westeurope'],
    [COPIES, 'northeurope'],
  ] as const)
    context.put({ id: `/subscriptions/${twin.subscriptionId}/resourceGroups/${group}`, location });
  context.put({
    id: idIn(SNAPSHOTS),
    location: 'westeurope',
    properties: { incremental: true, creationData: { createOption: 'Copy', sourceResourceId: disk.id } },
  });
  await prepare('--check');
  expect(stateNow(disk.id)).toBe('PrepareInProgress');

  context.put({
    id: idIn(COPIES),
    location: 'northeurope',
    properties: { incremental: true, creationData: { createOption: 'CopyStart', sourceResourceId: idIn(SNAPSHOTS) } },
  });
  const details: string[] = [];
  for (let look = 0; look < 3; look += 1) {
    const { resources } = await prepare('--check');
    details.push(resources.find(({ id }) => id === disk.id)!.data!.detail);
  }
  expect(details.map((detail) => /\d+ %|whole/.exec(detail)?.[0])).toEqual(['0 %', '50 %', 'whole']);
  expect(stateNow(disk.id)).toBe('MovePending');

  context.remove(idIn(COPIES));
  await prepare('--check');
  expect(stateNow(disk.id)).toBe('PreparePending');
});

test("a person's word stands, without what looks like a secret, and only for what goes over", async () => {
  const { resources } = await prepare();
  const server = resources.find(({ name }) => name === 'psql-contoso-weu')!;
  const key = 'AccountKey=' + 'bm90IGEgcmVhbCBrZXkgYnV0IGxvbmcgZW5vdWdoIHRvIGxvb2sgbGlrZSBvbmUgb2YgdGhvc2U='.repeat(1);
  const said = await prepare('--confirm', server.id, '--evidence', `row counts equal ${key}`);
  expect(said.exitCode).toBe(0);
  expect(said.resources.find(({ id }) => id === server.id)?.data).toMatchObject({ state: 'done', isWord: true });
  expect(readFileSync(join(folder, 'ledger.json'), 'utf8')).not.toContain('bm90IGEgcmVhbCBrZXk');
  const { resources: later } = await prepare('--check');
  expect(later.find(({ id }) => id === server.id)?.data).toMatchObject({ state: 'done', isWord: true });

  const unknown = await azmove(['prepare', '--dir', folder, '--confirm', '/subscriptions/x', '--evidence', 'y'], twin.env);
  expect({ exitCode: unknown.exitCode, said: /nothing of this id/.test(unknown.stderr) }).toEqual({ exitCode: 2, said: true });
  const alone = await azmove(['prepare', '--dir', folder, '--confirm', server.id], twin.env);
  expect(alone.exitCode).toBe(2);
});

test('templates of the source groups are kept as evidence, without their secrets', async () => {
  const { lines, problems, exitCode } = await prepare('--export-template');
  expect({ problems, exitCode }).toEqual({ problems: [], exitCode: 0 });
  expect(lines.join()).toContain('reports/evidence/rg-contoso-app-weu.json');
  const text = readFileSync(join(folder, 'reports/evidence/rg-contoso-app-weu.json'), 'utf8');
  const { resources } = JSON.parse(text) as { resources: { type: string; name: string }[] };
  expect(resources).toContainEqual(expect.objectContaining({ type: 'Microsoft.Compute/disks', name: 'disk-vm-app-01-data-00' }));
});

test('the replica of a SQL database is told by the twin from both ends', async () => {
  const { resources } = await prepare();
  const database = resources.find(({ name }) => name === 'sqldb-orders')!;
  const context = twin.cloud.context(twin.subscriptionId);
  const destination = database.id.replace('rg-contoso-data-weu', 'rg-contoso-data-neu').replace('sql-contoso-weu', 'sql-contoso-neu');
  context.put({
    id: destination,
    location: 'northeurope',
    properties: { createMode: 'Secondary', sourceDatabaseId: database.id },
  });
  const { resources: seen } = await prepare('--check');
  expect(seen.find(({ id }) => id === database.id)?.data).toMatchObject({ state: 'done' });
});
