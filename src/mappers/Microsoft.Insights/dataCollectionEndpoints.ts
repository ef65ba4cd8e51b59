import type { MonitorDataCollectionEndpointConfig } from '@cdktf/provider-azurerm/lib/monitor-data-collection-endpoint';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface DataCollectionEndpoint extends ArmResource {
  properties: {
    configurationAccess?: { endpoint?: string };
    description?: string;
    immutableId?: string;
    logsIngestion?: { endpoint?: string };
    metricsIngestion?: { endpoint?: string };
    networkAcls?: { publicNetworkAccess?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_data_collection_endpoint */
export const monitorDataCollectionEndpoint = defineMapper<DataCollectionEndpoint>({
  armType: 'Microsoft.Insights/dataCollectionEndpoints',
  apiVersion: '2023-03-11',
  terraformType: 'azurerm_monitor_data_collection_endpoint',
  ignored: [
    'configurationAccess',
    'logsIngestion',
    'metricsIngestion',
    'immutableId',
    'privateLinkScopedResources',
    'failoverConfiguration',
    'metadata',
  ],
  exports: ({ properties: p }) => ({
    configurationAccessEndpoint: p.configurationAccess?.endpoint,
    immutableId: p.immutableId,
    logsIngestionEndpoint: p.logsIngestion?.endpoint,
    metricsIngestionEndpoint: p.metricsIngestion?.endpoint,
  }),
  toConfig: (endpoint, p) =>
    ({
      ...regional(endpoint),
      description: unlessBlank(p.description),
      kind: unlessBlank(endpoint.kind),
      publicNetworkAccessEnabled: unlessDefault(p.networkAcls?.publicNetworkAccess === 'Enabled', true),
    }) satisfies MonitorDataCollectionEndpointConfig,
});
