import type { VirtualHubConnectionConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-connection';
import type { ArmResource } from '../../../arm/resource';
import { isAzuresRouting, propagationOf, ROUTING_IGNORED, type RoutingConfiguration } from '../../hub-routing';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import type { Reference } from '../../reference';

interface HubConnection extends ArmResource {
  properties: { enableInternetSecurity?: boolean; remoteVirtualNetwork?: Reference; routingConfiguration?: RoutingConfiguration };
}

function routingOf(routing: RoutingConfiguration | undefined) {
  if (!routing || isAzuresRouting(routing)) return undefined;
  const { ids, labels } = propagationOf(routing);
  const settings = routing.vnetRoutes?.staticRoutesConfig;
  return {
    associatedRouteTableId: unlessBlank(routing.associatedRouteTable?.id),
    inboundRouteMapId: unlessBlank(routing.inboundRouteMap?.id),
    outboundRouteMapId: unlessBlank(routing.outboundRouteMap?.id),
    propagatedRouteTable: { labels, routeTableIds: ids },
    staticVnetLocalRouteOverrideCriteria: unlessDefault(unlessBlank(settings?.vnetLocalRouteOverrideCriteria), 'Contains'),
    staticVnetPropagateStaticRoutesEnabled: unlessDefault(settings?.propagateStaticRoutes, true),
    staticVnetRoute: unlessEmpty(
      routing.vnetRoutes?.staticRoutes?.map(({ addressPrefixes, name, nextHopIpAddress }) => ({
        name: unlessBlank(name),
        addressPrefixes: unlessEmpty(addressPrefixes),
        nextHopIpAddress: unlessBlank(nextHopIpAddress),
      })),
    ),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_connection */
export const virtualHubConnection = defineMapper<HubConnection>({
  armType: 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_hub_connection',
  ignored: [
    // Deprecated by Azure, and without effect.
    'allowHubToRemoteVnetTransit',
    'allowRemoteVnetToUseHubVnetGateways',
    'connectivityStatus',
    ...ROUTING_IGNORED.map((path) => `routingConfiguration.${path}`),
    'routingConfiguration.vnetRoutes.staticRoutesConfig',
  ],
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      internetSecurityEnabled: unlessDefault(p.enableInternetSecurity, false),
      remoteVirtualNetworkId: p.remoteVirtualNetwork?.id ?? '',
      routing: routingOf(p.routingConfiguration),
      virtualHubId: parentIdOf(connection),
    }) satisfies VirtualHubConnectionConfig,
});
