import type { MssqlServerSecurityAlertPolicyConfig } from '@cdktf/provider-azurerm/lib/mssql-server-security-alert-policy';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf, secret } from '../../token';

interface SecurityAlertPolicy extends ArmResource {
  properties: {
    disabledAlerts?: string[];
    emailAccountAdmins?: boolean;
    emailAddresses?: string[];
    retentionDays?: number;
    state?: string;
    storageEndpoint?: string;
  };
}

/**
 * Every server has a policy; one that is off is Azure's default, and absorbed by the server.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_server_security_alert_policy
 */
export const mssqlServerSecurityAlertPolicy = defineMapper<SecurityAlertPolicy>({
  armType: 'Microsoft.Sql/servers/securityAlertPolicies',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_server_security_alert_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Sql/servers', path: 'securityAlertPolicies/Default' },
  ignored: ['creationTime', 'storageAccountAccessKey', '/kind', '/location'],
  unreadOnImport: ['storage_account_access_key'],
  when: (policy) => policy.properties?.state === 'Enabled',
  toConfig: (policy, p) => {
    const server = parentIdOf(policy);
    const endpoint = unlessBlank(p.storageEndpoint);
    return {
      resourceGroupName: nameOf(parseResourceId(server).parentId ?? ''),
      serverName: nameOf(server),
      disabledAlerts: unlessEmpty(p.disabledAlerts?.filter(Boolean)),
      emailAccountAdmins: unlessDefault(p.emailAccountAdmins, false),
      emailAddresses: unlessEmpty(p.emailAddresses?.filter(Boolean)),
      retentionDays: unlessDefault(p.retentionDays, 0),
      state: p.state ?? 'Enabled',
      storageAccountAccessKey: endpoint && secret('alertStorageAccessKey', 'Access key of the storage account for security alerts.'),
      storageEndpoint: endpoint,
    } satisfies MssqlServerSecurityAlertPolicyConfig;
  },
});
