import type { RedisLinkedServerConfig } from '@cdktf/provider-azurerm/lib/redis-linked-server';
import type { ArmResource } from '../../../arm/resource';
import { resourceGroupIdOf } from '../../../arm/resource-id';
import type { MapperContext } from '../../mapper';
import { defineMapper, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface LinkedServer extends ArmResource {
  properties: { linkedRedisCacheId?: string; linkedRedisCacheLocation?: string; serverRole?: string };
}

/** Both caches of a pair show the link; the primary's is taken where it was scanned. */
function isTaken(server: LinkedServer, context: MapperContext): boolean {
  const { linkedRedisCacheId = '', serverRole } = server.properties;
  const own = parentIdOf(server);
  return serverRole !== 'Primary' || !context.get(`${linkedRedisCacheId}/linkedServers/${own.slice(own.lastIndexOf('/') + 1)}`);
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_linked_server */
export const redisLinkedServer = defineMapper<LinkedServer>({
  armType: 'Microsoft.Cache/redis/linkedServers',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_linked_server',
  ignored: ['/location', 'geoReplicatedPrimaryHostName', 'primaryHostName'],
  when: isTaken,
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
