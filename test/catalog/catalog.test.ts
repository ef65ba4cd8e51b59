import { dispositionByType, madeByService } from '../../src/catalog/dispositions';
import { ownersOfHost } from '../../src/catalog/hosts';
import { isGlobalName, nameRule } from '../../src/catalog/names';
import { MOVE_FACTS, MOVE_FACTS_EDITION, moveFacts } from '../../src/catalog/region-move';
import { findRegion, regionOf, REGIONS } from '../../src/catalog/regions';
import type { ArmResource } from '../../src/arm/resource';

function resource(type: string, name: string, body: Partial<ArmResource> = {}): ArmResource {
  return { id: `/subscriptions/s/resourceGroups/rg/providers/${type}/${name}`, name, type, properties: {}, ...body };
}

test('facts about moving are dated, each type is there once and found in any casing', () => {
  expect(MOVE_FACTS_EDITION).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(MOVE_FACTS).toHaveLength(263);
  expect(new Set(MOVE_FACTS.map(({ armType }) => armType.toLowerCase())).size).toBe(263);
  expect(moveFacts('microsoft.storage/STORAGEaccounts')).toMatchObject({ globalName: true, holdsData: true, dataStrategy: 'copy' });
  expect(moveFacts('Microsoft.Foo/bars')).toBeUndefined();
});

test('every type that the facts call globally named and that is recreated has a rule for its names', () => {
  const exempt = ['Microsoft.Web/sites/hostNameBindings', 'Microsoft.DomainRegistration/domains'];
  const without = MOVE_FACTS.filter(({ globalName, armType }) => globalName && !nameRule(armType) && !exempt.includes(armType));
  expect(without.map(({ armType }) => armType)).toEqual([]);
  expect(isGlobalName('Microsoft.Web/sites/hostNameBindings')).toBe(false);
  expect(isGlobalName('Microsoft.Network/virtualNetworks')).toBe(false);
});

test('regions: names, codes and pairs are consistent', () => {
  const codes = REGIONS.flatMap((region) => region.codes);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { name, displayName, pair } of REGIONS) {
    expect(displayName.replace(/\s/g, '').toLowerCase()).toHaveLength(name.length);
    if (pair !== undefined) expect(findRegion(pair)).toBeDefined();
  }
  expect(findRegion('West Europe')).toMatchObject({ name: 'westeurope', pair: 'northeurope' });
  expect(regionOf('moonbase1')).toEqual({ name: 'moonbase1', displayName: 'moonbase1', codes: ['moonbase1'], geography: '' });
});

test.each([
  ['stapp.blob.core.windows.net', 'stapp', 'microsoft.storage/storageaccounts'],
  ['stapp.privatelink.blob.core.windows.net', 'stapp', 'microsoft.storage/storageaccounts'],
  ['stapp.z6.web.core.windows.net', 'stapp', 'microsoft.storage/storageaccounts'],
  ['KV-App.vault.azure.net', 'kv-app', 'microsoft.keyvault/vaults'],
  ['app.scm.azurewebsites.net', 'app', 'microsoft.web/sites'],
  ['adx.westeurope.kusto.windows.net', 'adx', 'microsoft.kusto/clusters'],
])('the owner of %s is called %s', (host, name, armType) => {
  expect(ownersOfHost(host)).toContainEqual({ armType, name });
});

test('hosts that several names may stand behind offer all of them, the longest first', () => {
  expect(ownersOfHost('st-secondary.blob.core.windows.net').map(({ name }) => name)).toEqual(['st-secondary', 'st']);
  expect(ownersOfHost('my-cosmos.documents.azure.com').map(({ name }) => name)).toEqual(['my-cosmos', 'my']);
  expect(ownersOfHost('privatelink.blob.core.windows.net')).toEqual([]);
  expect(ownersOfHost('www.contoso.com')).toEqual([]);
});

test.each<[string, ArmResource, string | undefined]>([
  ['Cosmos DB', resource('Microsoft.DocumentDB/databaseAccounts', 'c'), 'extend'],
  ['Premium registry', resource('Microsoft.ContainerRegistry/registries', 'r', { sku: { name: 'Premium' } }), 'extend'],
  ['Basic registry', resource('Microsoft.ContainerRegistry/registries', 'r', { sku: { name: 'Basic' } }), undefined],
  ['gallery', resource('Microsoft.Compute/galleries', 'g'), 'extend'],
  ['public zone', resource('Microsoft.Network/dnsZones', 'contoso.com'), 'keep'],
  ['virtual WAN', resource('microsoft.network/virtualwans', 'w'), 'keep'],
  ['Front Door', resource('Microsoft.Cdn/profiles', 'f'), 'keep'],
  ['circuit', resource('Microsoft.Network/expressRouteCircuits', 'e'), 'manual'],
  ['uploaded certificate', resource('Microsoft.Web/certificates', 'c'), 'manual'],
  ['vault certificate', resource('Microsoft.Web/certificates', 'c', { properties: { keyVaultId: '/x' } }), undefined],
])('disposition by type: %s', (_, subject, expected) => {
  expect(dispositionByType(subject)?.disposition).toBe(expected);
});

test.each<[string, ArmResource, boolean]>([
  ['NIC of an endpoint', resource('Microsoft.Network/networkInterfaces', 'n', { properties: { privateEndpoint: { id: '/x' } } }), true],
  ['NIC of a machine', resource('Microsoft.Network/networkInterfaces', 'n', { properties: { virtualMachine: { id: '/x' } } }), false],
  ['watcher', resource('Microsoft.Network/networkWatchers', 'NetworkWatcher_westeurope'), true],
  ['own watcher', resource('Microsoft.Network/networkWatchers', 'nw-contoso'), false],
  ['master', resource('Microsoft.Sql/servers/databases', 'master'), true],
  ['a database', resource('Microsoft.Sql/servers/databases', 'master-data'), false],
  ['built-in access policy', resource('Microsoft.Cache/redis/accessPolicies', 'Data Owner', { properties: { type: 'BuiltIn' } }), true],
  ['own access policy', resource('Microsoft.Cache/redis/accessPolicies', 'readers', { properties: { type: 'Custom' } }), false],
  ['scope map of the registry', resource('Microsoft.ContainerRegistry/registries/scopeMaps', '_repositories_pull'), true],
  ['smart detection', resource('microsoft.insights/actiongroups', 'Application Insights Smart Detection'), true],
  ['endpoint connection', resource('Microsoft.Sql/servers/privateEndpointConnections', 'x'), true],
  ['default rule', resource('Microsoft.ServiceBus/namespaces/topics/subscriptions/rules', '$Default'), true],
  [
    'record of an endpoint',
    resource('Microsoft.Network/privateDnsZones/A', 'st', { properties: { metadata: { creator: 'created by private endpoint pe' } } }),
    true,
  ],
  ['own record', resource('Microsoft.Network/privateDnsZones/A', 'db'), false],
])('made by a service: %s', (_, subject, expected) => {
  expect(madeByService(subject) !== undefined).toBe(expected);
});
