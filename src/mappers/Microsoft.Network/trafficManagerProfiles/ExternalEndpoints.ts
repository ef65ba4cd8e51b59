import type { TrafficManagerExternalEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-external-endpoint';
import { defineMapper, unlessBlank } from '../../mapper';
import {
  TRAFFIC_MANAGER_ENDPOINT,
  TRAFFIC_MANAGER_ENDPOINT_IGNORED,
  trafficManagerEndpointOf,
  type TrafficManagerEndpoint,
} from '../../traffic-manager-endpoint';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_external_endpoint */
export const trafficManagerExternalEndpoint = defineMapper<TrafficManagerEndpoint>({
  ...TRAFFIC_MANAGER_ENDPOINT,
  armType: 'Microsoft.Network/trafficManagerProfiles/ExternalEndpoints',
  terraformType: 'azurerm_traffic_manager_external_endpoint',
  ignored: TRAFFIC_MANAGER_ENDPOINT_IGNORED,
  toConfig: (endpoint, p, context) =>
    ({
      ...trafficManagerEndpointOf(endpoint, context),
      alwaysServeEnabled: p.alwaysServe === 'Enabled' ? true : undefined,
      endpointLocation: unlessBlank(p.endpointLocation),
      target: p.target ?? '',
    }) satisfies TrafficManagerExternalEndpointConfig,
});
