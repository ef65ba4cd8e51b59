import type { ArmResource } from '../../src/arm/resource';
import { buildGraph } from '../../src/graph/build';
import { bindsWhere, moveSets } from '../../src/graph/move-sets';
import { whatIf } from '../../src/graph/what-if';
import { deepFreeze, inventoryOf, SUBSCRIPTION } from '../relocate/estate';

const S = `/subscriptions/${SUBSCRIPTION}`;
const PRINCIPAL = 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82';

function resource(path: string, properties: object = {}, body: Partial<ArmResource> = {}, group = 'rg'): ArmResource {
  const names = path.split('/');
  const type = `${names[0]}/${names
    .slice(1)
    .filter((_, index) => index % 2 === 0)
    .join('/')}`;
  return { id: `${S}/resourceGroups/${group}/providers/${path}`, name: names[names.length - 1]!, type, properties, ...body };
}

const GROUP: ArmResource = { id: `${S}/resourceGroups/rg`, name: 'rg', type: 'Microsoft.Resources/resourceGroups', properties: {} };
const STORAGE = resource('Microsoft.Storage/storageAccounts/stapp');
const VAULT = resource('Microsoft.KeyVault/vaults/kv-app');
const SERVER = resource('Microsoft.Sql/servers/sql-app');
const BUS = resource('Microsoft.ServiceBus/namespaces/sb-app');
const LOG = resource('Microsoft.OperationalInsights/workspaces/log');
const SITE = resource('Microsoft.Web/sites/app-one', { defaultHostName: 'app-one.azurewebsites.net' });
const VM = resource('Microsoft.Compute/virtualMachines/vm');
const COMPONENT = resource('Microsoft.Insights/components/appi');
const PIP = resource('Microsoft.Network/publicIPAddresses/pip', {
  ipAddress: '20.1.2.3',
  dnsSettings: { fqdn: 'contoso.westeurope.cloudapp.azure.com' },
});
const PIP6 = resource('Microsoft.Network/publicIPAddresses/pip6', { ipAddress: '2603:1020:5::A' });
const NIC = resource('Microsoft.Network/networkInterfaces/nic', { ipConfigurations: [{ properties: { privateIPAddress: '10.1.0.4' } }] });
const ENDPOINT = resource('Microsoft.Network/privateEndpoints/pe');
const ENDPOINT_NIC = resource('Microsoft.Network/networkInterfaces/pe-nic', {
  privateEndpoint: { id: ENDPOINT.id },
  ipConfigurations: [{ properties: { privateIPAddress: '10.1.0.9' } }],
});
const IDENTITY = resource('Microsoft.ManagedIdentity/userAssignedIdentities/id-app', { principalId: PRINCIPAL });
const ALL = [GROUP, STORAGE, VAULT, SERVER, BUS, LOG, SITE, VM, COMPONENT, PIP, PIP6, NIC, ENDPOINT, ENDPOINT_NIC, IDENTITY];

function extension(type: string, name: string, scope: string, properties: object): ArmResource {
  return { id: `${scope}/providers/${type}/${name}`, name, type, properties };
}

function settings(values: Record<string, string>): ArmResource {
  return resource('Microsoft.Web/sites/app-two/config/appsettings', values);
}

/** What the graph says that `source` needs: kind, name of the target, where it is said. */
function needs(source: ArmResource): string[] {
  const graph = buildGraph(deepFreeze(inventoryOf([...ALL, source])));
  const last = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  return graph.edges
    .filter((edge) => edge.source === source.id && edge.kind !== 'parent' && edge.kind !== 'extension')
    .map(({ kind, target, path }) => `${kind} ${last(target)} in ${path}`);
}

const JSON_TEXT = JSON.stringify({ version: 'Notebook/1.0', items: [{ content: { fallbackResourceIds: [LOG.id] } }] });

