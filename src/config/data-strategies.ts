/**
 * The ways of getting data to the destination, as `data` in move.yaml names them, each with the ARM types that it serves; `*` serves every
 * type. What a strategy does stands in the file of its name in `src/prepare/strategies/`, which type takes which by default in the catalog.
 */
export const DATA_STRATEGIES = {
  snapshot: ['Microsoft.Compute/disks', 'Microsoft.Compute/snapshots'],
  'image-replication': ['Microsoft.Compute/galleries/images/versions'],
  'image-import': ['Microsoft.Compute/images'],
  'object-replication': ['Microsoft.Storage/storageAccounts'],
  azcopy: ['Microsoft.Storage/storageAccounts', 'Microsoft.Storage/storageAccounts/fileServices/shares'],
  'geo-replica': ['Microsoft.Sql/servers/databases'],
  'failover-group': ['Microsoft.Sql/servers/databases', 'Microsoft.Sql/managedInstances/databases'],
  bacpac: ['Microsoft.Sql/servers/databases'],
  'dump-restore': ['Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforMySQL/flexibleServers'],
  replica: ['Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforMySQL/flexibleServers'],
  'geo-restore': ['Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforMySQL/flexibleServers'],
  'add-region': ['Microsoft.DocumentDB/databaseAccounts'],
  'vault-restore': ['Microsoft.KeyVault/vaults'],
  'vault-recreate': ['Microsoft.KeyVault/vaults'],
  'registry-replication': ['Microsoft.ContainerRegistry/registries'],
  'registry-import': ['Microsoft.ContainerRegistry/registries'],
  'geo-pairing': ['Microsoft.ServiceBus/namespaces', 'Microsoft.EventHub/namespaces'],
  drain: ['Microsoft.ServiceBus/namespaces', 'Microsoft.EventHub/namespaces', 'Microsoft.NotificationHubs/namespaces'],
  'log-export': ['Microsoft.OperationalInsights/workspaces'],
  'cache-export': ['Microsoft.Cache/redis', 'Microsoft.Cache/redisEnterprise/databases'],
  'new-backups': ['Microsoft.RecoveryServices/vaults', 'Microsoft.DataProtection/backupVaults'],
  'by-hand': ['*'],
  none: ['*'],
} as const satisfies Record<string, readonly string[]>;

export type DataStrategyName = keyof typeof DATA_STRATEGIES;

/** All names, in the order of their declaration. */
export const DATA_STRATEGY_NAMES = Object.keys(DATA_STRATEGIES) as DataStrategyName[];

/** True when resources of `armType` can take the strategy `name`. */
export function servesType(name: DataStrategyName, armType: string): boolean {
  return DATA_STRATEGIES[name].some((served) => served === '*' || served.toLowerCase() === armType.toLowerCase());
}

/** The strategies that resources of `armType` can take. */
export function strategiesFor(armType: string): DataStrategyName[] {
  return DATA_STRATEGY_NAMES.filter((name) => servesType(name, armType));
}
