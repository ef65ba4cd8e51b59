import type { ArmResource } from '../../src/arm/resource';
import { ArmError } from '../../src/azure/arm-error';
import type { Inventory } from '../../src/inventory/inventory';
import { inventoryText } from '../../src/inventory/write-inventory';
import { scan } from '../../src/scan/scan';
import type { ScanType } from '../../src/scan/scan-type';
import type { FakeArm } from './fake-arm';
import { fakeArm, refusal, ROOT, SUBSCRIPTION } from './fake-arm';

const move = {
  subscriptionId: SUBSCRIPTION,
  source: { region: 'westeurope', resourceGroups: [] as string[] },
  destination: { region: 'northeurope', subscriptionId: SUBSCRIPTION },
  plainSettings: [],
};
const WEB = `${ROOT}/resourceGroups/rg-app/providers/Microsoft.Web/sites/app`;
const VNET = `${ROOT}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/hub`;
const STORE = `${ROOT}/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stapp`;

const types: ScanType[] = [
  { armType: 'Microsoft.Network/virtualNetworks', apiVersion: '2024-05-01' },
  {
    armType: 'Microsoft.Network/virtualNetworks/subnets',
    apiVersion: '2024-05-01',
    discovery: { by: 'property', parent: 'Microsoft.Network/virtualNetworks', property: 'subnets' },
  },
  // The association shares the subnet's type and says nothing of discovery: no list is asked for its sake.
  { armType: 'Microsoft.Network/virtualNetworks/subnets', apiVersion: '2024-05-01' },
  {
    armType: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2023-05-01',
    absorbs: [
      {
        armType: 'Microsoft.Storage/storageAccounts/blobServices',
        apiVersion: '2023-05-01',
        discovery: [{ by: 'singleton', parent: 'Microsoft.Storage/storageAccounts', path: 'blobServices/default' }],
      },
    ],
  },
  { armType: 'Microsoft.Storage/storageAccounts/blobServices/containers', apiVersion: '2023-05-01' },
  {
    armType: 'Microsoft.Web/sites',
    apiVersion: '2023-12-01',
    absorbs: [
      {
        armType: 'Microsoft.Web/sites/config',
        apiVersion: '2023-12-01',
        discovery: [
          { by: 'singleton', parent: 'Microsoft.Web/sites', path: 'config/web' },
          { by: 'post', parent: 'Microsoft.Web/sites', path: 'config/appsettings/list' },
        ],
      },
    ],
  },
];

