import type { LogAnalyticsQueryPackConfig } from '@cdktf/provider-azurerm/lib/log-analytics-query-pack';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_query_pack */
export const logAnalyticsQueryPack = defineMapper({
  armType: 'Microsoft.OperationalInsights/queryPacks',
  apiVersion: '2019-09-01',
  terraformType: 'azurerm_log_analytics_query_pack',
  ignored: ['queryPackId', 'timeCreated', 'timeModified'],
  toConfig: (pack) => regional(pack) satisfies LogAnalyticsQueryPackConfig,
});
