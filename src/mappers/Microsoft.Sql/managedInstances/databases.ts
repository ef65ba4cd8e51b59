import type { MssqlManagedDatabaseConfig } from '@cdktf/provider-azurerm/lib/mssql-managed-database';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf, unlessBlank, unlessDefault } from '../../mapper';

const parent = 'Microsoft.Sql/managedInstances/databases';
const apiVersion = '2023-08-01-preview';
const NONE = 'PT0S';

interface LongTerm {
  weeklyRetention?: string;
  monthlyRetention?: string;
  yearlyRetention?: string;
  weekOfYear?: number;
}

function longTermOf(policy: LongTerm) {
  const kept = (retention: string | undefined): string | undefined => unlessDefault(unlessBlank(retention), NONE);
  const [weekly, monthly, yearly] = [kept(policy.weeklyRetention), kept(policy.monthlyRetention), kept(policy.yearlyRetention)];
  const weekOfYear = policy.weekOfYear || undefined;
  if (!weekly && !monthly && !yearly) return undefined;
  return { monthlyRetention: monthly, weekOfYear: yearly ? weekOfYear : undefined, weeklyRetention: weekly, yearlyRetention: yearly };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_managed_database */
export const mssqlManagedDatabase = defineMapper({
  armType: parent,
  apiVersion,
  terraformType: 'azurerm_mssql_managed_database',
  holdsData: true,
  // The provider takes name and retention alone; it stands where its instance does.
  ignored: ['/properties', '/location', '/kind'],
  absorbs: ['backupLongTermRetentionPolicies', 'backupShortTermRetentionPolicies'].map((type) => ({
    armType: `${parent}/${type}`,
    apiVersion,
    discovery: [{ by: 'singleton' as const, parent, path: `${type}/default` }],
    ignored: ['backupStorageAccessTier'],
  })),
  toConfig: (database: ArmResource, _p, context) => {
    const shortTerm = context.part(database, 'backupShortTermRetentionPolicies/default')?.properties as
      | { retentionDays?: number }
      | undefined;
    const longTerm = context.part(database, 'backupLongTermRetentionPolicies/default')?.properties as LongTerm | undefined;
    return {
      name: ownName(database),
      managedInstanceId: parentIdOf(database),
      tags: tagsOf(database),
      longTermRetentionPolicy: longTermOf(longTerm ?? {}),
      shortTermRetentionDays: unlessDefault(shortTerm?.retentionDays, 7),
    } satisfies MssqlManagedDatabaseConfig;
  },
});
