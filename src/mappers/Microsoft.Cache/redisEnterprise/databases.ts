import type { RedisEnterpriseDatabaseConfig } from '@cdktf/provider-azurerm/lib/redis-enterprise-database';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { attributeOf } from '../../token';
import type { Database } from '../redis-enterprise';
import { DATABASE_IGNORED, isEnterprise } from '../redis-enterprise';

/** The database's id by its cluster: linked databases name each other and themselves, which Terraform cannot refer to. */
function throughCluster(id: string): string {
  const cluster = id.split('/').slice(0, -2).join('/');
  return attributeOf(cluster, 'id', cluster) + id.slice(cluster.length);
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_enterprise_database */
export const redisEnterpriseDatabase = defineMapper<Database>({
  armType: 'Microsoft.Cache/redisEnterprise/databases',
  apiVersion: '2025-07-01',
  terraformType: 'azurerm_redis_enterprise_database',
  holdsData: true,
  ignored: [...DATABASE_IGNORED, 'accessKeysAuthentication', 'persistence'],
  when: (database, context) => isEnterprise(context.get(parentIdOf(database))),
  toConfig: (database, p) =>
    ({
      name: unlessDefault(ownName(database), 'default'),
      clusterId: parentIdOf(database),
      clientProtocol: unlessDefault(p.clientProtocol, 'Encrypted'),
      clusteringPolicy: unlessDefault(p.clusteringPolicy, 'OSSCluster'),
      evictionPolicy: unlessDefault(p.evictionPolicy, 'VolatileLRU'),
      linkedDatabaseGroupNickname: unlessBlank(p.geoReplication?.groupNickname),
      linkedDatabaseId: unlessEmpty(p.geoReplication?.linkedDatabases?.flatMap(({ id }) => (id ? throughCluster(id) : []))),
      // Azure's own argument of RediSearch, which the provider leaves out too.
      module: unlessEmpty(
        p.modules?.map(({ args, name }) => ({ name, args: args?.toUpperCase() === 'PARTITIONS AUTO' ? undefined : unlessBlank(args) })),
      ),
      port: unlessDefault(p.port, 10000),
    }) satisfies RedisEnterpriseDatabaseConfig,
});