test.each<[what: string, source: ArmResource, needs: string[]]>([
  [
    'a dashboard: tiles with ids, and components by the parts of their ids',
    resource('Microsoft.Portal/dashboards/board', {
      lenses: [
        {
          parts: [
            { metadata: { inputs: [{ name: 'resourceId', value: VM.id }] } },
            { metadata: { inputs: [{ name: 'ComponentId', value: { SubscriptionId: SUBSCRIPTION, ResourceGroup: 'RG', Name: 'appi' } }] } },
          ],
        },
      ],
    }),
    ['id vm in properties.lenses.0.parts.0.metadata.inputs.0.value', 'id appi in properties.lenses.0.parts.1.metadata.inputs.0.value'],
  ],
  [
    'a workbook: JSON in a string',
    resource('Microsoft.Insights/workbooks/11111111-2222-3333-4444-555555555555', { serializedData: JSON_TEXT }),
    ['id log in properties.serializedData'],
  ],
  [
    'JSON within JSON, and with escaped slashes',
    resource('Microsoft.Insights/workbooks/book', { serializedData: JSON.stringify({ a: JSON_TEXT, b: VM.id.replaceAll('/', '\\/') }) }),
    ['id log in properties.serializedData', 'id vm in properties.serializedData'],
  ],
  [
    'an address of the portal in a text',
    resource('Microsoft.Portal/dashboards/links', {
      markdown: `[vm](https://portal.azure.com/#blade/X/resourceId/${encodeURIComponent(VM.id)}) and ${LOG.id}.`,
    }),
    ['id vm in properties.markdown', 'id log in properties.markdown'],
  ],
  [
    'a logic app: connections, and paths of its actions',
    resource('Microsoft.Logic/workflows/flow', {
      definition: { actions: { restart: { inputs: { path: `/@{encodeURIComponent('${VM.id}')}/restart` } } } },
      parameters: { $connections: { value: { blob: { connectionName: 'blob', id: STORAGE.id } } } },
    }),
    ['id vm in properties.definition.actions.restart.inputs.path', 'id stapp in properties.parameters.$connections.value.blob.id'],
  ],
  [
    'a template spec',
    resource('Microsoft.Resources/templateSpecs/spec/versions/1', {
      mainTemplate: { resources: [{ properties: { workspaceResourceId: LOG.id } }] },
    }),
    ['id log in properties.mainTemplate.resources.0.properties.workspaceResourceId'],
  ],
  [
    'a policy assignment: its parameters',
    extension('Microsoft.Authorization/policyAssignments', 'diagnostics', GROUP.id, { parameters: { logAnalytics: { value: LOG.id } } }),
    ['id log in properties.parameters.logAnalytics.value'],
  ],
  [
    'connection strings: account, bus, server',
    settings({
      Blob: 'DefaultEndpointsProtocol=https;AccountName=stapp;EndpointSuffix=core.windows.net',
      Bus: 'Endpoint=sb://sb-app.servicebus.windows.net/;SharedAccessKeyName=x',
      Sql: 'Server=tcp:sql-app.database.windows.net,1433;Database=orders;Authentication=Active Directory Default',
    }),
    ['name stapp in properties.Blob', 'uri sb-app in properties.Bus', 'uri sql-app in properties.Sql'],
  ],
  [
    'host names of accounts, vaults, sites and servers',
    settings({
      A: 'https://stapp.blob.core.windows.net/images',
      B: '@Microsoft.KeyVault(VaultName=kv-app;SecretName=x)',
      C: 'https://kv-app.vault.azure.net/',
      D: 'app-one.azurewebsites.net',
    }),
    ['uri stapp in properties.A', 'name kv-app in properties.B', 'uri kv-app in properties.C', 'uri app-one in properties.D'],
  ],
  [
    'a DNS record that points at a public address',
    resource('Microsoft.Network/dnsZones/contoso.example/A/www', { ARecords: [{ ipv4Address: '20.1.2.3' }] }),
    ['address pip in properties.ARecords.0.ipv4Address'],
  ],
  [
    'a DNS record that points at an IPv6 address',
    resource('Microsoft.Network/dnsZones/contoso.example/AAAA/www', { AAAARecords: [{ ipv6Address: '2603:1020:5::a' }] }),
    ['address pip6 in properties.AAAARecords.0.ipv6Address'],
  ],
  [
    'a DNS record that points at a private address: at the endpoint, not at its interface',
    resource('Microsoft.Network/privateDnsZones/contoso.internal/A/db', { aRecords: [{ ipv4Address: '10.1.0.9' }] }),
    ['address pe in properties.aRecords.0.ipv4Address'],
  ],
  [
    'a DNS record that points at a host name',
    resource('Microsoft.Network/dnsZones/contoso.example/CNAME/shop', { CNAMERecord: { cname: 'contoso.westeurope.cloudapp.azure.com' } }),
    ['uri pip in properties.CNAMERecord.cname'],
  ],
  [
    'the next hop of a route, a firewall rule; not a range that an address happens to begin',
    resource('Microsoft.Network/routeTables/rt', {
      routes: [{ properties: { nextHopIpAddress: '10.1.0.4', addressPrefix: '10.1.0.4/30' } }],
      allowed: '20.1.2.3/32',
    }),
    ['address nic in properties.routes.0.properties.nextHopIpAddress', 'address pip in properties.allowed'],
  ],
  [
    'the targets of a diagnostic setting',
    extension('Microsoft.Insights/diagnosticSettings', 'all', VAULT.id, {
      workspaceId: LOG.id,
      storageAccountId: STORAGE.id,
      eventHubAuthorizationRuleId: `${BUS.id}/authorizationRules/send`,
    }),
    ['id log in properties.workspaceId', 'id stapp in properties.storageAccountId', 'id sb-app in properties.eventHubAuthorizationRuleId'],
  ],
  [
    'the scopes of an alert',
    resource('Microsoft.Insights/metricAlerts/alert', { scopes: [VM.id.toUpperCase(), SERVER.id] }),
    ['id vm in properties.scopes.0', 'id sql-app in properties.scopes.1'],
  ],
  [
    'the principal and the scope of a role assignment',
    extension('Microsoft.Authorization/roleAssignments', '11111111-2222-3333-4444-555555555556', BUS.id, {
      principalId: PRINCIPAL,
      scope: BUS.id,
      condition: `@Resource[x] StringEquals '${STORAGE.id}'`,
    }),
    ['principal id-app in properties.principalId', 'id stapp in properties.condition'],
  ],
  [
    'the list of identities',
    resource(
      'Microsoft.Web/sites/app-two',
      {},
      { identity: { type: 'UserAssigned', userAssignedIdentities: { [IDENTITY.id.toLowerCase()]: { principalId: PRINCIPAL } } } },
    ),
    ['id id-app in identity.userAssignedIdentities'],
  ],
  [
    'a backup item',
    resource('Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/protectionContainers/iaasvmcontainer;x/protectedItems/vm;x', {
      sourceResourceId: VM.id,
      virtualMachineId: VM.id,
    }),
    ['id vm in properties.sourceResourceId', 'id vm in properties.virtualMachineId'],
  ],
])('found: %s', (_, source, expected) => {
  expect(needs(source).sort()).toEqual([...expected].sort());
});

