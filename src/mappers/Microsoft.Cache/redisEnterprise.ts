import type { ManagedRedisConfig } from '@cdktf/provider-azurerm/lib/managed-redis';
import type { ManagedRedisGeoReplicationConfig } from '@cdktf/provider-azurerm/lib/managed-redis-geo-replication';
import type { RedisEnterpriseClusterConfig } from '@cdktf/provider-azurerm/lib/redis-enterprise-cluster';
import type { ArmResource } from '../../arm/resource';
import { idKey, sameId } from '../../arm/resource-id';
import type { MapperContext } from '../mapper';
import { block, defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Database } from './redis-enterprise';
import { DATABASE_IGNORED, isEnterprise } from './redis-enterprise';

interface Cluster extends ArmResource {
  properties: {
    encryption?: {
      customerManagedKeyEncryption?: {
        keyEncryptionKeyIdentity?: { userAssignedIdentityResourceId?: string };
        keyEncryptionKeyUrl?: string;
      };
    };
    highAvailability?: string;
    hostName?: string;
    minimumTlsVersion?: string;
    publicNetworkAccess?: string;
  };
}

const facts = {
  armType: 'Microsoft.Cache/redisEnterprise',
  apiVersion: '2025-07-01',
  ignored: ['hostName', 'privateEndpointConnections', 'redisVersion', 'redundancyMode', 'resourceState', '/kind'],
  exports: ({ properties: p }: Cluster) => ({ hostname: p.hostName }),
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_enterprise_cluster */
export const redisEnterpriseCluster = defineMapper<Cluster>({
  ...facts,
  terraformType: 'azurerm_redis_enterprise_cluster',
  ignored: [...facts.ignored, 'encryption', 'highAvailability', 'publicNetworkAccess'],
  when: isEnterprise,
  toConfig: (cluster, p) =>
    ({
      ...regional(cluster),
      skuName: `${cluster.sku?.name ?? ''}-${cluster.sku?.capacity ?? 0}`,
      minimumTlsVersion: unlessDefault(p.minimumTlsVersion, '1.2'),
      zones: unlessEmpty(cluster.zones),
    }) satisfies RedisEnterpriseClusterConfig,
});

function databaseOf(cluster: ArmResource, context: MapperContext) {
  const p = (context.part(cluster, 'databases/default') as Database | undefined)?.properties;
  if (!p) return undefined;
  return block({
    accessKeysAuthenticationEnabled: p.accessKeysAuthentication?.toLowerCase() === 'enabled' || undefined,
    clientProtocol: unlessDefault(p.clientProtocol, 'Encrypted'),
    clusteringPolicy: unlessDefault(p.clusteringPolicy, 'OSSCluster'),
    evictionPolicy: unlessDefault(p.evictionPolicy, 'VolatileLRU'),
    geoReplicationGroupName: unlessBlank(p.geoReplication?.groupNickname),
    module: unlessEmpty(p.modules?.map(({ args, name }) => ({ name, args: unlessBlank(args) }))),
    persistenceAppendOnlyFileBackupFrequency: p.persistence?.aofEnabled ? p.persistence.aofFrequency : undefined,
    persistenceRedisDatabaseBackupFrequency: p.persistence?.rdbEnabled ? p.persistence.rdbFrequency : undefined,
  });
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/managed_redis */
export const managedRedis = defineMapper<Cluster>({
  ...facts,
  terraformType: 'azurerm_managed_redis',
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.Cache/redisEnterprise/databases',
      apiVersion: '2025-07-01',
      discovery: [{ by: 'list', parent: 'Microsoft.Cache/redisEnterprise', path: 'databases' }],
      ignored: [...DATABASE_IGNORED, 'persistence.aofFrequency', 'persistence.rdbFrequency', 'port'],
    },
  ],
  // Neither can be chosen: zones follow from the region, and 1.2 is all there is.
  ignored: [
    ...facts.ignored,
    'encryption.customerManagedKeyEncryption.keyEncryptionKeyIdentity.identityType',
    'minimumTlsVersion',
    '/sku.capacity',
    '/zones',
  ],
  when: (cluster) => !isEnterprise(cluster),
  toConfig: (cluster, p, context) => {
    const key = p.encryption?.customerManagedKeyEncryption;
    return {
      ...regional(cluster),
      skuName: cluster.sku?.name ?? '',
      customerManagedKey: key?.keyEncryptionKeyUrl
        ? {
            keyVaultKeyId: key.keyEncryptionKeyUrl,
            userAssignedIdentityId: key.keyEncryptionKeyIdentity?.userAssignedIdentityResourceId ?? '',
          }
        : undefined,
      defaultDatabase: databaseOf(cluster, context),
      highAvailabilityEnabled: p.highAvailability?.toLowerCase() === 'enabled' ? undefined : false,
      identity: identityOf(cluster),
      publicNetworkAccess: unlessDefault(unlessBlank(p.publicNetworkAccess), 'Enabled'),
    } satisfies ManagedRedisConfig;
  },
});

/** The members of a group link to each other; the first of those scanned states it for all. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/managed_redis_geo_replication */
export const managedRedisGeoReplication = defineParts<Cluster>({
  ...facts,
  terraformType: 'azurerm_managed_redis_geo_replication',
  when: (cluster) => !isEnterprise(cluster),
  toParts: (cluster, _, context) => {
    const database = context.part(cluster, 'databases/default') as Database | undefined;
    const members = (database?.properties.geoReplication?.linkedDatabases ?? [])
      .flatMap(({ id }) => (id ? id.split('/').slice(0, -2).join('/') : []))
      .sort((a, b) => (idKey(a) < idKey(b) ? -1 : 1));
    const others = members.filter((id) => !sameId(id, cluster.id));
    const owner = members.find((id) => context.get(id));
    if (others.length === 0 || !sameId(owner, cluster.id)) return [];
    const config = { managedRedisId: cluster.id, linkedManagedRedisIds: others } satisfies ManagedRedisGeoReplicationConfig;
    return [{ key: 'geo-replication', importId: cluster.id, config }];
  },
});
