import type { RedisLinkedServerConfig } from '@cdktf/provider-azurerm/lib/redis-linked-server';
import type { ArmResource } from '../../../arm/resource';
import { resourceGroupIdOf } from '../../../arm/resource-id';
import { defineMapper, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface LinkedServer extends ArmResource {
  properties: { linkedRedisCacheId?: string; linkedRedisCacheLocation?: string; serverRole?: string };
}

/** The primary's link; Azure shows it on the secondary too. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_linked_server */
export const redisLinkedServer = defineMapper<LinkedServer>({
  armType: 'Microsoft.Cache/redis/linkedServers',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_linked_server',
  ignored: ['/location', 'geoReplicatedPrimaryHostName', 'primaryHostName'],
  when: ({ properties: p }) => p.serverRole !== 'Primary',
  toConfig: (server, p) => {
    const cache = parentIdOf(server);
    return {
      linkedRedisCacheId: p.linkedRedisCacheId ?? '',
      linkedRedisCacheLocation: p.linkedRedisCacheLocation ?? '',
      resourceGroupName: nameOf(resourceGroupIdOf(cache) ?? ''),
      serverRole: p.serverRole ?? 'Secondary',
      targetRedisCacheName: nameOf(cache),
    } satisfies RedisLinkedServerConfig;
  },
});
