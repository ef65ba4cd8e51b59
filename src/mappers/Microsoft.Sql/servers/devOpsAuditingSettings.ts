import type { MssqlServerMicrosoftSupportAuditingPolicyConfig } from '@cdktf/provider-azurerm/lib/mssql-server-microsoft-support-auditing-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface SupportAuditingPolicy extends ArmResource {
  properties: {
    isAzureMonitorTargetEnabled?: boolean;
    isManagedIdentityInUse?: boolean;
    state?: string;
    storageAccountSubscriptionId?: string;
    storageEndpoint?: string;
  };
}

const NO_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

/**
 * Auditing of Microsoft's support operations. One that is off is Azure's default, and absorbed by the server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_server_microsoft_support_auditing_policy
 */
export const mssqlServerSupportAuditingPolicy = defineMapper<SupportAuditingPolicy>({
  armType: 'Microsoft.Sql/servers/devOpsAuditingSettings',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_server_microsoft_support_auditing_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Sql/servers', path: 'devOpsAuditingSettings/default' },
  ignored: ['isManagedIdentityInUse', 'storageAccountAccessKey', 'state', '/kind', '/location'],
  unreadOnImport: ['storage_account_access_key'],
  when: (policy) => policy.properties?.state === 'Enabled',
  toConfig: (policy, p) => {
    const endpoint = unlessBlank(p.storageEndpoint);
    return {
      serverId: parentIdOf(policy),
      blobStorageEndpoint: endpoint,
      logMonitoringEnabled: unlessDefault(p.isAzureMonitorTargetEnabled ?? false, true),
      storageAccountAccessKey:
        endpoint && !p.isManagedIdentityInUse
          ? secret('auditStorageAccessKey', 'Access key of the storage account for audit logs.')
          : undefined,
      storageAccountSubscriptionId: unlessDefault(unlessBlank(p.storageAccountSubscriptionId), NO_SUBSCRIPTION),
    } satisfies MssqlServerMicrosoftSupportAuditingPolicyConfig;
  },
});
