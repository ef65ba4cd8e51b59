import type { ArmResource } from '../../src/arm/resource';
import { readOnlyPaths } from '../../src/catalog/read-only';
import { azapiComments, azapiConstruct } from '../../src/generate/azapi';
import type { GeneratedConstruct } from '../../src/generate/construct';
import { constructIdOf } from '../../src/generate/stack-file';
import { applyMappers, contextOf } from '../../src/mappers/apply';
import { registry } from '../../src/mappers/registry';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-lab-weu';

function workspace(body: Partial<ArmResource> = {}): ArmResource {
  const id = `${GROUP}/providers/Microsoft.Quantum/workspaces/qw-contoso`;
  return { id, name: 'qw-contoso', type: 'Microsoft.Quantum/workspaces', location: 'westeurope', properties: {}, ...body };
}

test('a machine that is made from an image does not ask for the OS disk that it had', () => {
  const disk = `${GROUP}/providers/Microsoft.Compute/disks/vm-os`;
  const osDisk = { createOption: 'FromImage', managedDisk: { id: disk.toUpperCase(), storageAccountType: 'Premium_LRS' } };
  const machine = workspace({ properties: { storageProfile: { osDisk } } });
  const { body } = azapiConstruct(machine, contextOf([machine]), [disk]);
  expect(body).toEqual({
    properties: { storageProfile: { osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } } } },
  });
});

const construct = (resource: ArmResource, ...others: ArmResource[]) => azapiConstruct(resource, contextOf([resource, ...others]));

test('the body holds what a person may set, and nothing that azapi_resource says elsewhere', () => {
  const resource = workspace({
    apiVersion: '2023-11-13-preview',
    tags: { team: 'lab' },
    kind: 'v2',
    zones: ['1'],
    sku: { name: 'Basic' },
    properties: {
      provisioningState: 'Succeeded',
      usable: 'Yes',
      EndpointUri: 'https://qw.example',
      apiKeyEnabled: false,
      providers: [{ providerId: 'ionq', provisioningState: 'Succeeded' }],
    },
  });
  const before = structuredClone(resource);
  expect(construct(resource)).toEqual({
    type: 'Microsoft.Quantum/workspaces@2023-11-13-preview',
    name: 'qw-contoso',
    parentId: GROUP,
    location: 'westeurope',
    body: { kind: 'v2', zones: ['1'], sku: { name: 'Basic' }, properties: { apiKeyEnabled: false, providers: [{ providerId: 'ionq' }] } },
    schemaValidationEnabled: false,
    tags: { team: 'lab' },
  });
  expect(resource).toEqual(before);
});

test.each([
  [undefined, undefined],
  ['None', undefined],
  ['SystemAssigned', [{ type: 'SystemAssigned' }]],
])('identity %s', (type, expected) => {
  expect(construct(workspace(type === undefined ? {} : { identity: { type } }))['identity']).toEqual(expected);
});

test('identities of users come in order', () => {
  const identity = { type: 'UserAssigned', userAssignedIdentities: { '/b': {}, '/a': {} } };
  expect(construct(workspace({ identity }))['identity']).toEqual([{ type: 'UserAssigned', identityIds: ['/a', '/b'] }]);
});

test('the parent of a nested resource is the resource above, cased as it is; of an extension what it extends', () => {
  const parent = workspace();
  const nested = {
    ...workspace(),
    id: `${parent.id.replace('qw-contoso', 'QW-Contoso')}/things/one`,
    type: 'Microsoft.Quantum/workspaces/things',
  };
  expect(construct(nested, parent)['parentId']).toBe(parent.id);
  const extension = { ...workspace(), id: `${parent.id}/providers/Microsoft.Contoso/marks/one`, type: 'Microsoft.Contoso/marks' };
  expect(construct(extension, parent)['parentId']).toBe(parent.id);
});

test('an api-version that nobody knows is a matter for a person', () => {
  expect(azapiComments(workspace({ apiVersion: '2023-11-13-preview' }))).toEqual([]);
  expect(azapiComments(workspace())).toEqual([expect.stringContaining('Microsoft.Quantum/workspaces')]);
});

test('a resource that all mappers of its type refuse keeps their api-version', () => {
  const certificate = {
    ...workspace(),
    id: `${GROUP}/providers/Microsoft.Network/virtualNetworkGateways/vng`,
    type: 'microsoft.network/virtualnetworkgateways',
  };
  const [mapper] = registry().ofArmType(certificate.type);
  const refusing = { ...registry(), mapperOf: () => undefined, partsMappersOf: () => [] };
  expect(applyMappers([certificate], refusing).unmapped).toEqual([{ ...certificate, apiVersion: mapper!.apiVersion }]);
});

test('what is read-only comes from Azure’s API description, in any casing', () => {
  expect(readOnlyPaths('microsoft.quantum/WORKSPACES')).toContain('properties.endpointuri');
  expect(readOnlyPaths('Microsoft.Nowhere/things').size).toBe(0);
});

test('one name below two types makes two construct ids', () => {
  const database = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Sql/managedInstances/mi/databases/db';
  const ids = ['backupShortTermRetentionPolicies', 'backupLongTermRetentionPolicies'].map((type) => {
    const armId = `${database}/${type}/default`;
    const made: GeneratedConstruct = {
      ...{ key: armId, armId, sourceId: armId, group: 'rg', terraformType: 'azapi_resource', path: ['mi', 'db', 'default'] },
      ...{ config: {}, importId: armId, dependsOn: [], ignoreChanges: [], comments: [] },
    };
    return constructIdOf(made, true);
  });
  expect(ids).toEqual([
    'azapi_resource_Sql_managedInstances_databases_backupShortTermRetentionPolicies_rg_mi_db_default',
    'azapi_resource_Sql_managedInstances_databases_backupLongTermRetentionPolicies_rg_mi_db_default',
  ]);
});
