import type { RedisCacheAccessPolicyAssignmentConfig } from '@cdktf/provider-azurerm/lib/redis-cache-access-policy-assignment';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface AccessPolicyAssignment extends ArmResource {
  properties: { accessPolicyName?: string; objectId?: string; objectIdAlias?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_cache_access_policy_assignment */
export const redisCacheAccessPolicyAssignment = defineMapper<AccessPolicyAssignment>({
  armType: 'Microsoft.Cache/redis/accessPolicyAssignments',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_cache_access_policy_assignment',
  ignored: ['/location'],
  toConfig: (assignment, p, context) => {
    const cache = parentIdOf(assignment);
    const policy = context.get(`${cache}/accessPolicies/${p.accessPolicyName ?? ''}`);
    return {
      name: ownName(assignment),
      accessPolicyName: policy && policy.properties?.type !== 'BuiltIn' ? nameOf(policy.id) : (p.accessPolicyName ?? ''),
      objectId: p.objectId ?? '',
      objectIdAlias: p.objectIdAlias ?? '',
      redisCacheId: cache,
    } satisfies RedisCacheAccessPolicyAssignmentConfig;
  },
});
