import type { ArmResource } from '../../src/arm/resource';
import { buildGraph } from '../../src/graph/build';
import type { Edge, Graph } from '../../src/graph/graph';
import { deepFreeze, estateInventory, inventoryOf, SUBSCRIPTION } from '../relocate/estate';
import { processorTime } from '../processor-time';

const S = `/subscriptions/${SUBSCRIPTION}`;
const GUID = '6fa2a3fc-1272-44e1-a4d4-0cd4e6c929d3';

function resource(group: string, path: string, properties: object = {}, body: Partial<ArmResource> = {}): ArmResource {
  const names = path.split('/');
  const type = `${names[0]}/${names
    .slice(1)
    .filter((_, index) => index % 2 === 0)
    .join('/')}`;
  return { id: `${S}/resourceGroups/${group}/providers/${path}`, name: names[names.length - 1]!, type, properties, ...body };
}

function group(name: string): ArmResource {
  return { id: `${S}/resourceGroups/${name}`, name, type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} };
}

function graphOf(...resources: ArmResource[]): Graph {
  return buildGraph(deepFreeze(inventoryOf(resources)));
}

function needs({ edges }: Graph): string[] {
  const last = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  const isNeed = ({ kind }: Edge): boolean => kind !== 'parent' && kind !== 'extension';
  return edges.filter(isNeed).map(({ source, target, kind }) => `${last(source)} ${kind} ${last(target)}`);
}

test('references by whole id, by the id of a part, and in any casing', () => {
  const lb = resource('rg', 'Microsoft.Network/loadBalancers/lb');
  const nic = resource('rg', 'Microsoft.Network/networkInterfaces/nic', {
    ipConfigurations: [{ properties: { loadBalancerBackendAddressPools: [{ id: `${lb.id}/backendAddressPools/be`.toUpperCase() }] } }],
  });
  const vm = resource('rg', 'Microsoft.Compute/virtualMachines/vm', {
    networkProfile: { networkInterfaces: [{ id: nic.id.toLowerCase() }] },
  });
  expect(needs(graphOf(lb, nic, vm))).toEqual(['vm id nic', 'nic id lb']);
});

