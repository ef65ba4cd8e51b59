import type { LogAnalyticsDataExportRuleConfig } from '@cdktf/provider-azurerm/lib/log-analytics-data-export-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface DataExport extends ArmResource {
  properties: {
    destination?: { resourceId?: string; metaData?: { eventHubName?: string } };
    enable?: boolean;
    tableNames?: string[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_data_export_rule */
export const logAnalyticsDataExportRule = defineMapper<DataExport>({
  armType: 'Microsoft.OperationalInsights/workspaces/dataExports',
  apiVersion: '2020-08-01',
  terraformType: 'azurerm_log_analytics_data_export_rule',
  ignored: ['destination.type', 'dataExportId', 'createdDate', 'lastModifiedDate'],
  toConfig: (rule, p) => {
    const hub = unlessBlank(p.destination?.metaData?.eventHubName);
    const destination = p.destination?.resourceId ?? '';
    return {
      ...named(rule),
      workspaceResourceId: parentIdOf(rule),
      // ARM splits the id of an event hub into its namespace and its name; the provider wants it whole.
      destinationResourceId: hub ? `${destination}/eventhubs/${hub}` : destination,
      enabled: unlessDefault(p.enable, false),
      tableNames: p.tableNames ?? [],
    } satisfies LogAnalyticsDataExportRuleConfig;
  },
});
