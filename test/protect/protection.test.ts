import type { DataStrategyName } from '../../src/config/data-strategies';
import type { AnyMapper } from '../../src/mappers/mapper';
import type { MappedResource } from '../../src/mappers/apply';
import type { Preparation } from '../../src/prepare/preparation';
import { planProtection } from '../../src/protect/plan-protection';
import type { Protection } from '../../src/protect/protection';
import { moveOf } from '../relocate/estate';

const GROUP = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app-neu';
const SERVER = `${GROUP}/providers/Microsoft.Sql/servers/sql-neu`;
const NAMESPACE = `${GROUP}/providers/Microsoft.ServiceBus/namespaces/sb-orders-neu`;

function mapped(armId: string, terraformType: string, config: Record<string, unknown>): MappedResource {
  return { armId, terraformType, importId: armId, config, mapper: {} as AnyMapper };
}

function below(path: string, terraformType: string, config: Record<string, unknown>): MappedResource {
  return mapped(`${GROUP}/providers/${path}`, terraformType, config);
}

const server = (config: Record<string, unknown> = {}): MappedResource =>
  mapped(SERVER, 'azurerm_mssql_server', { version: '12.0', ...config });
const database = (name: string, config: Record<string, unknown>): MappedResource =>
  mapped(`${SERVER}/databases/${name}`, 'azurerm_mssql_database', { name, ...config });
const namespace = (config: Record<string, unknown>): MappedResource =>
  mapped(NAMESPACE, 'azurerm_servicebus_namespace', { sku: 'Premium', capacity: 1, ...config });

function plan(
  resources: readonly MappedResource[],
  given: { secondaryRegion?: string; taken?: string[]; strategies?: Record<string, DataStrategyName> } = {},
): Protection {
  const { secondaryRegion, taken = [], strategies = {} } = { secondaryRegion: 'swedencentral', ...given };
  const prepared = Object.entries(strategies).map(([destinationId, name]) => ({ subject: { destinationId }, strategy: { name } }));
  return planProtection({
    move: { ...moveOf({}), ...(secondaryRegion !== undefined && { secondaryRegion }) },
    mapped: resources,
    preparation: { prepared } as unknown as Preparation,
    taken,
  });
}

const types = ({ resources }: Protection): string[] => resources.map(({ terraformType }) => terraformType);
const configOf = ({ resources }: Protection, type: string): Record<string, unknown> =>
  resources.find(({ terraformType }) => terraformType === type)!.config as Record<string, unknown>;

describe('SQL', () => {
  it('gives databases a failover group, and leaves out those that cannot be in one', () => {
    const protection = plan([
      server(),
      database('orders', { skuName: 'S1' }),
      database('small', { skuName: 'Basic' }),
      database('warehouse', { skuName: 'DW100c' }),
      database('pooled', { elasticPoolId: 'pool' }),
      database('own-key', { transparentDataEncryptionKeyVaultKeyId: 'key' }),
    ]);
    expect(types(protection)).toEqual(['azurerm_resource_group', 'azurerm_mssql_server', 'azurerm_mssql_failover_group']);
    expect(configOf(protection, 'azurerm_mssql_failover_group')).toMatchObject({
      serverId: SERVER,
      databases: [`${SERVER}/databases/orders`],
      partnerServer: [{ id: expect.stringMatching(/rg-app-sdc\/providers\/Microsoft\.Sql\/servers\/sql-sdc$/) }],
    });
    expect(protection.open.map(({ id }) => id.split('/').pop())).toEqual(['own-key', 'pooled', 'small', 'warehouse']);
  });

  it('makes no partner of a server without a fit database, nor of one with a key of its own', () => {
    expect(types(plan([server()]))).toEqual([]);
    expect(plan([server()]).open).toEqual([]);
    expect(types(plan([server(), database('small', { skuName: 'Basic' })]))).toEqual([]);
    const owned = plan([server({ transparentDataEncryptionKeyVaultKeyId: 'key' }), database('orders', { skuName: 'S1' })]);
    expect([types(owned), owned.open.map(({ id }) => id)]).toEqual([[], [SERVER]]);
  });

  it('says that the failover group of the move has to go first', () => {
    const protection = plan([server(), database('orders', { skuName: 'S1' })], {
      strategies: { [`${SERVER}/databases/orders`]: 'failover-group' },
    });
    expect(protection.resources.at(-1)!.comments).toEqual([expect.stringContaining('take the move’s own group away first')]);
  });
});

describe('Service Bus', () => {
  it('pairs a Premium namespace with an empty one, closed where it let in subnets of its own region', () => {
    const open = plan([namespace({ networkRuleSet: { defaultAction: 'Deny', ipRules: ['203.0.113.1'] } })]);
    expect(configOf(open, 'azurerm_servicebus_namespace')).toMatchObject({
      networkRuleSet: { ipRules: ['203.0.113.1'] },
      location: 'swedencentral',
    });
    const closed = configOf(
      plan([namespace({ networkRuleSet: { networkRules: [{ subnetId: 'subnet' }] } })]),
      'azurerm_servicebus_namespace',
    );
    expect(closed).toMatchObject({ publicNetworkAccessEnabled: false });
    expect(closed).not.toHaveProperty('networkRuleSet');
  });

  it.each([
    ['another tier', { sku: 'Standard' }, {}, 'Premium tier'],
    ['a key of its own', { customerManagedKey: {} }, {}, 'a key of your own'],
    ['partitions', { premiumMessagingPartitions: 2 }, {}, 'partitioned'],
    ['the alias of the move', {}, { [NAMESPACE]: 'geo-pairing' as const }, 'took over the alias'],
  ])('lists one with %s', (_, config, strategies, words) => {
    const protection = plan([namespace(config)], { strategies });
    expect(types(protection)).toEqual([]);
    expect(protection.open).toEqual([expect.objectContaining({ id: NAMESPACE, remedy: expect.stringContaining(words) })]);
  });

  it('leaves alone what comes with a pairing of its own', () => {
    const pairing = mapped(`${NAMESPACE}/disasterRecoveryConfigs/dr`, 'azurerm_servicebus_namespace_disaster_recovery_config', {});
    expect(plan([namespace({}), pairing])).toEqual({ resources: [], covered: [], open: [] });
  });
});