test('an address that two have means neither; nobody refers to its own', () => {
  const twin = resource('Microsoft.Network/networkInterfaces/nic-b', {
    ipConfigurations: [{ properties: { privateIPAddress: '10.1.0.4' } }],
  });
  const record = resource('Microsoft.Network/privateDnsZones/contoso.internal/A/x', { aRecords: [{ ipv4Address: '10.1.0.4' }] });
  const { edges } = buildGraph(inventoryOf([NIC, twin, record, ENDPOINT, ENDPOINT_NIC]));
  expect(edges.filter(({ kind }) => kind === 'address')).toEqual([]);
});

test('an address makes no stacks of two groups one, and breaks first; what stays behind still counts it', () => {
  const subnet = resource('Microsoft.Network/virtualNetworks/vnet/subnets/s', {
    routeTable: { id: resource('Microsoft.Network/routeTables/rt').id },
  });
  const nic = resource(
    'Microsoft.Network/networkInterfaces/nva',
    { ipConfigurations: [{ properties: { privateIPAddress: '10.1.0.7', subnet: { id: subnet.id } } }] },
    {},
    'rg-nva',
  );
  const table = resource('Microsoft.Network/routeTables/rt', { routes: [{ properties: { nextHopIpAddress: '10.1.0.7' } }] });
  const graph = buildGraph(inventoryOf([subnet, nic, table]));
  expect(graph.circles).toHaveLength(1);
  expect(graph.circles[0]!.broken).toMatchObject({ kind: 'address', source: table.id, target: nic.id });
  expect(graph.circles[0]!.reason).toContain('An address stands in code as it is');
  expect(graph.groupCircles).toEqual([]);
  const binds = bindsWhere(() => true);
  expect(moveSets(graph, binds).map(({ groups }) => groups.length)).toEqual([1, 1]);
  expect(whatIf(graph, ['rg-nva'], binds).cut.map(({ kind, direction }) => `${kind}: ${direction}`)).toEqual([
    'id: needed by',
    'address: needs',
  ]);
});
