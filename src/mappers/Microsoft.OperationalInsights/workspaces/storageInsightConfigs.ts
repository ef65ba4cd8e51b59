import type { LogAnalyticsStorageInsightsConfig } from '@cdktf/provider-azurerm/lib/log-analytics-storage-insights';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface StorageInsight extends ArmResource {
  properties: { containers?: string[]; storageAccount?: { id?: string }; tables?: string[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_storage_insights */
export const logAnalyticsStorageInsights = defineMapper<StorageInsight>({
  armType: 'Microsoft.OperationalInsights/workspaces/storageInsightConfigs',
  apiVersion: '2020-08-01',
  terraformType: 'azurerm_log_analytics_storage_insights',
  ignored: ['storageAccount.key', 'status'],
  unreadOnImport: ['storage_account_key'],
  toConfig: (insight, p) =>
    ({
      ...named(insight),
      workspaceId: parentIdOf(insight),
      blobContainerNames: unlessEmpty(p.containers),
      storageAccountId: p.storageAccount?.id ?? '',
      storageAccountKey: secret('storageAccountKey', 'Access key of the storage account whose logs are read.'),
      tableNames: unlessEmpty(p.tables),
    }) satisfies LogAnalyticsStorageInsightsConfig,
});
