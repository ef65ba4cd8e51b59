import type { ExpressRouteGatewayConfig } from '@cdktf/provider-azurerm/lib/express-route-gateway';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';
import type { Reference } from '../reference';

interface ExpressRouteGateway extends ArmResource {
  properties: {
    allowNonVirtualWanTraffic?: boolean;
    autoScaleConfiguration?: { bounds?: { max?: number; min?: number } };
    virtualHub?: Reference;
  };
}

/**
 * Connections are an ARM type of their own: see expressRouteGateways/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_gateway
 */
export const expressRouteGateway = defineMapper<ExpressRouteGateway>({
  armType: 'Microsoft.Network/expressRouteGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_gateway',
  ignored: ['autoScaleConfiguration.bounds.max', 'expressRouteConnections'],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      allowNonVirtualWanTraffic: unlessDefault(p.allowNonVirtualWanTraffic, false),
      scaleUnits: p.autoScaleConfiguration?.bounds?.min ?? 0,
      virtualHubId: p.virtualHub?.id ?? '',
    }) satisfies ExpressRouteGatewayConfig,
});
