import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompareReport } from '../../src/compare/report';
import type { Ledger } from '../../src/ledger/ledger';
import { startTwin, type Twin } from '../../src/twin/twin';
import { openMove } from '../../src/commands/move-folder';
import { azmove, emptyFolder, type Run } from './azmove';

jest.setTimeout(300_000);

const ESTATE = join(__dirname, '../../src/twin/estates/three-tier.json');
const NET = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-neu/providers/Microsoft.Network';
const RULE = `${NET}/networkSecurityGroups/nsg-web/securityRules/deny-all-in`;

let folder: string;
let twin: Twin;

/** A twin in which the source stands, and the destination as it is expected to be. */
beforeAll(async () => {
  folder = emptyFolder();
  const source = await startTwin({ estates: [ESTATE] });
  const init = ['init', '--subscription', source.subscriptionId, '--from', 'westeurope', '--to', 'northeurope', '--dir', folder];
  expect((await azmove(init)).exitCode).toBe(0);
  // No command of a runbook copies snapshots here: the disks have nothing to wait for.
  const scratch = 'data:\n  - type: Microsoft.Compute/disks\n    strategy: none\n    reason: scratch\n';
  appendFileSync(join(folder, 'move.yaml'), scratch);
  expect((await azmove(['scan', '--dir', folder], source.env)).exitCode).toBe(0);
  await source.close();
  const destination = join(folder, 'destination.json');
  writeFileSync(destination, JSON.stringify(openMove(folder).plan.relocated.inventory));
  twin = await startTwin({ estates: [ESTATE, destination] });
});
afterAll(() => twin.close());

function compare(...more: string[]): Promise<Run> {
  return azmove(['compare', '--dir', folder, ...more], twin.env);
}

function ledger(): Ledger {
  return JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as Ledger;
}

function stateOf(end: string): string | undefined {
  return ledger().resources.find(({ id }) => id.endsWith(end))?.state;
}

test('what stands passes and becomes commit pending; what is extended has to reach the destination', async () => {
  const { exitCode, stdout } = await compare('--json');
  const report = JSON.parse(stdout) as CompareReport;
  expect(
    report.resources.filter(({ outcome }) => outcome === 'missing' || outcome === 'different').map(({ source, why }) => [source, why]),
  ).toEqual([[expect.stringContaining('/registries/crcontosoweu'), expect.stringContaining('Is not extended to northeurope yet')]]);
  expect(exitCode).toBe(1);
  expect(stateOf('/vnet-hub-weu')).toBe('CommitPending');
  expect(stateOf('/crcontosoweu')).toBe('PreparePending');
  const event = ledger().events.at(-1)!;
  expect(event).toMatchObject({
    command: 'compare',
    evidence: { resources: { missing: 1, different: 0 }, expected: report.hashes.expected },
  });
  expect(readFileSync(join(folder, 'reports/compare.json'), 'utf8')).toBe(stdout);
});

