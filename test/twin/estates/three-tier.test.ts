import type { ArmResource } from '../../../src/arm/resource';
import { idKey, resourceGroupIdOf, tryParseResourceId } from '../../../src/arm/resource-id';
import estate from '../../../src/twin/estates/three-tier.json';
import { smallCloud } from '../services/small-cloud';

const resources = estate.resources as unknown as ArmResource[];
const SUBSCRIPTION = `/subscriptions/${estate.subscriptionId}`;

/** References that lead out of the estate, on purpose. */
const OUTSIDE = [
  '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg-identity-weu/providers/Microsoft.Network/virtualNetworks/vnet-identity-weu',
];

/** Ids that Azure has for everyone, and of what a scale set makes. */
const AZURES_OWN = [
  /\/providers\/Microsoft\.Authorization\/roleDefinitions\//i,
  /\/publicMaintenanceConfigurations\//i,
  /^\/Subscriptions\/[^/]+\/Providers\//,
  /\/virtualMachineScaleSets\/[^/]+\/virtualMachines\//i,
];

function find(type: string, name: string): ArmResource {
  const found = resources.filter((resource) => resource.type.toLowerCase() === type.toLowerCase() && resource.name === name);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** Every id in `value`, with where it stands; ids of the resource and of its parts excluded. */
function* references(value: unknown, own: string): Generator<string> {
  if (typeof value === 'string') {
    if (value.startsWith('/') && tryParseResourceId(value) && !idKey(value).startsWith(idKey(own))) yield value;
  } else if (Array.isArray(value)) for (const item of value) yield* references(item, own);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      yield* references(key, own);
      yield* references(item, own);
    }
  }
}

/** Ids of resources and of everything with an id inside them. */
function knownIds(): Set<string> {
  const known = new Set<string>([idKey(SUBSCRIPTION)]);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const { id, name } = value as { id?: unknown; name?: unknown };
      if (typeof id === 'string' && typeof name === 'string') known.add(idKey(id));
      Object.values(value).forEach(walk);
    }
  };
  walk(resources);
  return known;
}

const groupOf = (id: string): string | undefined => resourceGroupIdOf(id)?.split('/').at(-1)?.toLowerCase();

test('every id is well formed, in the one subscription, and there once', () => {
  const keys = resources.map(({ id }) => idKey(id));
  expect(new Set(keys).size).toBe(keys.length);
  for (const { id, type, name } of resources) {
    const parsed = tryParseResourceId(id);
    expect(parsed?.subscriptionId).toBe(estate.subscriptionId);
    expect(parsed!.armType.toLowerCase()).toBe(type.toLowerCase());
    // config/web is called after its site, as in Azure.
    expect([parsed!.name, parsed!.names[0]]).toContain(name);
  }
});

test('about sixty top-level resources over three groups in westeurope, two groups outside', () => {
  const top = resources.filter(({ id, type }) => type.split('/').length === 2 && idKey(id).split('/providers/').length === 2);
  const moved = top.filter(({ id }) => /^rg-contoso-(net|app|data)-weu$/.test(groupOf(id)!));
  expect(moved.length).toBeGreaterThanOrEqual(55);
  expect(moved.length).toBeLessThanOrEqual(70);
  const groups = resources
    .filter(({ type }) => type === 'Microsoft.Resources/resourceGroups')
    .map(({ name, location }) => `${name} ${location}`);
  expect(groups.sort()).toEqual([
    'NetworkWatcherRG westeurope',
    'rg-contoso-app-weu westeurope',
    'rg-contoso-data-weu westeurope',
    'rg-contoso-net-weu westeurope',
    'rg-contoso-shared-eus eastus',
  ]);
});

test('every reference resolves inside the estate or is listed as outside', () => {
  const known = knownIds();
  const dangling = resources.flatMap((resource) =>
    [...references({ ...resource, id: undefined }, resource.id)].map((target) => ({ from: resource.id, target })),
  );
  const unresolved = dangling.filter(({ target }) => !known.has(idKey(target)) && !AZURES_OWN.some((pattern) => pattern.test(target)));
  expect(new Set(unresolved.map(({ target }) => target))).toEqual(new Set(OUTSIDE));
});