test('references by host, by account name, by GUID, and by an identity', () => {
  const storage = resource('rg', 'Microsoft.Storage/storageAccounts/stapp');
  const vault = resource('rg', 'Microsoft.KeyVault/vaults/kv-app');
  const secret = resource('rg', 'Microsoft.KeyVault/vaults/kv-app/secrets/pw');
  const log = resource('rg', 'Microsoft.OperationalInsights/workspaces/log', { customerId: GUID });
  const app = resource(
    'rg',
    'Microsoft.Web/sites/app-one',
    {},
    { identity: { type: 'SystemAssigned', principalId: 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82' } },
  );
  const settings = resource('rg', 'Microsoft.Web/sites/app-one/config/appsettings', {
    Blob: 'https://stapp.blob.core.windows.net/',
    Account: 'stapp',
    Conn: 'DefaultEndpointsProtocol=https;AccountName=stapp;EndpointSuffix=core.windows.net',
    Secret: '@Microsoft.KeyVault(SecretUri=https://kv-app.vault.azure.net/secrets/pw/)',
    Vault: 'https://kv-app.vault.azure.net/secrets/other/',
    Workspace: GUID,
  });
  const role = resource('rg', 'Microsoft.Storage/storageAccounts/stapp', {});
  const assignment: ArmResource = {
    id: `${role.id}/providers/Microsoft.Authorization/roleAssignments/11111111-2222-3333-4444-555555555555`,
    name: '11111111-2222-3333-4444-555555555555',
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      principalId: 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82',
      scope: role.id,
      roleDefinitionId: `${S}/providers/Microsoft.Authorization/roleDefinitions/${GUID.replace('6', '7')}`,
    },
  };
  const graph = graphOf(storage, vault, secret, log, app, settings, assignment);
  expect(needs(graph).sort()).toEqual(
    [
      'appsettings name log',
      'appsettings name stapp',
      'appsettings name stapp',
      'appsettings uri kv-app',
      'appsettings uri pw',
      'appsettings uri stapp',
      '11111111-2222-3333-4444-555555555555 principal app-one',
    ].sort(),
  );
  expect(graph.edges.find(({ source }) => source === assignment.id && true)?.kind).toBe('extension');
  expect(graph.outside).toEqual([]);
});

test('what Azure tells about users is no need, nor is what lies below or above', () => {
  const vnet = resource('rg', 'Microsoft.Network/virtualNetworks/vnet', { subnets: [] });
  const subnet = resource('rg', 'Microsoft.Network/virtualNetworks/vnet/subnets/a', {
    ipConfigurations: [{ id: `${S}/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/nic/ipConfigurations/x` }],
  });
  const nic = resource('rg', 'Microsoft.Network/networkInterfaces/nic', {
    virtualMachine: { id: `${S}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm` },
    ipConfigurations: [
      {
        id: `${S}/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/nic/ipConfigurations/x`,
        properties: { subnet: { id: subnet.id } },
      },
    ],
  });
  const nsg = resource('rg', 'Microsoft.Network/networkSecurityGroups/nsg', {
    networkInterfaces: [{ id: nic.id }],
    subnets: [{ id: subnet.id }],
  });
  const vm = resource('rg', 'Microsoft.Compute/virtualMachines/vm', { networkProfile: { networkInterfaces: [{ id: nic.id }] } });
  const disk = resource('rg', 'Microsoft.Compute/disks/disk', {}, { managedBy: vm.id });
  expect(needs(graphOf(group('rg'), vnet, subnet, nic, nsg, vm, disk))).toEqual(['vm id nic', 'nic id a']);
});

test('parts of a load balancer do not need who uses them, whether they stand by themselves or in its body', () => {
  const nic = resource('rg', 'Microsoft.Network/networkInterfaces/nic', {
    ipConfigurations: [
      {
        properties: {
          loadBalancerBackendAddressPools: [
            { id: `${S}/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/be` },
          ],
        },
      },
    ],
  });
  const users = { backendIPConfigurations: [{ id: `${nic.id}/ipConfigurations/x` }] };
  const lb = resource('rg', 'Microsoft.Network/loadBalancers/lb', { backendAddressPools: [{ properties: users }] });
  const probe = `${lb.id}/probes/p`;
  const rule = resource('rg', 'Microsoft.Network/loadBalancers/lb/loadBalancingRules/r', {
    backendAddressPool: { id: `${lb.id}/backendAddressPools/be` },
    probe: { id: probe },
  });
  const pool = resource('rg', 'Microsoft.Network/loadBalancers/lb/backendAddressPools/be', {
    ...users,
    loadBalancerBackendAddresses: [{ properties: { networkInterfaceIPConfiguration: users.backendIPConfigurations[0] } }],
    loadBalancingRules: [{ id: rule.id }],
    outboundRules: [{ id: rule.id }],
  });
  const probes = resource('rg', 'Microsoft.Network/loadBalancers/lb/probes/p', { loadBalancingRules: [{ id: rule.id }] });
  const graph = graphOf(lb, nic, rule, pool, probes);
  expect(needs(graph).sort()).toEqual(['nic id be', 'r id be', 'r id p']);
  expect(graph.circles).toEqual([]);
});

test('waves come after all that they need', () => {
  const graph = buildGraph(estateInventory());
  const waveOf = new Map(graph.waves.flatMap((wave, index) => wave.map((id) => [id, index] as const)));
  expect(waveOf.size).toBe(graph.nodes.length);
  for (const { source, target } of graph.edges) expect(waveOf.get(source)!).toBeGreaterThan(waveOf.get(target)!);
});

test('the estate: no circle of resources, one of groups, two targets outside', () => {
  const graph = buildGraph(estateInventory(), { 'microsoft.web/sites/config': { isAbsorbed: true } });
  expect(graph.circles).toEqual([]);
  expect(graph.groupCircles).toEqual([[`${S}/resourceGroups/rg-contoso-app-weu`, `${S}/resourceGroups/rg-contoso-data-weu`]]);
  expect(graph.outside.map(({ where, target }) => [where, target.slice(target.lastIndexOf('/') + 1)])).toEqual([
    ['group', 'log-contoso-shared-eus'],
    ['subscription', 'vnet-identity-weu'],
  ]);
  expect(graph.components[0]!.length).toBeGreaterThan(graph.nodes.length / 2);
});

test('two resources of two regions that refer to one another are listed', () => {
  const log = resource('rg', 'Microsoft.OperationalInsights/workspaces/log', {}, { location: 'eastus' });
  const app = resource('rg', 'Microsoft.Insights/components/ai', { WorkspaceResourceId: log.id }, { location: 'westeurope' });
  expect(graphOf(log, app).crossRegion).toMatchObject([{ sourceLocation: 'westeurope', targetLocation: 'eastus' }]);
});

describe('circles', () => {
  const principalId = 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82';
  const vault = resource('rg', 'Microsoft.KeyVault/vaults/kv-app', { accessPolicies: [{ objectId: principalId }] });
  const app = resource(
    'rg',
    'Microsoft.Web/sites/app-one',
    { siteConfig: { appSettings: [{ name: 'Vault', value: 'https://kv-app.vault.azure.net/' }] } },
    { identity: { type: 'SystemAssigned', principalId } },
  );

  test('break where Terraform has a resource of its own', () => {
    const graph = graphOf(vault, app);
    expect(graph.circles).toHaveLength(1);
    expect(graph.circles[0]!.broken).toMatchObject({ source: vault.id, target: app.id, path: 'properties.accessPolicies.0.objectId' });
    expect(graph.circles[0]!.reason).toContain('azurerm_key_vault_access_policy');
    expect(graph.waves.map((wave) => wave.length)).toEqual([1, 1]);
  });

  test('else where the value is known beforehand', () => {
    const one = resource('rg', 'Microsoft.Web/sites/app-one', {
      siteConfig: { cors: { allowedOrigins: ['https://app-two.azurewebsites.net'] } },
    });
    const two = resource('rg', 'Microsoft.Web/sites/app-two', { serverFarmId: one.id });
    const [circle] = graphOf(one, two).circles;
    expect(circle!.broken).toMatchObject({ kind: 'uri', source: one.id });
    expect(circle!.ids).toEqual([one.id, two.id]);
  });

  test('a part that Terraform keeps inside its parent closes a circle for it', () => {
    const plain = { ...app, properties: {} };
    const settings = resource('rg', 'Microsoft.Web/sites/app-one/config/appsettings', { Vault: 'https://kv-app.vault.azure.net/' });
    expect(graphOf(vault, plain, settings).circles).toEqual([]);
    const absorbed = buildGraph(inventoryOf([vault, plain, settings]), { 'microsoft.web/sites/config': { isAbsorbed: true } });
    expect(absorbed.circles).toHaveLength(1);
  });
});

test('10,000 resources take a few seconds at most, also with a circle through a third of them', () => {
  const resources: ArmResource[] = [];
  for (let index = 0; index < 2_500; index += 1) {
    const at = (type: string, name: string, properties: object): ArmResource =>
      resource(`rg-${index % 100}`, `${type}/${name}`, properties, { location: 'westeurope' });
    const subnet = at('Microsoft.Network', `virtualNetworks/vnet${index}/subnets/s`, {});
    const storage = at('Microsoft.Storage', `storageAccounts/st${index}`, {});
    const nic = at('Microsoft.Network', `networkInterfaces/nic${index}`, {
      ipConfigurations: [{ properties: { subnet: { id: subnet.id } } }],
    });
    const site = at('Microsoft.Web', `sites/app-${index}`, {
      cors: [`https://app-${(index + 1) % 2_500}.azurewebsites.net`, `https://st${index}.blob.core.windows.net`],
    });
    resources.push(subnet, storage, nic, site);
  }
  const inventory = {
    schemaVersion: 1 as const,
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: [] },
    resources,
    errors: [],
    redactions: [],
  };
  const start = processorTime();
  const graph = buildGraph(inventory);
  const took = processorTime() - start;
  expect(graph.nodes).toHaveLength(10_000);
  expect(graph.circles).toHaveLength(1);
  expect(took).toBeLessThan(6_000);
});

test('a shuffled inventory gives the same graph', () => {
  const inventory = estateInventory();
  const shuffled = { ...inventory, resources: [...inventory.resources].reverse() };
  expect(buildGraph(shuffled)).toEqual(buildGraph(inventory));
});
