import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idKey, isWithin } from '../../src/arm/resource-id';
import type { Inventory } from '../../src/inventory/inventory';
import { readInventory } from '../../src/inventory/read-inventory';
import type { Twin } from '../../src/twin/twin';
import { startTwin } from '../../src/twin/twin';
import type { Run } from './azmove';
import { azmove, emptyFolder } from './azmove';

jest.setTimeout(120_000);

const ESTATE = join(__dirname, '../../src/twin/estates/three-tier.json');
let twin: Twin;
let folder: string;

beforeAll(async () => {
  twin = await startTwin({ estates: [ESTATE] });
});
afterAll(() => twin.close());
beforeEach(() => {
  folder = emptyFolder();
  twin.setFaults([]);
});

async function init(region = 'westeurope', ...more: string[]): Promise<void> {
  const run = await azmove([
    'init',
    '--subscription',
    twin.subscriptionId,
    '--from',
    region,
    '--to',
    'northeurope',
    '--dir',
    folder,
    ...more,
  ]);
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
}

function scan(env: Record<string, string> = {}, ...more: string[]): Promise<Run> {
  return azmove(['scan', '--dir', folder, ...more], { ...twin.env, ...env });
}

function bytes(): string {
  return readFileSync(join(folder, 'inventory.json'), 'utf8');
}

/** The inventory of the estate as an undisturbed scan has it. */
let undisturbed: string;
async function wanted(): Promise<string> {
  if (undisturbed === undefined) {
    await init();
    expect(await scan()).toMatchObject({ exitCode: 0, stderr: '' });
    undisturbed = bytes();
    folder = emptyFolder();
  }
  return undisturbed;
}

test('an inventory holds all that stands in the groups of the region, and says so', async () => {
  await init();
  const run = await scan();
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(readdirSync(folder).sort()).toEqual(['inventory.json', 'move.yaml']);
  const inventory = readInventory(join(folder, 'inventory.json'));
  expect(run.stdout).toContain(`${inventory.resources.length} resources of westeurope in ${join(folder, 'inventory.json')}`);
  expect(inventory.errors).toEqual([]);

  const scanned = new Set(inventory.resources.map(({ id }) => idKey(id)));
  const groups = inventory.source.resourceGroups.map((name) => `/subscriptions/${twin.subscriptionId}/resourceGroups/${name}`);
  const standing = twin.store.all().filter(({ resource }) => groups.some((group) => isWithin(resource.id, group)));
  expect(standing.length).toBeGreaterThan(60);
  expect(standing.map(({ resource }) => resource.id).filter((id) => !scanned.has(idKey(id)))).toEqual([]);
  for (const [group, count] of [
    ['rg-contoso-app-weu', 60],
    ['rg-contoso-data-weu', 40],
    ['rg-contoso-net-weu', 40],
  ] as const) {
    const shown = new RegExp(`^${group} +(\\d+)`, 'm').exec(run.stdout);
    expect(Number(shown?.[1])).toBeGreaterThan(count);
  }
});

test('ids have one form, and every reference to a scanned resource is spelt as that resource is', async () => {
  const inventory = JSON.parse(await wanted()) as Inventory;
  const forms = new Map(inventory.resources.map(({ id }) => [idKey(id), id]));
  const wrong: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      const form = value.startsWith('/') ? forms.get(idKey(value)) : undefined;
      if (form !== undefined && form !== value) wrong.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        walk(key);
        walk(item);
      }
    }
  };
  walk(inventory.resources);
  expect(wrong).toEqual([]);
  expect(inventory.resources.map(({ id }) => id).filter((id) => /\/resourcegroups\/|microsoft\./.test(id))).toEqual([]);
  expect(inventory.resources.map(({ id }) => idKey(id))).toEqual([...forms.keys()].sort());
});

