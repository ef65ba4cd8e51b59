import type { MssqlDatabaseExtendedAuditingPolicyConfig } from '@cdktf/provider-azurerm/lib/mssql-database-extended-auditing-policy';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../../mapper';
import { secret } from '../../../token';

interface AuditingPolicy extends ArmResource {
  properties: {
    isAzureMonitorTargetEnabled?: boolean;
    isManagedIdentityInUse?: boolean;
    isStorageSecondaryKeyInUse?: boolean;
    retentionDays?: number;
    state?: string;
    storageEndpoint?: string;
  };
}

/**
 * Listed only where the database's own policy is on; off is Azure's default.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_database_extended_auditing_policy
 */
export const mssqlDatabaseExtendedAuditingPolicy = defineMapper<AuditingPolicy>({
  armType: 'Microsoft.Sql/servers/databases/extendedAuditingSettings',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_database_extended_auditing_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Sql/servers/databases', path: 'extendedAuditingSettings/default' },
  // The provider has no attribute for the actions of a database's policy.
  ignored: [
    'isManagedIdentityInUse',
    'auditActionsAndGroups',
    'predicateExpression',
    'storageAccountSubscriptionId',
    'storageAccountAccessKey',
    'queueDelayMs',
    'state',
    '/kind',
    '/location',
  ],
  unreadOnImport: ['storage_account_access_key'],
  when: (policy) => policy.properties?.state === 'Enabled',
  toConfig: (policy, p) => {
    const endpoint = unlessBlank(p.storageEndpoint);
    return {
      databaseId: parentIdOf(policy),
      logMonitoringEnabled: unlessDefault(p.isAzureMonitorTargetEnabled ?? false, true),
      retentionInDays: unlessDefault(p.retentionDays, 0),
      storageAccountAccessKey:
        endpoint && !p.isManagedIdentityInUse
          ? secret('auditStorageAccessKey', 'Access key of the storage account for audit logs.')
          : undefined,
      storageAccountAccessKeyIsSecondary: unlessDefault(p.isStorageSecondaryKeyInUse, false),
      storageEndpoint: endpoint,
    } satisfies MssqlDatabaseExtendedAuditingPolicyConfig;
  },
});
