import type { ApiManagementRedisCacheConfig } from '@cdktf/provider-azurerm/lib/api-management-redis-cache';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    resourceId?: string;
    useFromLocation?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_redis_cache */
export const apiManagementRedisCache = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/caches',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_redis_cache',
  ignored: ['connectionString'],
  unreadOnImport: ['connection_string'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: parentIdOf(r),
      cacheLocation: unlessDefault(p.useFromLocation, 'default'),
      connectionString: secret('cacheConnectionString', 'Connection string of the Redis cache.'),
      description: unlessBlank(p.description),
      redisCacheId: p.resourceId?.replace(/^https:\/\/management\.azure\.com/, ''),
    }) satisfies ApiManagementRedisCacheConfig,
});
