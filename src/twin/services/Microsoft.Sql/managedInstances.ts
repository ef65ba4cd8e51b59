import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/sql/managed-instance-long-term-retention-policies: every database has one, off at first. */
export const managedDatabase = defineService({
  armType: 'Microsoft.Sql/managedInstances/databases',
  singletons: [
    {
      path: 'backupLongTermRetentionPolicies/default',
      body: () => ({ properties: { weeklyRetention: 'PT0S', monthlyRetention: 'PT0S', yearlyRetention: 'PT0S', weekOfYear: 0 } }),
    },
    { path: 'backupShortTermRetentionPolicies/default', body: () => ({ properties: { retentionDays: 7 } }) },
  ],
});
