import type { RedisCacheConfig } from '@cdktf/provider-azurerm/lib/redis-cache';
import type { ArmResource } from '../../arm/resource';
import type { MapperContext } from '../mapper';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface Redis extends ArmResource {
  properties: {
    disableAccessKeyAuthentication?: boolean;
    enableNonSslPort?: boolean;
    hostName?: string;
    minimumTlsVersion?: string;
    publicNetworkAccess?: string;
    redisConfiguration?: Record<string, string | undefined>;
    redisVersion?: string;
    replicasPerMaster?: number;
    replicasPerPrimary?: number;
    shardCount?: number;
    sku: { capacity: number; family: string; name: string };
    staticIP?: string;
    subnetId?: string;
    tenantSettings?: Record<string, string>;
  };
}

interface PatchSchedule extends ArmResource {
  properties: { scheduleEntries?: { dayOfWeek: string; maintenanceWindow?: string; startHourUtc?: number }[] };
}

const isTrue = (text: string | undefined): true | undefined => text?.toLowerCase() === 'true' || undefined;

const numberOf = (text: string | undefined): number | undefined => (text === undefined || text === '' ? undefined : Number(text));

/** A connection string without a key is no secret; ARM hides the key of all others. */
function connectionOf(cache: Redis, setting: string): string | undefined {
  const text = unlessBlank(cache.properties.redisConfiguration?.[setting]);
  if (text === undefined || !/AccountKey=/i.test(text)) return text;
  const account = /AccountName=([^;]+)/i.exec(text)?.[1] ?? 'its storage account';
  const name = setting.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return secret(name, `Connection string of ${account}, in which Redis keeps its backups.`);
}

function configurationOf(cache: Redis) {
  const settings = cache.properties.redisConfiguration ?? {};
  // Basic caches take no memory settings: those they show are Azure's.
  const memory = (setting: string) => (cache.properties.sku.name === 'Basic' ? undefined : numberOf(settings[setting]));
  return {
    activeDirectoryAuthenticationEnabled: isTrue(settings['aad-enabled']),
    aofBackupEnabled: isTrue(settings['aof-backup-enabled']),
    aofStorageConnectionString0: connectionOf(cache, 'aof-storage-connection-string-0'),
    aofStorageConnectionString1: connectionOf(cache, 'aof-storage-connection-string-1'),
    authenticationEnabled: settings['authnotrequired']?.toLowerCase() === 'yes' ? false : undefined,
    dataPersistenceAuthenticationMethod: unlessBlank(settings['preferred-data-persistence-auth-method']),
    maxfragmentationmemoryReserved: memory('maxfragmentationmemory-reserved'),
    maxmemoryDelta: memory('maxmemory-delta'),
    maxmemoryPolicy: unlessDefault(settings['maxmemory-policy'], 'volatile-lru'),
    maxmemoryReserved: memory('maxmemory-reserved'),
    notifyKeyspaceEvents: unlessBlank(settings['notify-keyspace-events']),
    rdbBackupEnabled: isTrue(settings['rdb-backup-enabled']),
    rdbBackupFrequency: numberOf(settings['rdb-backup-frequency']),
    rdbBackupMaxSnapshotCount: numberOf(settings['rdb-backup-max-snapshot-count']),
    rdbStorageConnectionString: connectionOf(cache, 'rdb-storage-connection-string'),
    storageAccountSubscriptionId: unlessBlank(settings['storage-subscription-id']),
  };
}

function patchScheduleOf(cache: Redis, context: MapperContext) {
  const schedule = context.part(cache, 'patchSchedules/default') as PatchSchedule | undefined;
  return unlessEmpty(
    schedule?.properties.scheduleEntries?.map(({ dayOfWeek, maintenanceWindow, startHourUtc }) => ({
      dayOfWeek,
      maintenanceWindow: unlessDefault(maintenanceWindow, 'PT5H'),
      startHourUtc: startHourUtc || undefined,
    })),
  );
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_cache */
export const redisCache = defineMapper<Redis>({
  armType: 'Microsoft.Cache/redis',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_cache',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 63, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.Cache/redis/patchSchedules',
      apiVersion: '2024-11-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Cache/redis', path: 'patchSchedules/default' }],
      ignored: ['/location'],
    },
    // The secondary's view of a link that the primary has.
    {
      armType: 'Microsoft.Cache/redis/linkedServers',
      apiVersion: '2024-11-01',
      discovery: [{ by: 'list', parent: 'Microsoft.Cache/redis', path: 'linkedServers' }],
      ignored: [
        '/location',
        'geoReplicatedPrimaryHostName',
        'linkedRedisCacheId',
        'linkedRedisCacheLocation',
        'primaryHostName',
        'serverRole',
      ],
    },
  ],
  ignored: [
    'accessKeys',
    'hostName',
    'instances',
    'linkedServers',
    'port',
    'privateEndpointConnections',
    'redisConfiguration.maxclients',
    'redisConfiguration.maxfragmentationmemory-reserved',
    'redisConfiguration.maxmemory-delta',
    'redisConfiguration.maxmemory-reserved',
    'redisConfiguration.preferred-data-archive-auth-method',
    'redisConfiguration.zonal-configuration',
    // An older name for the same.
    'replicasPerMaster',
    'sslPort',
    'updateChannel',
    'zonalAllocationPolicy',
  ],
  exports: ({ properties: p }) => ({ hostname: p.hostName }),
  toConfig: (cache, p, context) =>
    ({
      ...regional(cache),
      capacity: p.sku.capacity,
      family: p.sku.family,
      skuName: p.sku.name,
      accessKeysAuthenticationEnabled: p.disableAccessKeyAuthentication ? false : undefined,
      identity: identityOf(cache),
      minimumTlsVersion: unlessDefault(p.minimumTlsVersion, '1.2'),
      nonSslPortEnabled: p.enableNonSslPort || undefined,
      patchSchedule: patchScheduleOf(cache, context),
      privateStaticIpAddress: unlessBlank(p.subnetId) && unlessBlank(p.staticIP),
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
      redisConfiguration: configurationOf(cache),
      redisVersion: unlessDefault(unlessBlank(p.redisVersion?.split('.')[0]), '6'),
      replicasPerPrimary: (p.replicasPerPrimary ?? 0) > 1 ? p.replicasPerPrimary : undefined,
      shardCount: p.shardCount || undefined,
      subnetId: unlessBlank(p.subnetId),
      tenantSettings: p.tenantSettings && Object.keys(p.tenantSettings).length > 0 ? p.tenantSettings : undefined,
      zones: unlessEmpty(cache.zones),
    }) satisfies RedisCacheConfig,
});
