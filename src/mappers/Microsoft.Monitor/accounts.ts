import type { MonitorWorkspaceConfig } from '@cdktf/provider-azurerm/lib/monitor-workspace';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';

interface Account extends ArmResource {
  properties: {
    defaultIngestionSettings?: { dataCollectionEndpointResourceId?: string; dataCollectionRuleResourceId?: string };
    metrics?: { prometheusQueryEndpoint?: string };
    publicNetworkAccess?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_workspace */
export const monitorWorkspace = defineMapper<Account>({
  armType: 'Microsoft.Monitor/accounts',
  apiVersion: '2023-04-03',
  terraformType: 'azurerm_monitor_workspace',
  holdsData: true,
  ignored: ['accountId', 'metrics', 'defaultIngestionSettings', 'privateEndpointConnections'],
  exports: ({ properties: p }) => ({
    defaultDataCollectionEndpointId: p.defaultIngestionSettings?.dataCollectionEndpointResourceId,
    defaultDataCollectionRuleId: p.defaultIngestionSettings?.dataCollectionRuleResourceId,
    queryEndpoint: p.metrics?.prometheusQueryEndpoint,
  }),
  toConfig: (account, p) =>
    ({
      ...regional(account),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
    }) satisfies MonitorWorkspaceConfig,
});
