import type { TrafficManagerNestedEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-nested-endpoint';
import { defineMapper, unlessBlank } from '../../mapper';
import {
  TRAFFIC_MANAGER_ENDPOINT,
  TRAFFIC_MANAGER_ENDPOINT_IGNORED,
  trafficManagerEndpointOf,
  type TrafficManagerEndpoint,
} from '../../traffic-manager-endpoint';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_nested_endpoint */
export const trafficManagerNestedEndpoint = defineMapper<TrafficManagerEndpoint>({
  ...TRAFFIC_MANAGER_ENDPOINT,
  armType: 'Microsoft.Network/trafficManagerProfiles/NestedEndpoints',
  terraformType: 'azurerm_traffic_manager_nested_endpoint',
  ignored: [...TRAFFIC_MANAGER_ENDPOINT_IGNORED, 'alwaysServe'],
  toConfig: (endpoint, p, context) =>
    ({
      ...trafficManagerEndpointOf(endpoint, context),
      endpointLocation: unlessBlank(p.endpointLocation),
      minimumChildEndpoints: p.minChildEndpoints ?? 0,
      minimumRequiredChildEndpointsIpv4: p.minChildEndpointsIPv4 || undefined,
      minimumRequiredChildEndpointsIpv6: p.minChildEndpointsIPv6 || undefined,
      targetResourceId: p.targetResourceId ?? '',
    }) satisfies TrafficManagerNestedEndpointConfig,
});
