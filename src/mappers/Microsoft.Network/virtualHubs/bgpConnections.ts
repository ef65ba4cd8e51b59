import type { RouteServerBgpConnectionConfig } from '@cdktf/provider-azurerm/lib/route-server-bgp-connection';
import type { VirtualHubBgpConnectionConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-bgp-connection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';
import type { Reference } from '../../reference';
import { isRouteServer } from '../../route-server';

interface BgpConnection extends ArmResource {
  properties: { hubVirtualNetworkConnection?: Reference; peerAsn?: number; peerIp?: string };
}

const facts = {
  armType: 'Microsoft.Network/virtualHubs/bgpConnections',
  apiVersion: '2024-05-01',
  ignored: ['connectionState'],
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route_server_bgp_connection */
export const routeServerBgpConnection = defineMapper<BgpConnection>({
  ...facts,
  terraformType: 'azurerm_route_server_bgp_connection',
  when: (connection, context) => {
    const hub = context.get(parentIdOf(connection));
    return hub !== undefined && isRouteServer(hub, context);
  },
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      peerAsn: p.peerAsn ?? 0,
      peerIp: p.peerIp ?? '',
      routeServerId: parentIdOf(connection),
    }) satisfies RouteServerBgpConnectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_bgp_connection */
export const virtualHubBgpConnection = defineMapper<BgpConnection>({
  ...facts,
  terraformType: 'azurerm_virtual_hub_bgp_connection',
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      peerAsn: p.peerAsn ?? 0,
      peerIp: p.peerIp ?? '',
      virtualHubId: parentIdOf(connection),
      virtualNetworkConnectionId: unlessBlank(p.hubVirtualNetworkConnection?.id),
    }) satisfies VirtualHubBgpConnectionConfig,
});