function estate(): FakeArm {
  return {
    groups: [
      { id: `${ROOT}/resourceGroups/rg-app`, name: 'rg-app', location: 'westeurope' },
      { id: `${ROOT}/resourceGroups/rg-net`, name: 'rg-net', location: 'westeurope' },
      { id: `${ROOT}/resourceGroups/rg-far`, name: 'rg-far', location: 'northeurope' },
    ],
    graph: [
      {
        id: WEB.replace('resourceGroups', 'resourcegroups'),
        name: 'app',
        type: 'Microsoft.Web/sites',
        location: 'westeurope',
        identity: { type: 'SystemAssigned', principalId: 'P-1' },
        properties: { siteConfig: null },
      },
      { id: STORE, name: 'stapp', type: 'Microsoft.Storage/storageAccounts', location: 'northeurope', properties: { accessTier: 'Hot' } },
      {
        id: VNET,
        name: 'hub',
        type: 'Microsoft.Network/virtualNetworks',
        location: 'westeurope',
        properties: { subnets: [{ id: `${VNET}/subnets/a`, name: 'a', properties: { addressPrefix: '10.0.0.0/24' } }] },
      },
      {
        id: `${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`,
        name: 'b',
        type: 'Acme.Rockets/boosters',
        location: 'global',
        properties: {},
      },
      {
        id: `${ROOT}/resourceGroups/rg-far/providers/Acme.Rockets/boosters/far`,
        name: 'far',
        type: 'Acme.Rockets/boosters',
        location: 'northeurope',
        properties: { a: 1 },
      },
    ],
    bodies: {
      [`${WEB.replace('resourceGroups', 'resourcegroups')}?2023-12-01`]: {
        id: WEB,
        name: 'app',
        type: 'Microsoft.Web/sites',
        location: 'West Europe',
        identity: { type: 'SystemAssigned', principalId: 'P-1' },
        properties: { siteConfig: { alwaysOn: true } },
      },
      [`${WEB}/config/web?2023-12-01`]: {
        id: `${WEB}/config/web`,
        name: 'app/web',
        type: 'Microsoft.Web/sites/config',
        properties: { minTlsVersion: '1.2' },
      },
      [`${STORE}/blobServices/default?2023-05-01`]: {
        id: `${STORE}/blobServices/default`,
        name: 'default',
        properties: { isVersioningEnabled: true },
      },
      [`${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b?2022-01-01`]: {
        id: `${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`,
        name: 'b',
        properties: { thrust: 7 },
      },
    },
    lists: {
      [`${STORE}/blobServices/default/containers?2023-05-01`]: [
        { id: `${STORE}/blobServices/default/containers/c`, name: 'c', etag: 'e', properties: { publicAccess: 'None' } },
      ],
    },
    posts: {
      [`${WEB}/config/appsettings/list?2023-12-01`]: {
        id: `${WEB}/config/appsettings/list`,
        name: 'appsettings',
        properties: { ApiKey: 'topsecretvalue', X: 'true' },
      },
    },
    roleAssignments: [
      {
        id: `${ROOT}/resourcegroups/rg-app/providers/microsoft.authorization/ROLEASSIGNMENTS/1`,
        name: '1',
        properties: { principalId: 'someone', scope: `${ROOT}/resourcegroups/rg-app` },
      },
      { id: `${ROOT}/providers/Microsoft.Authorization/roleAssignments/2`, name: '2', properties: { principalId: 'p-1', scope: ROOT } },
      { id: `${ROOT}/providers/Microsoft.Authorization/roleAssignments/3`, name: '3', properties: { principalId: 'someone', scope: ROOT } },
    ],
    manifest: [
      {
        armType: 'Acme.Rockets/boosters',
        apiVersions: ['2023-01-01-preview', '2022-01-01', '2021-01-01'],
        locations: [],
        capabilities: '',
      },
      { armType: 'Acme.Rockets/boosters/engines', apiVersions: ['2022-01-01'], locations: [], capabilities: '' },
    ],
  };
}

async function run(fake: FakeArm, groups: string[] = []): Promise<{ inventory: Inventory; asked: string[]; notices: string[] }> {
  const client = fakeArm(fake);
  const notices: string[] = [];
  const inventory = await scan({
    client,
    move: { ...move, source: { ...move.source, resourceGroups: groups } },
    types,
    onNotice: (text) => notices.push(text),
  });
  return { inventory, asked: client.asked, notices };
}

function get(inventory: Inventory, id: string): ArmResource | undefined {
  return inventory.resources.find((resource) => resource.id === id);
}

test('reads groups with something in the region whole, nested and extending resources too', async () => {
  const { inventory, asked, notices } = await run(estate());
  expect(inventory.resources.map(({ id }) => id.slice(ROOT.length))).toEqual([
    '/providers/Microsoft.Authorization/roleAssignments/2',
    '/resourceGroups/rg-app',
    '/resourceGroups/rg-app/providers/Microsoft.Authorization/roleAssignments/1',
    '/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stapp',
    '/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stapp/blobServices/default',
    '/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stapp/blobServices/default/containers/c',
    '/resourceGroups/rg-app/providers/Microsoft.Web/sites/app',
    '/resourceGroups/rg-app/providers/Microsoft.Web/sites/app/config/appsettings',
    '/resourceGroups/rg-app/providers/Microsoft.Web/sites/app/config/web',
    '/resourceGroups/rg-net',
    '/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b',
    '/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/hub',
    '/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/hub/subnets/a',
  ]);
  expect(inventory).toMatchObject({
    schemaVersion: 1,
    errors: [],
    source: {
      subscriptionId: SUBSCRIPTION,
      tenantId: '22222222-0000-0000-0000-000000000000',
      region: 'westeurope',
      resourceGroups: ['rg-app', 'rg-net'],
    },
  });
  expect(get(inventory, WEB)).toMatchObject({
    location: 'westeurope',
    type: 'Microsoft.Web/sites',
    properties: { siteConfig: { alwaysOn: true } },
  });
  expect(get(inventory, `${WEB}/config/appsettings`)!.properties).toEqual({ ApiKey: '<azmove:secret>', X: 'true' });
  expect(inventoryText(inventory)).not.toContain('topsecretvalue');
  expect(get(inventory, `${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`)!.properties).toEqual({ thrust: 7 });
  // The fallback has to name an api-version; a mapper names its own.
  expect(get(inventory, `${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`)!.apiVersion).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(get(inventory, VNET)!.apiVersion).toBeUndefined();
  expect(get(inventory, VNET)!.properties).toEqual({});
  expect(notices).toEqual(['Without a mapper, so what is nested in them was not read: Acme.Rockets/boosters.']);
  // Bulk first: nothing that the graph gave in full is read again, nor listed where the parent embeds it.
  expect(asked).not.toContainEqual(expect.stringMatching(/GET .*(stapp|hub)\?/));
  expect(asked).not.toContainEqual(expect.stringMatching(/LIST .*\/subnets/));
});

