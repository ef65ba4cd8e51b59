import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMove, recordRun } from '../../src/commands/move-folder';
import type { SourceDrift } from '../../src/commands/source-drift';
import { startTwin, type Twin } from '../../src/twin/twin';
import { azmove, emptyFolder, type Run } from './azmove';

jest.setTimeout(300_000);

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers';
const HUB = `${GROUP}/Microsoft.Network/virtualNetworks/vnet-hub-weu`;
const TABLE = `${GROUP}/Microsoft.Network/routeTables/rt-added`;

let folder: string;
let twin: Twin;
beforeAll(async () => {
  twin = await startTwin({ estates: [join(__dirname, '../../src/twin/estates/three-tier.json')] });
  folder = emptyFolder();
  const init = ['init', '--subscription', twin.subscriptionId, '--from', 'westeurope', '--to', 'northeurope', '--dir', folder];
  expect((await azmove(init)).exitCode).toBe(0);
  expect((await azmove(['scan', '--dir', folder], twin.env)).exitCode).toBe(0);
});
afterAll(() => twin.close());

function run(command: string, ...more: string[]): Promise<Run> {
  return azmove([command, '--dir', folder, ...more], twin.env);
}

test('nothing changed: exit code 0, and generate takes the inventory for fresh', async () => {
  expect(await run('diff')).toMatchObject({ exitCode: 0, stdout: 'The source is as it was scanned.\n', stderr: '' });
  expect((await run('generate', '--require-fresh')).exitCode).toBe(0);
});

test('added, removed and changed are told, with what follows; inventory.json and the stacks stay as they are', async () => {
  const inventory = readFileSync(join(folder, 'inventory.json'), 'utf8');
  recordRun(openMove(folder), 'move', [{ to: 'CommitPending', ids: [HUB] }], {});
  const hub = twin.store.get(HUB)!.resource;
  const lock = twin.store.all().find(({ resource }) => resource.name === 'lock-network')!.resource;
  const now = new Date().toISOString();
  twin.store.set({ ...hub, tags: { ...hub.tags, owner: 'somebody else' } }, now);
  twin.store.set(
    { id: TABLE, name: 'rt-added', type: 'Microsoft.Network/routeTables', location: 'westeurope', properties: { routes: [] } },
    now,
  );
  twin.store.delete(lock.id);

  const { exitCode, stdout } = await run('diff', '--json');
  expect(exitCode).toBe(3);
  const { resources, files } = JSON.parse(stdout) as SourceDrift;
  expect(resources.map(({ id, change, concernsCode, isDeployed }) => [id.split('/').pop(), change, concernsCode, isDeployed])).toEqual([
    ['lock-network', 'removed', true, false],
    ['rt-added', 'added', true, false],
    ['vnet-hub-weu', 'changed', true, true],
  ]);
  expect(resources[2]!.properties).toEqual([{ path: 'tags.owner', scanned: hub.tags!['owner'], now: 'somebody else' }]);
  expect(files).toEqual(expect.arrayContaining(['stacks/rg-contoso-net-neu.ts', 'stacks/teardown.ts']));
  expect(readFileSync(join(folder, 'inventory.json'), 'utf8')).toBe(inventory);
  const report = readFileSync(join(folder, 'reports/drift.md'), 'utf8');
  expect(report).toContain('already deployed from the scan');
  expect((await run('diff', '--format', 'markdown')).stdout).toBe(report);

  const before = readFileSync(join(folder, 'stacks/generated.json'), 'utf8');
  const refused = await run('generate', '--require-fresh');
  expect(refused).toMatchObject({ exitCode: 1, stdout: '' });
  expect(refused.stderr).toMatch(
    /not as it was scanned:[^]*added: rg-contoso-net-weu\/Microsoft.Network\/routeTables\/rt-added[^]*azmove scan/,
  );
  expect(readFileSync(join(folder, 'stacks/generated.json'), 'utf8')).toBe(before);
  expect(existsSync(join(folder, 'reports/drift.md'))).toBe(true);
});