test('once it does, all is equal; the same reports, byte by byte, each time', async () => {
  const registry = twin.store.all().find(({ resource }) => resource.name === 'crcontosoweu')!.resource;
  twin.store.set(
    {
      id: `${registry.id}/replications/northeurope`,
      name: 'northeurope',
      type: 'Microsoft.ContainerRegistry/registries/replications',
      location: 'northeurope',
      properties: { provisioningState: 'Succeeded' },
    },
    new Date().toISOString(),
  );
  expect((await azmove(['prepare', '--check', '--dir', folder], twin.env)).stderr).toBe('');
  expect(stateOf('/crcontosoweu')).toBe('MovePending');
  const first = await compare();
  expect({ exitCode: first.exitCode, stderr: first.stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(first.stdout).toMatch(/westeurope → northeurope: \d+ resources: \d+ equal with explained differences, \d+ equal\./);
  expect(first.stdout).toMatch(/Data of \d+ resources: \d+ there, 0 less, \d+ not readable through ARM\./);
  const reports = (): string[] => ['compare.md', 'compare.json'].map((name) => readFileSync(join(folder, 'reports', name), 'utf8'));
  const before = reports();
  await compare();
  expect(reports()).toEqual(before);
  expect(before[0]).toContain('## What the move changed, as it was meant to');
  expect(stateOf('/crcontosoweu')).toBe('CommitPending');
  expect((await azmove(['status', '--dir', folder])).stdout).toContain('azmove commit');
});

test('what was planted is found: a rule gone, another SKU, a tag lost; the ledger says so, and takes it back when it is mended', async () => {
  const group = twin.store.get(`${NET}/networkSecurityGroups/nsg-web`)!.resource;
  const account = twin.store.all().find(({ resource }) => resource.name === 'stcontosodataneu')!.resource;
  const hub = twin.store.get(`${NET}/virtualNetworks/vnet-hub-neu`)!.resource;
  const saved = structuredClone([group, account, hub]);
  const now = new Date().toISOString();
  const left = (group.properties.securityRules as { name: string }[]).filter(({ name }) => name !== 'deny-all-in');
  twin.store.set({ ...group, properties: { ...group.properties, securityRules: left } }, now);
  twin.store.set({ ...account, sku: { ...account.sku, name: 'Standard_LRS' } }, now);
  twin.store.set({ ...hub, tags: { environment: 'production' } }, now);

  const { exitCode, stdout } = await compare();
  expect(exitCode).toBe(1);
  expect(stdout).toContain('missing: rg-contoso-net-neu/Microsoft.Network/networkSecurityGroups/nsg-web/securityRules/deny-all-in');
  expect(stdout).toMatch(/sku\.name: "Standard_GRS" → "Standard_LRS": other value/);
  expect(stdout).toMatch(/tags\.costCenter: "4711" → nothing: missing in the destination/);
  expect([stateOf('/nsg-web/securityRules/deny-all-in'), stateOf('/stcontosodataweu'), stateOf('/vnet-hub-weu')]).toEqual([
    'MovePending',
    'CommitFailed',
    'CommitFailed',
  ]);

  const narrow = await compare('--resource', RULE, '--json');
  expect(narrow.exitCode).toBe(1);
  expect((JSON.parse(narrow.stdout) as CompareReport).resources.map(({ destination, outcome }) => [destination, outcome])).toEqual([
    [RULE, 'missing'],
  ]);

  const yaml = readFileSync(join(folder, 'move.yaml'), 'utf8');
  const accepted = `accepted:\n  - resource: ${RULE}\n    reason: not wanted any more\n  - type: Microsoft.Storage/storageAccounts\n    property: sku\n    reason: starts small\n`;
  writeFileSync(join(folder, 'move.yaml'), `${yaml}${accepted}`);
  twin.store.set(saved[2]!, now);
  expect((await compare()).exitCode).toBe(0);
  expect(readFileSync(join(folder, 'reports/compare.md'), 'utf8')).toContain('starts small');
  writeFileSync(join(folder, 'move.yaml'), yaml);
  for (const resource of saved) twin.store.set(resource, now);
  expect((await compare()).exitCode).toBe(0);
  expect(stateOf('/nsg-web/securityRules/deny-all-in')).toBe('CommitPending');
});

test('bad input: no such resource, no move', async () => {
  expect(await compare('--resource', '/subscriptions/x/resourceGroups/none')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('is no resource of the move'),
  });
  expect((await azmove(['compare', '--dir', emptyFolder()], twin.env)).exitCode).toBe(2);
});

test('before anything is deployed all is missing, and nothing is compared', async () => {
  const empty = await startTwin({ estates: [ESTATE] });
  try {
    const { exitCode, stdout } = await azmove(['compare', '--dir', folder, '--json'], empty.env);
    expect(exitCode).toBe(1);
    const { counts } = JSON.parse(stdout) as CompareReport;
    expect(counts).toMatchObject({ equal: 0, different: 0 });
    expect(counts.missing).toBeGreaterThan(200);
    expect(stateOf('/vnet-hub-weu')).toBe('MovePending');
  } finally {
    await empty.close();
  }
});
