import type { ArmResource } from '../../src/arm/resource';
import { DATA_STRATEGY_NAMES, servesType } from '../../src/config/data-strategies';
import rules from '../../src/catalog/data-strategies.json';
import type { Move } from '../../src/config/move';
import { chooseDataStrategies } from '../../src/relocate/data-choices';
import { decideDispositions } from '../../src/relocate/dispositions';
import { estateInventory, inventoryOf, moveOf } from './estate';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu';

function resource(type: string, name: string, body: Partial<ArmResource> = {}): ArmResource {
  return { id: `${GROUP}/providers/${type}/${name}`, name, type, location: 'westeurope', properties: {}, ...body };
}

function chosen(resources: ArmResource[], changes: Partial<Move> = {}): [name: string, strategy: string][] {
  const inventory = inventoryOf(resources);
  const move = moveOf(changes);
  const { choices } = chooseDataStrategies(inventory, decideDispositions(inventory, move).decisions, move);
  return choices.map(({ id, strategy }) => [id.split('/').pop()!, strategy]);
}

test('every rule of the catalog names a strategy that serves its type', () => {
  for (const { armType, strategy } of rules.rules) {
    expect(DATA_STRATEGY_NAMES).toContain(strategy);
    expect({ armType, serves: servesType(strategy as (typeof DATA_STRATEGY_NAMES)[number], armType) }).toEqual({ armType, serves: true });
  }
});

test('everything of the sample estate that holds data has a strategy, machines by their disks', () => {
  const inventory = estateInventory();
  const move = moveOf();
  const { choices } = chooseDataStrategies(inventory, decideDispositions(inventory, move).decisions, move);
  const types = new Set(choices.map(({ id }) => inventory.resources.find((one) => one.id === id)!.type));
  expect([...types].sort()).toEqual(
    [
      'Microsoft.Compute/disks',
      'Microsoft.ContainerRegistry/registries',
      'Microsoft.DBforPostgreSQL/flexibleServers',
      'Microsoft.KeyVault/vaults',
      'Microsoft.OperationalInsights/workspaces',
      'Microsoft.RecoveryServices/vaults',
      'Microsoft.ServiceBus/namespaces',
      'Microsoft.Sql/servers/databases',
      'Microsoft.Storage/storageAccounts',
      'Microsoft.Storage/storageAccounts/fileServices/shares',
      'Microsoft.Web/sites',
    ].sort(),
  );
  expect(choices.every(({ reason }) => reason.length > 0)).toBe(true);
});

test.each<[string, ArmResource[], Partial<Move>, string]>([
  [
    'an account with versioning and change feed',
    [
      resource('Microsoft.Storage/storageAccounts', 'st'),
      resource('Microsoft.Storage/storageAccounts/blobServices', 'st/blobServices/default', {
        id: `${GROUP}/providers/Microsoft.Storage/storageAccounts/st/blobServices/default`,
        properties: { isVersioningEnabled: true, changeFeed: { enabled: true } },
      }),
    ],
    {},
    'object-replication',
  ],
  ['an account without', [resource('Microsoft.Storage/storageAccounts', 'st')], {}, 'azcopy'],
  ['a vault in one geography', [resource('Microsoft.KeyVault/vaults', 'kv')], {}, 'vault-restore'],
  [
    'a vault to another geography',
    [resource('Microsoft.KeyVault/vaults', 'kv')],
    { destination: { region: 'eastus', subscriptionId: moveOf().subscriptionId } },
    'vault-recreate',
  ],
  [
    'a vault to another subscription',
    [resource('Microsoft.KeyVault/vaults', 'kv')],
    { destination: { region: 'northeurope', subscriptionId: '00000000-0000-0000-0000-000000000002' } },
    'vault-recreate',
  ],
  [
    'a Premium registry',
    [resource('Microsoft.ContainerRegistry/registries', 'cr', { sku: { name: 'Premium' } })],
    {},
    'registry-replication',
  ],
  ['a Basic registry', [resource('Microsoft.ContainerRegistry/registries', 'cr', { sku: { name: 'Basic' } })], {}, 'registry-import'],
  [
    'a confidential disk',
    [
      resource('Microsoft.Compute/disks', 'd', {
        properties: { securityProfile: { securityType: 'ConfidentialVM_DiskEncryptedWithPlatformKey' } },
      }),
    ],
    {},
    'by-hand',
  ],
  ['a Standard cache', [resource('Microsoft.Cache/redis', 'c', { properties: { sku: { name: 'Standard' } } })], {}, 'none'],
])('the default of %s', (_, resources, changes, strategy) => {
  expect(chosen(resources, changes)[0]?.[1]).toBe(strategy);
});

test('the last rule that fits and serves the type wins; a rule for a group touches only what holds data', () => {
  const group = 'rg-contoso-app-weu';
  const resources = [
    resource('Microsoft.Compute/disks', 'd'),
    resource('Microsoft.Storage/storageAccounts', 'st'),
    resource('Microsoft.Network/virtualNetworks', 'vnet'),
  ];
  const data: Move['data'] = [
    { type: 'Microsoft.Compute/disks', strategy: 'none', reason: 'scratch' },
    { group, strategy: 'azcopy' },
    { group: group.toUpperCase(), strategy: 'by-hand', reason: 'we know how' },
    { resource: `${GROUP}/providers/microsoft.compute/disks/D`, strategy: 'snapshot', round: 2 },
  ];
  expect(chosen(resources, { data })).toEqual([
    ['d', 'snapshot'],
    ['st', 'by-hand'],
  ]);
  const inventory = inventoryOf(resources);
  const { choices, unmatchedRules } = chooseDataStrategies(inventory, decideDispositions(inventory, moveOf()).decisions, moveOf({ data }));
  expect(choices[0]).toMatchObject({ round: 2, by: { kind: 'move.yaml', rule: 4 } });
  expect(unmatchedRules.map(({ rule }) => rule)).toEqual([1, 2]);
});
