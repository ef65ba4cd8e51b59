import type { LogAnalyticsLinkedStorageAccountConfig } from '@cdktf/provider-azurerm/lib/log-analytics-linked-storage-account';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, ownName, parentIdOf } from '../../mapper';

interface LinkedStorageAccount extends ArmResource {
  properties: { dataSourceType?: string; storageAccountIds?: string[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_linked_storage_account */
export const logAnalyticsLinkedStorageAccount = defineMapper<LinkedStorageAccount>({
  armType: 'Microsoft.OperationalInsights/workspaces/linkedStorageAccounts',
  apiVersion: '2020-08-01',
  terraformType: 'azurerm_log_analytics_linked_storage_account',
  toConfig: (link, p) =>
    ({
      resourceGroupName: named(link).resourceGroupName,
      workspaceId: parentIdOf(link),
      dataSourceType: p.dataSourceType ?? ownName(link),
      storageAccountIds: p.storageAccountIds ?? [],
    }) satisfies LogAnalyticsLinkedStorageAccountConfig,
});
