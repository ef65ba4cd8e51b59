import type { RedisCacheAccessPolicyConfig } from '@cdktf/provider-azurerm/lib/redis-cache-access-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface AccessPolicy extends ArmResource {
  properties: { permissions?: string; type?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_cache_access_policy */
export const redisCacheAccessPolicy = defineMapper<AccessPolicy>({
  armType: 'Microsoft.Cache/redis/accessPolicies',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_cache_access_policy',
  ignored: ['/location', 'type'],
  when: ({ properties: p }) => p.type !== 'BuiltIn',
  toConfig: (policy, p) =>
    ({ name: ownName(policy), redisCacheId: parentIdOf(policy), permissions: p.permissions ?? '' }) satisfies RedisCacheAccessPolicyConfig,
});
