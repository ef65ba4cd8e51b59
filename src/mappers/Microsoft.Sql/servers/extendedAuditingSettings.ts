import type { MssqlServerExtendedAuditingPolicyConfig } from '@cdktf/provider-azurerm/lib/mssql-server-extended-auditing-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface AuditingPolicy extends ArmResource {
  properties: {
    auditActionsAndGroups?: string[];
    isAzureMonitorTargetEnabled?: boolean;
    isManagedIdentityInUse?: boolean;
    isStorageSecondaryKeyInUse?: boolean;
    predicateExpression?: string;
    retentionDays?: number;
    state?: string;
    storageAccountSubscriptionId?: string;
    storageEndpoint?: string;
  };
}

/** What Azure audits where nobody chose. */
const DEFAULT_GROUPS = 'BATCH_COMPLETED_GROUP,FAILED_DATABASE_AUTHENTICATION_GROUP,SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP';
const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

/**
 * Every server has a policy; one that is off is Azure's default, and absorbed by the server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_server_extended_auditing_policy
 */
export const mssqlServerExtendedAuditingPolicy = defineMapper<AuditingPolicy>({
  armType: 'Microsoft.Sql/servers/extendedAuditingSettings',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_server_extended_auditing_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Sql/servers', path: 'extendedAuditingSettings/default' },
  ignored: ['isManagedIdentityInUse', 'storageAccountAccessKey', 'queueDelayMs', 'isDevopsAuditEnabled', 'state', '/kind', '/location'],
  unreadOnImport: ['storage_account_access_key'],
  when: (policy) => policy.properties?.state === 'Enabled',
  toConfig: (policy, p) => {
    const endpoint = unlessBlank(p.storageEndpoint);
    const groups = p.auditActionsAndGroups ?? [];
    return {
      serverId: parentIdOf(policy),
      auditActionsAndGroups: [...groups].sort().join() === DEFAULT_GROUPS ? undefined : unlessEmpty(groups),
      logMonitoringEnabled: unlessDefault(p.isAzureMonitorTargetEnabled ?? false, true),
      predicateExpression: unlessBlank(p.predicateExpression),
      retentionInDays: unlessDefault(p.retentionDays, 0),
      // With its identity the server needs no key.
      storageAccountAccessKey:
        endpoint && !p.isManagedIdentityInUse
          ? secret('auditStorageAccessKey', 'Access key of the storage account for audit logs.')
          : undefined,
      storageAccountAccessKeyIsSecondary: unlessDefault(p.isStorageSecondaryKeyInUse, false),
      storageAccountSubscriptionId: unlessDefault(unlessBlank(p.storageAccountSubscriptionId), NO_SUBSCRIPTION),
      storageEndpoint: endpoint,
    } satisfies MssqlServerExtendedAuditingPolicyConfig;
  },
});
