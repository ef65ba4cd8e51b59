import type { ArmResource, Json } from '../../src/arm/resource';
import type { ArmClient, Body } from '../../src/azure/arm-client';
import { MOST_NAMES } from '../../src/verify/checks/global-names';
import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOfTwin, ESTATE, makeShort, only, resource, run } from './estate-world';

jest.setTimeout(180_000);

/** An estate of everything, 5,000 resources: many of each type, in several sizes, tiers and versions. */
function large(): ArmResource[] {
  const many = (count: number, make: (index: number) => ArmResource): ArmResource[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const sizes = ['Standard_D2s_v5', 'Standard_D4s_v5', 'Standard_E4s_v5', 'Standard_F4s_v2', 'Standard_D8s_v3'];
  const tiers = ['Basic', 'Standard', 'PremiumV2', 'PremiumV3', 'ElasticPremium'];
  return [
    ...many(900, (i) =>
      resource('Microsoft.Compute/virtualMachines', `vm-${i}`, {
        zones: [String((i % 3) + 1)],
        properties: { hardwareProfile: { vmSize: sizes[i % 5] } },
      }),
    ),
    ...many(1200, (i) =>
      resource('Microsoft.Compute/disks', `disk-${i}`, { sku: { name: ['Premium_LRS', 'StandardSSD_LRS', 'Standard_LRS'][i % 3]! } }),
    ),
    ...many(900, (i) => resource('Microsoft.Network/networkInterfaces', `nic-${i}`)),
    ...many(200, (i) =>
      resource('Microsoft.Network/publicIPAddresses', `pip-${i}`, {
        sku: { name: 'Standard' },
        properties: { ipAddress: `20.0.${i}.1`, dnsSettings: { domainNameLabel: `l${i}` } },
      }),
    ),
    ...many(60, (i) =>
      resource('Microsoft.Network/virtualNetworks', `vnet-${i}`, { properties: { addressSpace: { addressPrefixes: [`10.${i}.0.0/16`] } } }),
    ),
    ...many(60, (i) =>
      resource('Microsoft.Network/virtualNetworks/virtualNetworkPeerings', `vnet-${i}/hub`, {
        properties: {
          remoteVirtualNetwork: {
            // Each in a subscription of its own.
            id: `/subscriptions/00000000-0000-0000-0001-${String(i).padStart(12, '0')}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/hub`,
          },
        },
      }),
    ),
    ...many(500, (i) =>
      resource('Microsoft.Storage/storageAccounts', `stlarge${i}`, {
        kind: 'StorageV2',
        sku: { name: i % 2 ? 'Standard_GRS' : 'Standard_ZRS' },
      }),
    ),
    ...many(150, (i) => resource('Microsoft.KeyVault/vaults', `kv-large-${i}`)),
    ...many(150, (i) =>
      resource('Microsoft.Web/serverfarms', `asp-${i}`, {
        sku: { name: 'X', tier: tiers[i % 5]!, capacity: 1 },
        kind: i % 2 ? 'linux' : 'app',
        properties: {},
      }),
    ),
    ...many(400, (i) =>
      resource('Microsoft.Web/sites', `app-large-${i}`, {
        identity: { type: 'SystemAssigned', principalId: `00000000-0000-4000-9000-${String(i).padStart(12, '0')}` },
      }),
    ),
    ...many(60, (i) => resource('Microsoft.Sql/servers', `sql-large-${i}`)),
    ...many(200, (i) =>
      resource('Microsoft.Sql/servers/databases', `sql-large-${i % 60}/db-${i}`, {
        sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', capacity: 2 },
      }),
    ),
    ...many(40, (i) =>
      resource('Microsoft.DBforPostgreSQL/flexibleServers', `psql-${i}`, {
        sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' },
        properties: { version: '16' },
      }),
    ),
    ...many(40, (i) =>
      resource('Microsoft.DBforMySQL/flexibleServers', `mysql-${i}`, {
        sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' },
        properties: { version: '8.0.21' },
      }),
    ),
    ...many(30, (i) =>
      resource('Microsoft.ContainerService/managedClusters', `aks-${i}`, {
        properties: { kubernetesVersion: '1.32.6', agentPoolProfiles: [{ name: 'p', vmSize: sizes[i % 5], count: 3 }] },
      }),
    ),
    ...many(30, (i) => resource('Microsoft.Cache/Redis', `redis-${i}`)),
    ...many(30, (i) => resource('Microsoft.DocumentDB/databaseAccounts', `cosmos-${i}`)),
    ...many(20, (i) =>
      resource('Microsoft.CognitiveServices/accounts', `ai-${i}`, {
        kind: 'OpenAI',
        sku: { name: 'S0' },
        properties: { customSubDomainName: `ai-${i}` },
      }),
    ),
    ...many(30, (i) => resource('Microsoft.ServiceBus/namespaces', `sb-large-${i}`)),
  ];
}

let twin: Twin;
let requests: string[];
beforeAll(async () => {
  requests = [];
  twin = await startTwin({
    estates: [{ ...ESTATE, scarcities: [], unregistered: {} }],
    log: ({ method, url }) => void requests.push(`${method} ${url}`),
  });
  // A policy that only Azure can read, and rights that have to be asked for group by group: the dearest case.
  makeShort(twin, [
    {
      table: 'policy-assignments',
      add: { name: 'custom', definition: '/subscriptions/x/providers/Microsoft.Authorization/policyDefinitions/custom' },
    },
    { table: 'permissions', set: { actions: ['*/read'] } },
  ]);
});
afterAll(() => twin.close());

test('an estate of 5,000 resources costs at most 200 requests', async () => {
  const resources = large();
  expect(resources.length).toBeGreaterThanOrEqual(5000);
  const world = only(resources);
  const client = await clientOfTwin(twin);
  requests.length = 0;
  const verification = await run(world, client);
  expect(requests.length).toBeLessThanOrEqual(200);
  expect(verification.requests).toBeGreaterThan(50);
  // What was not asked for is told, and does not pass.
  expect(verification.findings.find(({ check, severity }) => check === 'global-names' && severity === 'unknown')?.message).toMatch(
    new RegExp(`names were not asked for: a run asks for ${MOST_NAMES}`),
  );
  expect(
    verification.findings.find(({ check, message }) => check === 'address-overlap' && /further subscriptions/.test(message)),
  ).toMatchObject({
    severity: 'unknown',
  });
  const twice = requests.filter((request, index) => request.startsWith('GET') && requests.indexOf(request) !== index);
  expect(twice).toEqual([]);
});

test('the order of answers changes nothing', async () => {
  const client = await clientOfTwin(twin);
  const world = only(large().slice(0, 1000));
  const late =
    <T extends unknown[], R>(ask: (...given: T) => Promise<R>) =>
    async (...given: T): Promise<R> => {
      await new Promise((resolve) => setTimeout(resolve, JSON.stringify(given).length % 7));
      return ask(...given);
    };
  const slow: ArmClient = {
    ...client,
    get: late(client.get),
    list: late(client.list),
    post: late<[string, string, Json?], Body>(client.post),
  };
  const [first, second] = [await run(world, client), await run(world, slow)];
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});