describe('what makes the move hard', () => {
  test('static private addresses, and others that hold them', () => {
    const nva = find('Microsoft.Network/networkInterfaces', 'nic-vm-nva-01').properties.ipConfigurations[0].properties;
    expect(nva).toMatchObject({ privateIPAllocationMethod: 'Static', privateIPAddress: '10.10.0.4' });
    expect(find('Microsoft.Network/routeTables', 'rt-spoke-weu').properties.routes[0].properties.nextHopIpAddress).toBe('10.10.0.4');
    expect(find('Microsoft.Network/virtualNetworks', 'vnet-spoke-weu').properties.dhcpOptions.dnsServers).toContain('10.10.0.4');
    expect(find('Microsoft.Network/loadBalancers', 'lbi-app-weu').properties.frontendIPConfigurations[0].properties.privateIPAddress).toBe(
      '10.20.2.10',
    );
  });

  test('system-assigned identities with role assignments', () => {
    const principals = resources
      .filter(({ type }) => type.endsWith('/roleAssignments'))
      .map(({ properties }) => properties.principalId as string);
    for (const [type, name] of [
      ['Microsoft.Compute/virtualMachines', 'vm-app-01'],
      ['Microsoft.Web/sites', 'app-contoso-web-weu'],
      ['Microsoft.Web/sites', 'func-contoso-orders-weu'],
    ] as const) {
      const { identity } = find(type, name);
      expect(identity!.type).toBe('SystemAssigned');
      expect(principals).toContain(identity!.principalId);
    }
  });

  test('principal ids of user-assigned identities are the same wherever they stand', () => {
    const byId = new Map(
      resources.filter(({ type }) => type.endsWith('/userAssignedIdentities')).map(({ id, properties }) => [idKey(id), properties]),
    );
    const uses = resources.flatMap(({ identity }) => Object.entries(identity?.userAssignedIdentities ?? {}));
    expect(uses.length).toBeGreaterThanOrEqual(4);
    for (const [id, { principalId, clientId }] of uses) expect(byId.get(idKey(id))).toMatchObject({ principalId, clientId });
  });

  test('references to what is not moved: another group and region, another subscription', () => {
    const diagnostics = find('Microsoft.Insights/diagnosticSettings', 'diag-kv-contoso-weu');
    expect(groupOf(diagnostics.properties.workspaceId)).toBe('rg-contoso-shared-eus');
    expect(find('Microsoft.OperationalInsights/workspaces', 'log-contoso-shared-eus').location).toBe('eastus');
  });

  test('a circle of groups', () => {
    const edges = new Set(
      resources.flatMap((resource) =>
        [...references({ ...resource, id: undefined }, resource.id)].map((target) => `${groupOf(resource.id)} > ${groupOf(target)}`),
      ),
    );
    expect([...edges]).toEqual(
      expect.arrayContaining(['rg-contoso-app-weu > rg-contoso-data-weu', 'rg-contoso-data-weu > rg-contoso-app-weu']),
    );
    expect(
      groupOf(
        find('Microsoft.Network/privateEndpoints', 'pe-kv-contoso-weu').properties.privateLinkServiceConnections[0].properties
          .privateLinkServiceId,
      ),
    ).toBe('rg-contoso-data-weu');
    expect(groupOf(find('Microsoft.Sql/servers', 'sql-contoso-weu').properties.primaryUserAssignedIdentityId)).toBe('rg-contoso-app-weu');
  });

  test('locks on a group and on a resource', () => {
    const locks = resources.filter(({ type }) => type === 'Microsoft.Authorization/locks');
    expect(locks.map(({ id }) => tryParseResourceId(id)!.scopeId ?? 'group').sort()).toEqual([
      find('Microsoft.Sql/servers', 'sql-contoso-weu').id,
      'group',
    ]);
  });

  test('another region in the same group, and global resources', () => {
    const audit = find('Microsoft.Storage/storageAccounts', 'stcontosoauditgwc');
    expect([audit.location, groupOf(audit.id)]).toEqual(['germanywestcentral', 'rg-contoso-data-weu']);
    const global = resources.filter(({ location }) => location?.toLowerCase() === 'global').map(({ type }) => type.toLowerCase());
    expect(global).toEqual(expect.arrayContaining(['microsoft.network/privatednszones', 'microsoft.insights/actiongroups']));
  });

  test('names that are equal but for case', () => {
    find('Microsoft.Network/networkSecurityGroups', 'nsg-app');
    find('Microsoft.Network/networkSecurityGroups', 'NSG-App');
  });

  test('casing and noise as Azure has it', () => {
    const text = JSON.stringify(resources);
    for (const odd of [
      '/resourcegroups/',
      'microsoft.insights/',
      'ActionGroups',
      'RG-CONTOSO-APP-WEU',
      '"West Europe"',
      '"Global"',
      '"etag"',
      'provisioningState',
      'resourceGuid',
      'systemData',
    ]) {
      expect(text).toContain(odd);
    }
    expect(text).not.toMatch(/:null[,}]/);
  });

  test('host names of resources, and invented secrets, in settings', () => {
    const settings = resources.find(({ id }) => id.endsWith('func-contoso-orders-weu/config/appsettings'))!.properties;
    const key = /AccountKey=([^;]+)/.exec(settings.AzureWebJobsStorage)![1]!;
    expect(Buffer.from(key, 'base64').toString()).toMatch(/^(not-a-real-key-)+/);
    expect(settings.ServiceBusConnection__fullyQualifiedNamespace).toBe('sb-contoso-weu.servicebus.windows.net');
  });
});

