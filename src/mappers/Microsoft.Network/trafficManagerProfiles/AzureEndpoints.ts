import type { TrafficManagerAzureEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-azure-endpoint';
import { defineMapper } from '../../mapper';
import {
  TRAFFIC_MANAGER_ENDPOINT,
  TRAFFIC_MANAGER_ENDPOINT_IGNORED,
  trafficManagerEndpointOf,
  type TrafficManagerEndpoint,
} from '../../traffic-manager-endpoint';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_azure_endpoint */
export const trafficManagerAzureEndpoint = defineMapper<TrafficManagerEndpoint>({
  ...TRAFFIC_MANAGER_ENDPOINT,
  armType: 'Microsoft.Network/trafficManagerProfiles/AzureEndpoints',
  terraformType: 'azurerm_traffic_manager_azure_endpoint',
  ignored: TRAFFIC_MANAGER_ENDPOINT_IGNORED,
  toConfig: (endpoint, p, context) =>
    ({
      ...trafficManagerEndpointOf(endpoint, context),
      alwaysServeEnabled: p.alwaysServe === 'Enabled' ? true : undefined,
      targetResourceId: p.targetResourceId ?? '',
    }) satisfies TrafficManagerAzureEndpointConfig,
});
