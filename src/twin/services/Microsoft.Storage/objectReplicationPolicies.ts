import { defineService } from '../../service';

interface Rule {
  ruleId?: string;
  sourceContainer: string;
}

/** https://learn.microsoft.com/rest/api/storagerp/object-replication-policies */
export const objectReplicationPolicy = defineService({
  armType: 'Microsoft.Storage/storageAccounts/objectReplicationPolicies',
  longRunning: { put: 'none' },
  location: false,
  complete: (policy, context) => {
    const p = policy.properties;
    p.policyId ??= policy.name === 'default' ? context.guid(policy.id, 'policyId') : policy.name;
    p.enabledTime ??= context.now();
    for (const rule of (p.rules ?? []) as Rule[]) rule.ruleId ??= context.guid(policy.id, rule.sourceContainer);
  },
});
