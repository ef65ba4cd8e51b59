import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, SUBSCRIPTION, type Answer, type Client } from './client';

let twin: Twin;
let client: Client;
const group = `${SUBSCRIPTION}/resourceGroups/RG-Graph`;

const disk = (name: string, location: string, extra: object = {}): never =>
  ({
    id: `${group}/providers/Microsoft.Compute/disks/${name}`,
    name,
    type: 'Microsoft.Compute/disks',
    location,
    properties: { diskSizeGB: name.length },
    ...extra,
  }) as never;

beforeAll(async () => {
  twin = await startTwin({
    pageSize: 4,
    estates: [
      {
        resources: [
          disk('os-web', 'westeurope', { tags: { tier: 'web' }, sku: { name: 'Premium_LRS' } }),
          disk('data-web', 'westeurope', { tags: { tier: 'web', 'cost center': '42' } }),
          disk('data-sql', 'northeurope'),
          {
            id: `${group}/providers/Microsoft.Network/virtualNetworks/vnet`,
            location: 'westeurope',
            properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets: [{ name: 's', properties: {} }] },
          } as never,
          {
            id: `${group}/providers/Microsoft.Storage/storageAccounts/stgraph`,
            location: 'westeurope',
            kind: 'StorageV2',
            properties: {},
          } as never,
          {
            id: `${group}/providers/Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-00000000000a`,
            properties: { principalId: 'p', roleDefinitionId: 'r' },
          } as never,
        ],
      },
    ],
  });
  client = await clientOf(twin);
});
afterAll(() => twin.close());

const ask = (query: string, options: object = {}, rest: object = {}): Promise<Answer> =>
  client('POST', '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01', { body: { query, options, ...rest } });
const namesOf = async (query: string): Promise<string[]> => ((await ask(query)).body.data as { name: string }[]).map(({ name }) => name);

test('rows have Resource Graph’s columns and casing, nulls included', async () => {
  const { body } = await ask("Resources | where name == 'os-web'");
  expect(body).toMatchObject({ totalRecords: 1, count: 1, resultTruncated: 'false', facets: [] });
  expect(body.data[0]).toMatchObject({
    id: `${group}/providers/Microsoft.Compute/disks/os-web`,
    type: 'microsoft.compute/disks',
    resourceGroup: 'rg-graph',
    subscriptionId: SUBSCRIPTION.slice(15),
    tenantId: twin.tenantId,
    location: 'westeurope',
    kind: '',
    sku: { name: 'Premium_LRS' },
    tags: { tier: 'web' },
    identity: null,
    zones: null,
    plan: null,
    properties: { diskSizeGB: 6 },
  });
});

test.each([
  ["type == 'microsoft.compute/disks'", ['data-sql', 'data-web', 'os-web']],
  ["type == 'Microsoft.Compute/disks'", []],
  ["type =~ 'Microsoft.Compute/Disks' and location != 'westeurope'", ['data-sql']],
  ["type in~ ('Microsoft.Network/virtualNetworks', 'Microsoft.Storage/storageAccounts')", ['stgraph', 'vnet']],
  ["location in ('northeurope') or kind =~ 'storagev2'", ['data-sql', 'stgraph']],
  ["type !in~ ('microsoft.compute/disks')", ['stgraph', 'vnet']],
  ["name startswith 'DATA-'", ['data-sql', 'data-web']],
  ["name endswith 'web' and not(name contains 'os')", ['data-web']],
  ["name has 'sql'", ['data-sql']],
  ["name !has 'web' and type has 'disks'", ['data-sql']],
  ['isnotempty(tags)', ['data-web', 'os-web']],
  ['isempty(tags.tier) and type endswith "disks"', ['data-sql']],
  ["tags['cost center'] == '42'", ['data-web']],
  ['properties.diskSizeGB >= 8', ['data-sql', 'data-web']],
  ["properties.addressSpace.addressPrefixes[0] == '10.0.0.0/16'", ['vnet']],
  ["(name == 'vnet' or name == 'stgraph') and tolower(resourceGroup) =~ 'rg-graph'", ['stgraph', 'vnet']],
  ["name matches regex '^(os|data)-web$'", ['data-web', 'os-web']],
  ['properties.diskSizeGB between (6 .. 7)', ['os-web']],
])('where %s', async (condition, expected) => {
  expect(await namesOf(`resources\n| where ${condition} // a comment\n| order by name asc`)).toEqual(expected);
});

