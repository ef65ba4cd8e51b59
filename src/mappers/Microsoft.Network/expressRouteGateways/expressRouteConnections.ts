import type { ExpressRouteConnectionConfig } from '@cdktf/provider-azurerm/lib/express-route-connection';
import type { ArmResource } from '../../../arm/resource';
import { isAzuresRouting, propagationOf, ROUTING_IGNORED, type RoutingConfiguration } from '../../hub-routing';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import type { Reference } from '../../reference';
import { secret } from '../../token';

interface ExpressRouteConnection extends ArmResource {
  properties: {
    authorizationKey?: string;
    enableInternetSecurity?: boolean;
    enablePrivateLinkFastPath?: boolean;
    expressRouteCircuitPeering?: Reference;
    expressRouteGatewayBypass?: boolean;
    routingConfiguration?: RoutingConfiguration;
    routingWeight?: number;
  };
}

function routingOf(routing: RoutingConfiguration | undefined) {
  if (!routing || isAzuresRouting(routing)) return undefined;
  const { ids, labels } = propagationOf(routing);
  return {
    associatedRouteTableId: unlessBlank(routing.associatedRouteTable?.id),
    inboundRouteMapId: unlessBlank(routing.inboundRouteMap?.id),
    outboundRouteMapId: unlessBlank(routing.outboundRouteMap?.id),
    propagatedRouteTable: { labels, routeTableIds: ids },
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_connection */
export const expressRouteConnection = defineMapper<ExpressRouteConnection>({
  armType: 'Microsoft.Network/expressRouteGateways/expressRouteConnections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_connection',
  discovery: { by: 'property', parent: 'Microsoft.Network/expressRouteGateways', property: 'expressRouteConnections' },
  unreadable: ['authorizationKey'],
  ignored: ROUTING_IGNORED.map((path) => `routingConfiguration.${path}`),
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      authorizationKey: p.authorizationKey
        ? secret('authorizationKey', `The key with which the connection ${connection.name} may use the ExpressRoute circuit.`, 'uuid')
        : undefined,
      enableInternetSecurity: unlessDefault(p.enableInternetSecurity, false),
      expressRouteCircuitPeeringId: p.expressRouteCircuitPeering?.id ?? '',
      expressRouteGatewayBypassEnabled: unlessDefault(p.expressRouteGatewayBypass, false),
      expressRouteGatewayId: parentIdOf(connection),
      privateLinkFastPathEnabled: unlessDefault(p.enablePrivateLinkFastPath, false),
      routing: routingOf(p.routingConfiguration),
      routingWeight: unlessDefault(p.routingWeight, 0),
    }) satisfies ExpressRouteConnectionConfig,
});