describe('the secondary region', () => {
  const estate = [server(), database('orders', { skuName: 'S1' }), namespace({})];

  it('is asked for where there is none', () => {
    const { resources, covered, open } = plan(estate, { secondaryRegion: undefined });
    expect([resources, covered]).toEqual([[], []]);
    expect(open.map(({ remedy }) => remedy)).toEqual(Array(2).fill(expect.stringContaining('secondaryRegion in move.yaml')));
  });

  it('has one group for all partners of a group', () => {
    expect(types(plan(estate)).filter((type) => type === 'azurerm_resource_group')).toHaveLength(1);
  });

  it('may be the source: no partner takes the name of what is torn down', () => {
    const source = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app-weu';
    const singleton = `${source}/providers/Microsoft.Insights/components/appi/currentbillingfeatures`;
    const taken = [source, `${source}/providers/Microsoft.Sql/servers/sql-weu`, singleton];
    const names = plan(estate, { secondaryRegion: 'westeurope', taken }).resources.map(({ armId }) => armId.split('/').pop());
    expect(names).not.toContain('rg-app-weu');
    expect(names).not.toContain('sql-weu');
    expect(names).toContain('sb-orders-weu');
  });
});

describe('what no stack holds', () => {
  const vm = below('Microsoft.Compute/virtualMachines/vm', 'azurerm_linux_virtual_machine', {});
  const vault = below('Microsoft.RecoveryServices/vaults/rsv', 'azurerm_recovery_services_vault', {});
  const backup = below('Microsoft.RecoveryServices/vaults/rsv/backupFabrics/Azure/x/y', 'azurerm_backup_protected_vm', {
    sourceVmId: vm.armId.toUpperCase(),
  });
  const account = (config: Record<string, unknown>): MappedResource =>
    below('Microsoft.Storage/storageAccounts/st', 'azurerm_storage_account', config);
  const registry = (config: Record<string, unknown>): MappedResource =>
    below('Microsoft.ContainerRegistry/registries/cr', 'azurerm_container_registry', config);
  const cosmos = (locations: object[]): MappedResource =>
    below('Microsoft.DocumentDB/databaseAccounts/db', 'azurerm_cosmosdb_account', { geoLocation: locations });
  const postgres = (config: Record<string, unknown>): MappedResource =>
    below('Microsoft.DBforPostgreSQL/flexibleServers/pg', 'azurerm_postgresql_flexible_server', config);

  it.each<[string, MappedResource[], (string | undefined)[]]>([
    ['an account in one place', [account({ accountReplicationType: 'LRS' })], ['--sku Standard_GRS']],
    ['an account in zones', [account({ accountReplicationType: 'ZRS' })], ['--sku Standard_GZRS']],
    ['a Premium account', [account({ accountReplicationType: 'LRS', accountTier: 'Premium' })], [undefined]],
    ['a geo-redundant account', [account({ accountReplicationType: 'RAGRS' })], []],
    ['a registry', [registry({ sku: 'Premium' })], ['acr replication create']],
    ['a small registry', [registry({ sku: 'Basic' })], ['--sku Premium']],
    ['a registry that is there already', [registry({ sku: 'Premium', georeplications: [{ location: 'swedencentral' }] })], []],
    ['Cosmos DB in one region', [cosmos([{ zoneRedundant: true }])], ['isZoneRedundant=true --locations regionName=swedencentral']],
    ['Cosmos DB in two regions', [cosmos([{}, {}])], []],
    ['PostgreSQL', [postgres({ skuName: 'GP_Standard_D2s_v3' })], ['replica create']],
    ['burstable PostgreSQL', [postgres({ skuName: 'B_Standard_B1ms' })], [undefined]],
    ['PostgreSQL with geo-redundant backup', [postgres({ geoRedundantBackupEnabled: true })], []],
    ['a machine', [vm], [undefined, undefined]],
    ['a machine near a vault', [vm, vault], ['backup protection enable-for-vm', undefined]],
    ['a machine with a backup', [vm, vault, backup], [undefined]],
    ['a vault that keeps backups in one region', [{ ...vault, config: { storageModeType: 'ZoneRedundant' } }], ['backup-properties set']],
    ['Event Hubs', [below('Microsoft.EventHub/namespaces/eh', 'azurerm_eventhub_namespace', {})], [undefined]],
    ['MySQL', [below('Microsoft.DBforMySQL/flexibleServers/my', 'azurerm_mysql_flexible_server', {})], [undefined]],
    ['a managed instance', [below('Microsoft.Sql/managedInstances/mi', 'azurerm_mssql_managed_instance', {})], [undefined]],
  ])('%s', (_, resources, commands) => {
    const { open, resources: code } = plan(resources);
    expect(code).toEqual([]);
    expect(open.map(({ command }) => command?.text)).toEqual(
      commands.map((words) => (words === undefined ? undefined : expect.stringContaining(words))),
    );
  });
});
