import type { RouteServerConfig } from '@cdktf/provider-azurerm/lib/route-server';
import type { VirtualHubConfig } from '@cdktf/provider-azurerm/lib/virtual-hub';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';
import { isRouteServer } from '../route-server';

interface VirtualHub extends ArmResource {
  properties: {
    addressPrefix?: string;
    allowBranchToBranchTraffic?: boolean;
    hubRoutingPreference?: string;
    routeTable?: { routes?: { addressPrefixes?: string[]; nextHopIpAddress?: string }[] };
    sku?: string;
    virtualRouterAutoScaleConfiguration?: { minCapacity?: number };
    virtualWan?: Reference;
  };
}

interface HubIpConfiguration extends ArmResource {
  properties: { publicIPAddress?: Reference; subnet?: Reference };
}

const facts = {
  armType: 'Microsoft.Network/virtualHubs',
  apiVersion: '2024-05-01',
  ignored: [
    '/kind',
    'azureFirewall',
    'bgpConnections',
    'expressRouteGateway',
    'ipConfigurations',
    'p2SVpnGateway',
    'preferredRoutingGateway',
    'routeMaps',
    'routingState',
    'securityPartnerProvider',
    'securityProviderName',
    'virtualHubRouteTableV2s',
    'virtualRouterAsn',
    'virtualRouterIps',
    'vpnGateway',
  ],
} as const;

/**
 * ARM keeps route servers as hubs that belong to no virtual WAN and stand in a subnet.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route_server
 */
export const routeServer = defineMapper<VirtualHub>({
  ...facts,
  terraformType: 'azurerm_route_server',
  when: isRouteServer,
  ignored: [...facts.ignored, 'addressPrefix', 'routeTable', 'virtualRouterAutoScaleConfiguration'],
  absorbs: [
    {
      armType: 'Microsoft.Network/virtualHubs/ipConfigurations',
      apiVersion: '2024-05-01',
      discovery: [{ by: 'list', parent: 'Microsoft.Network/virtualHubs', path: 'ipConfigurations' }],
      ignored: ['privateIPAddress', 'privateIPAllocationMethod'],
    },
  ],
  toConfig: (hub, p, context) => {
    const [ip] = context.children(hub, 'ipConfigurations') as HubIpConfiguration[];
    return {
      ...regional(hub),
      branchToBranchTrafficEnabled: unlessDefault(p.allowBranchToBranchTraffic, false),
      hubRoutingPreference: unlessDefault(unlessBlank(p.hubRoutingPreference), 'ExpressRoute'),
      publicIpAddressId: ip?.properties.publicIPAddress?.id ?? '',
      sku: p.sku ?? 'Standard',
      subnetId: ip?.properties.subnet?.id ?? '',
    } satisfies RouteServerConfig;
  },
});

/**
 * Azure makes the default route tables of a hub itself: see virtualHubs/hubRouteTables.ts for routes added to them.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub
 */
export const virtualHub = defineMapper<VirtualHub>({
  ...facts,
  terraformType: 'azurerm_virtual_hub',
  absorbs: [
    {
      armType: 'Microsoft.Network/virtualHubs/hubRouteTables',
      apiVersion: '2024-05-01',
      discovery: [],
      ignored: ['associatedConnections', 'labels', 'propagatingConnections', 'routes'],
    },
  ],
  toConfig: (hub, p) =>
    ({
      ...regional(hub),
      addressPrefix: unlessBlank(p.addressPrefix),
      branchToBranchTrafficEnabled: unlessDefault(p.allowBranchToBranchTraffic, false),
      hubRoutingPreference: unlessDefault(unlessBlank(p.hubRoutingPreference), 'ExpressRoute'),
      route: unlessEmpty(
        p.routeTable?.routes?.map(({ addressPrefixes, nextHopIpAddress }) => ({
          addressPrefixes: [...(addressPrefixes ?? [])],
          nextHopIpAddress: nextHopIpAddress ?? '',
        })),
      ),
      sku: unlessBlank(p.sku),
      virtualRouterAutoScaleMinCapacity: unlessDefault(p.virtualRouterAutoScaleConfiguration?.minCapacity, 2),
      virtualWanId: unlessBlank(p.virtualWan?.id),
    }) satisfies VirtualHubConfig,
});