test('the same estate gives the same bytes, whatever the order of answers', async () => {
  const wanted = inventoryText((await run(estate())).inventory);
  const shuffled = estate();
  shuffled.graph.reverse();
  shuffled.groups.reverse();
  shuffled.roleAssignments!.reverse();
  expect(inventoryText((await run(shuffled)).inventory)).toBe(wanted);
});

test('only the groups that are named, whatever their casing', async () => {
  const { inventory } = await run(estate(), ['RG-NET']);
  expect(inventory.source.resourceGroups).toEqual(['rg-net']);
  expect(inventory.resources).toHaveLength(4);
});

test('without Resource Graph all is read one by one, to the same inventory', async () => {
  const fake = estate();
  const wanted = (await run(estate())).inventory;
  for (const row of fake.graph) {
    const version = {
      'Microsoft.Storage/storageAccounts': '2023-05-01',
      'Microsoft.Network/virtualNetworks': '2024-05-01',
      'Acme.Rockets/boosters': '2022-01-01',
    }[row.type!];
    fake.bodies![`${row.id}?${version}`] ??= row;
  }
  fake.failures = { graph: refusal(403, 'AccessDenied'), roles: refusal(404, 'NotFound') };
  fake.lists![`${ROOT}/providers/Microsoft.Authorization/roleAssignments?2022-04-01`] = fake.roleAssignments!;
  const { inventory, notices } = await run(fake);
  expect(inventory).toEqual(wanted);
  expect(notices[0]).toBe('Resource Graph is not available (AccessDenied: AccessDenied it is); reading every resource one by one instead.');
});

test('locks and diagnostic settings come along; a lock of the subscription is told of', async () => {
  const fake = estate();
  fake.lists![`${ROOT}/providers/Microsoft.Authorization/locks?2020-05-01`] = [
    { id: `${VNET}/providers/Microsoft.Authorization/locks/keep`, name: 'keep', properties: { level: 'CanNotDelete' } },
    { id: `${ROOT}/providers/Microsoft.Authorization/locks/all`, name: 'all', properties: { level: 'ReadOnly' } },
    { id: `${ROOT}/resourceGroups/rg-far/providers/Microsoft.Authorization/locks/far`, name: 'far', properties: { level: 'ReadOnly' } },
  ];
  fake.lists![`${VNET}/providers/Microsoft.Insights/diagnosticSettings?2021-05-01-preview`] = [
    { id: `${VNET.toLowerCase()}/providers/microsoft.insights/diagnosticSettings/toLaw`, name: 'toLaw', properties: { logs: [] } },
  ];
  const { inventory, notices } = await run(fake);
  expect(get(inventory, `${VNET}/providers/Microsoft.Authorization/locks/keep`)).toMatchObject({
    type: 'Microsoft.Authorization/locks',
    properties: { level: 'CanNotDelete' },
  });
  expect(get(inventory, `${VNET}/providers/Microsoft.Insights/diagnosticSettings/toLaw`)).toMatchObject({
    type: 'Microsoft.Insights/diagnosticSettings',
  });
  expect(inventory.resources.filter(({ type }) => type.endsWith('/locks'))).toHaveLength(1);
  expect(notices).toContain('The subscription has a lock, "all" (ReadOnly): it holds up the teardown.');
});

