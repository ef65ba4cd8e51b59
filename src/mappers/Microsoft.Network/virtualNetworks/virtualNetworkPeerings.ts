import type { VirtualNetworkPeeringConfig } from '@cdktf/provider-azurerm/lib/virtual-network-peering';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface VirtualNetworkPeering extends ArmResource {
  properties: {
    allowForwardedTraffic?: boolean;
    allowGatewayTransit?: boolean;
    allowVirtualNetworkAccess?: boolean;
    enableOnlyIPv6Peering?: boolean;
    localSubnetNames?: string[];
    peerCompleteVnets?: boolean;
    remoteSubnetNames?: string[];
    remoteVirtualNetwork?: { id: string };
    useRemoteGateways?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_network_peering */
export const virtualNetworkPeering = defineMapper<VirtualNetworkPeering>({
  armType: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_network_peering',
  discovery: { by: 'property', parent: 'Microsoft.Network/virtualNetworks', property: 'virtualNetworkPeerings' },
  ignored: [
    'doNotVerifyRemoteGateways',
    'localAddressSpace',
    'localVirtualNetworkAddressSpace',
    'peeringState',
    'peeringSyncLevel',
    'remoteAddressSpace',
    'remoteBgpCommunities',
    'remoteGateways',
    'remoteVirtualNetworkAddressSpace',
    'remoteVirtualNetworkEncryption',
    'resourceGuid',
    'routeServiceVips',
  ],
  toConfig: (peering, p) =>
    ({
      ...named(peering),
      virtualNetworkName: nameOf(parentIdOf(peering)),
      remoteVirtualNetworkId: p.remoteVirtualNetwork?.id ?? '',
      allowForwardedTraffic: unlessDefault(p.allowForwardedTraffic, false),
      allowGatewayTransit: unlessDefault(p.allowGatewayTransit, false),
      allowVirtualNetworkAccess: unlessDefault(p.allowVirtualNetworkAccess, true),
      localSubnetNames: unlessEmpty(p.localSubnetNames),
      onlyIpv6PeeringEnabled: unlessDefault(p.enableOnlyIPv6Peering, false),
      peerCompleteVirtualNetworksEnabled: unlessDefault(p.peerCompleteVnets, true),
      remoteSubnetNames: unlessEmpty(p.remoteSubnetNames),
      useRemoteGateways: unlessDefault(p.useRemoteGateways, false),
    }) satisfies VirtualNetworkPeeringConfig,
});