test('no secret of the estate is in it', async () => {
  const text = await wanted();
  const estate = readFileSync(ESTATE, 'utf8');
  const keys = [...estate.matchAll(/(?:AccountKey|SharedAccessKey|Password)=([^;"]+)/g)].map(([, key]) => key!);
  const passwords = [...estate.matchAll(/"\w*(?:password|secret|apikey)"\s*:\s*"([^"@]+)"/gi)].map(([, value]) => value!);
  expect(keys.length).toBeGreaterThan(1);
  for (const secret of [...keys, ...passwords, twin.env['AZURE_CLIENT_SECRET']!]) expect(text).not.toContain(secret);
  expect((JSON.parse(text) as Inventory).redactions.length).toBeGreaterThan(2);
});

test('the same estate gives the same bytes: again, in small pages, and however disturbed', async () => {
  const text = await wanted();
  await init();
  twin.setFaults([
    { kind: 'throttle', probability: 0.1, retryAfter: 0 },
    { kind: 'error', probability: 0.05, status: 503 },
    { kind: 'drop', probability: 0.05 },
    { kind: 'truncate', probability: 0.03 },
    { kind: 'latency', probability: 0.2, milliseconds: [1, 60] },
  ]);
  const disturbed = await scan();
  expect(disturbed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(bytes()).toBe(text);

  const pages = await startTwin({ estates: [ESTATE], pageSize: 15 });
  try {
    expect(await azmove(['scan', '--dir', folder], pages.env)).toMatchObject({ exitCode: 0 });
    expect(bytes()).toBe(text);
  } finally {
    await pages.close();
  }
});

test('tokens that are good for a moment only are renewed', async () => {
  const text = await wanted();
  await init();
  twin.setFaults([
    { kind: 'token', seconds: 1 },
    { kind: 'latency', milliseconds: [40, 80] },
  ]);
  expect(await scan()).toMatchObject({ exitCode: 0, stderr: '' });
  expect(bytes()).toBe(text);
});

test('without Resource Graph the inventory is the same, but for what lists cannot show, and it says so', async () => {
  await wanted();
  await init();
  twin.setFaults([{ kind: 'error', status: 404, path: /Microsoft\.ResourceGraph/ }]);
  const run = await scan({}, '--json');
  expect(run.exitCode).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({
    exitCode: 0,
    errors: [],
    notices: expect.arrayContaining([expect.stringMatching(/^Resource Graph is not available/)]),
  });
  expect(JSON.parse(bytes())).toEqual(JSON.parse(undisturbed));
});

test('what cannot be read is listed, with exit code 3, and the rest is there', async () => {
  const whole = JSON.parse(await wanted()) as Inventory;
  await init();
  twin.setFaults([
    { kind: 'error', status: 403, path: /config\/appsettings\/list/ },
    { kind: 'error', status: 404, path: /sqldb-orders\/providers\/Microsoft\.Insights\/diagnosticSettings/i },
  ]);
  const run = await scan();
  expect(run.exitCode).toBe(3);
  expect(run.stdout).toMatch(/Not read, or not in full: 4\n/);
  expect(run.stdout).toMatch(/config\/appsettings\n +POST [\d-]+: 403 /);
  const inventory = readInventory(join(folder, 'inventory.json'));
  expect(inventory.errors.map(({ status }) => status).sort()).toEqual([403, 403, 403, 404]);
  expect(inventory.resources.length).toBe(whole.resources.length - 4);
});

test('goes straight to an endpoint that the environment names, without a proxy', async () => {
  const text = await wanted();
  await init();
  const run = await scan({ AZURE_RESOURCE_MANAGER_ENDPOINT: twin.url, AZURE_RESOURCE_MANAGER_AUDIENCE: 'https://management.azure.com/' });
  expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  expect(bytes()).toBe(text);
});

describe('bad input ends with exit code 2, says what to do, shows no stack and loses nothing', () => {
  async function refused(run: Promise<Run>, message: string, remedy: string): Promise<void> {
    const { exitCode, stdout, stderr } = await run;
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(new RegExp(`what to do: [\\s\\S]*${remedy}`));
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(bytes()).toBe('what was here');
  }
  beforeEach(() => writeFileSync(join(folder, 'inventory.json'), 'what was here'));

  test('no move.yaml', () => refused(scan(), 'move.yaml: there is no such file', 'azmove init'));

  test('a wrong move.yaml', async () => {
    await init();
    const file = join(folder, 'move.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('northeurope\n', 'North Europe\n'));
    await refused(scan(), 'destination.region is "North Europe"; allowed: a region name', 'Correct');
  });

  test('a subscription that cannot be read', async () => {
    await init();
    const file = join(folder, 'move.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(twin.subscriptionId, '99999999-0000-0000-0000-000000000001'));
    await refused(scan(), 'Subscription 99999999-0000-0000-0000-000000000001 cannot be read', 'role Reader');
  });

  test('a region that does not exist', async () => {
    await init('westeurop');
    await refused(scan(), 'source.region is "westeurop", which is no region', 'westeurope');
  });

  test('an empty scope', async () => {
    await init('japanwest');
    await refused(scan(), 'Nothing is in region "japanwest"', 'source.region');
  });

  test('a group that does not exist', async () => {
    await init('westeurope', '-g', 'rg-contoso-ap-weu');
    await refused(scan(), 'no resource group "rg-contoso-ap-weu"', 'rg-contoso-app-weu');
  });

  test('a wrong secret', async () => {
    await init();
    await refused(scan({ AZURE_CLIENT_SECRET: 'wrong' }), 'Microsoft Entra ID refused to sign in', 'AZURE_CLIENT_SECRET');
  });

  test('a cloud that does not exist', async () => {
    await init();
    await refused(scan({ AZURE_CLOUD: 'Moon' }), 'AZURE_CLOUD is "Moon"', 'AzureCloud');
  });
});

test('an Azure that cannot be reached is a failure, not bad input', async () => {
  await init();
  mkdirSync(join(folder, 'stacks'));
  const run = await scan({ NODE_EXTRA_CA_CERTS: '' });
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toContain('NODE_EXTRA_CA_CERTS');
  expect(run.stderr).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder).sort()).toEqual(['move.yaml', 'stacks']);
});