test('single failures are listed, with what was asked, and the rest is there', async () => {
  const fake = estate();
  fake.failures = {
    [`${WEB}/config/appsettings/list`]: refusal(403, 'AuthorizationFailed'),
    [`${STORE}/blobServices/default/containers`]: refusal(400, 'InvalidApiVersionParameter'),
    [`${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`]: refusal(404, 'ResourceNotFound'),
    [`${VNET}/providers/Microsoft.Insights/diagnosticSettings`]: refusal(500, 'InternalServerError'),
    [`${ROOT}/providers/Microsoft.Authorization/locks`]: refusal(403, 'AuthorizationFailed'),
    [`${ROOT}/resourceGroups/rg-net/providers/Microsoft.Authorization/locks`]: refusal(403, 'AuthorizationFailed'),
  };
  fake.lists![`${ROOT}/resourceGroups/rg-app/providers/Microsoft.Authorization/locks?2020-05-01`] = [];
  const { inventory } = await run(fake);
  expect(inventory.errors.map(({ id, operation, status, code }) => [id.slice(ROOT.length), operation, status, code])).toEqual([
    [
      '/resourceGroups/rg-app/providers/Microsoft.Storage/storageAccounts/stapp/blobServices/default/containers',
      'GET 2023-05-01',
      400,
      'InvalidApiVersionParameter',
    ],
    ['/resourceGroups/rg-app/providers/Microsoft.Web/sites/app/config/appsettings', 'POST 2023-12-01', 403, 'AuthorizationFailed'],
    ['/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b', 'GET 2022-01-01', 404, 'ResourceNotFound'],
    ['/resourceGroups/rg-net/providers/Microsoft.Authorization/locks', 'GET 2020-05-01', 403, 'AuthorizationFailed'],
    [
      '/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/hub/providers/Microsoft.Insights/diagnosticSettings',
      'GET 2021-05-01-preview',
      500,
      'InternalServerError',
    ],
  ]);
  expect(get(inventory, STORE)).toBeDefined();
  // Gone in between: nothing is left to move.
  expect(get(inventory, `${ROOT}/resourceGroups/rg-net/providers/Acme.Rockets/boosters/b`)).toBeUndefined();
});

test('what a service says it does not have is no error', async () => {
  const fake = estate();
  fake.failures = {
    [`${STORE}/blobServices/default`]: refusal(404, 'ResourceNotFound'),
    [`${WEB}/providers/Microsoft.Insights/diagnosticSettings`]: refusal(400, 'ResourceTypeNotSupported'),
  };
  expect((await run(fake)).inventory.errors).toEqual([]);
  fake.failures[`${STORE}/blobServices/default`] = refusal(409, 'FeatureNotSupportedForAccount');
  expect((await run(fake)).inventory.errors).toEqual([]);
});

test('a connection that drops for good costs one resource; a network that is gone ends the scan', async () => {
  const fake = estate();
  const dropped = new ArmError('Unreachable', 'no answer', 'GET');
  fake.failures = { [`${WEB}/config/web`]: dropped };
  expect((await run(fake)).inventory.errors).toEqual([
    { id: `${WEB}/config/web`, operation: 'GET 2023-12-01', code: 'Unreachable', message: 'no answer' },
  ]);
  const gone = estate();
  gone.failures = Object.fromEntries(
    [...Object.keys(gone.bodies!), ...Object.keys(gone.posts!)].map((key) => [key.split('?')[0]!, dropped]),
  );
  for (const { id } of gone.graph) gone.failures[`${id}/providers/Microsoft.Insights/diagnosticSettings`] = dropped;
  await expect(run(gone)).rejects.toBe(dropped);
});

test('a singleton without a name of its own has the type that was asked for, and the id of its parent', async () => {
  const fake = estate();
  const place = `${VNET}/billing`;
  fake.bodies![`${place}?1`] = { cap: 1 };
  const client = fakeArm(fake);
  const billing: ScanType = {
    armType: 'Microsoft.Network/virtualNetworks/billing',
    apiVersion: '1',
    discovery: { by: 'singleton', parent: 'Microsoft.Network/virtualNetworks', path: 'billing' },
  };
  const inventory = await scan({ client, move, types: [...types, billing] });
  expect(get(inventory, place)).toEqual({
    id: place,
    name: 'billing',
    type: 'Microsoft.Network/virtualNetworks/billing',
    properties: { cap: 1 },
  });
});

test('a failure that meets every request ends the scan', async () => {
  const fake = estate();
  fake.failures = { graph: refusal(401, 'ExpiredAuthenticationToken') };
  await expect(run(fake)).rejects.toMatchObject({ code: 'ExpiredAuthenticationToken', remedy: expect.stringContaining('az login') });
});