test('the twin takes the whole estate, and taking it twice changes nothing', () => {
  const { cloud, load, get } = smallCloud();
  const inOrder = [...resources].sort((a, b) => a.id.split('/').length - b.id.split('/').length);
  inOrder.forEach(load);
  const first = resources.map(({ id }) => get(id));
  expect(first).not.toContain(undefined);
  expect(JSON.stringify(cloud.store.all().map(({ resource }) => resource))).not.toContain('undefined');
  inOrder.forEach(load);
  expect(resources.map(({ id }) => get(id))).toEqual(first);
});

test('what the estate says survives in the twin: nothing is lost but what the server owns', () => {
  const { load, get } = smallCloud();
  [...resources].sort((a, b) => a.id.split('/').length - b.id.split('/').length).forEach(load);
  const missing: string[] = [];
  const compare = (expected: unknown, actual: unknown, path: string): void => {
    if (typeof expected === 'object' && expected !== null) {
      for (const [key, value] of Object.entries(expected)) {
        if (['etag', 'systemData', 'provisioningState', 'siteConfig'].includes(key)) continue;
        compare(value, (actual as Record<string, unknown> | undefined)?.[key], `${path}.${key}`);
      }
    } else if (typeof expected === 'string' && typeof actual === 'string') {
      if (expected.toLowerCase().replace(/ /g, '') !== actual.toLowerCase().replace(/ /g, ''))
        missing.push(`${path}: ${expected} → ${actual}`);
    } else if (expected !== actual) missing.push(`${path}: ${String(expected)} → ${String(actual)}`);
  };
  for (const resource of resources)
    compare(
      { properties: resource.properties, tags: resource.tags, sku: resource.sku, identity: resource.identity },
      get(resource.id),
      resource.name,
    );
  expect(missing).toEqual([]);
});

test('ids, types and systemData come back in the casing of the estate, so that clients meet it', () => {
  const { load, get } = smallCloud();
  [...resources].sort((a, b) => a.id.split('/').length - b.id.split('/').length).forEach(load);
  const identity = (one: ArmResource) => ({ id: one.id, type: one.type, systemData: (one as { systemData?: unknown }).systemData });
  expect(resources.map(({ id }) => identity(get(id)!))).toEqual(resources.map(identity));
});