test('project, extend, distinct, limit, count, summarize', async () => {
  const rows = async (query: string): Promise<unknown> => (await ask(query)).body.data;
  expect(await rows("resources | where name == 'vnet' | project name, where_is = location, properties.subnets[0].name")).toEqual([
    { name: 'vnet', where_is: 'westeurope', properties_subnets_0_name: 's' },
  ]);
  expect(await rows("resources | where name == 'vnet' | extend short = strcat(name, '@', location) | project short")).toEqual([
    { short: 'vnet@westeurope' },
  ]);
  expect(await rows('resources | distinct location | order by location asc')).toEqual([
    { location: 'northeurope' },
    { location: 'westeurope' },
  ]);
  expect(await rows('resources | summarize count() by location | order by count_ desc')).toEqual([
    { location: 'westeurope', count_: 4 },
    { location: 'northeurope', count_: 1 },
  ]);
  expect(await rows('resources | count')).toEqual([{ Count: 5 }]);
  expect(await namesOf('resources | top 2 by name desc')).toEqual(['vnet', 'stgraph']);
  expect(await rows("resources | where name == 'os-web' | project id | project-away id")).toEqual([{}]);
});

test('pages are joined by a skip token; without the id column there is none', async () => {
  const first = await ask('resources | project id, name | order by name asc', { $top: 2 });
  expect(first.body).toMatchObject({ totalRecords: 5, count: 2, resultTruncated: 'true', $skipToken: expect.any(String) });
  const second = await ask('resources | project id, name | order by name asc', { $top: 2, $skipToken: first.body.$skipToken });
  const third = await ask('resources | project id, name | order by name asc', { $top: 2, $skipToken: second.body.$skipToken });
  expect([first, second, third].flatMap(({ body }) => (body.data as { name: string }[]).map(({ name }) => name))).toEqual([
    'data-sql',
    'data-web',
    'os-web',
    'stgraph',
    'vnet',
  ]);
  expect(third.body).toMatchObject({ resultTruncated: 'false' });
  expect(third.body).not.toHaveProperty('$skipToken');
  expect((await ask('resources | project name', { $top: 2 })).body).not.toHaveProperty('$skipToken');
  expect((await ask('resources')).body.count).toBe(4);
});

test('groups, subscriptions and role assignments have tables of their own', async () => {
  expect(
    (await ask("resourcecontainers | where type == 'microsoft.resources/subscriptions/resourcegroups' | project name, location")).body.data,
  ).toEqual([{ name: 'RG-Graph', location: 'westeurope' }]);
  expect((await ask("resourcecontainers | where type == 'microsoft.resources/subscriptions'")).body.data).toMatchObject([
    { subscriptionId: SUBSCRIPTION.slice(15) },
  ]);
  expect((await ask("authorizationresources | where type =~ 'Microsoft.Authorization/roleAssignments'")).body.data).toMatchObject([
    { properties: { principalId: 'p', scope: group } },
  ]);
});

test.each([
  'resources | frobnicate',
  'nowhere | where true',
  "resources | where name = 'x'",
  'resources | where nothing(name)',
  'resources | where §',
  'resources |',
])('a query that is none is refused: %s', async (query) => {
  expect(await ask(query)).toMatchObject({
    status: 400,
    body: { error: { code: 'BadRequest', details: [{ code: 'InvalidQuery' }, { message: expect.any(String) }] } },
  });
});

test('subscriptions that are not there are refused', async () => {
  expect((await ask('resources', {}, { subscriptions: ['11111111-1111-1111-1111-111111111111'] })).status).toBe(403);
});
