import type { LocalNetworkGatewayConfig } from '@cdktf/provider-azurerm/lib/local-network-gateway';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessEmpty } from '../mapper';

interface LocalNetworkGateway extends ArmResource {
  properties: {
    bgpSettings?: { asn?: number; bgpPeeringAddress?: string; peerWeight?: number };
    fqdn?: string;
    gatewayIpAddress?: string;
    localNetworkAddressSpace?: { addressPrefixes?: string[] };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/local_network_gateway */
export const localNetworkGateway = defineMapper<LocalNetworkGateway>({
  armType: 'Microsoft.Network/localNetworkGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_local_network_gateway',
  ignored: ['bgpSettings.bgpPeeringAddresses', 'resourceGuid'],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      addressSpace: unlessEmpty(p.localNetworkAddressSpace?.addressPrefixes),
      bgpSettings: p.bgpSettings && {
        asn: p.bgpSettings.asn ?? 0,
        bgpPeeringAddress: p.bgpSettings.bgpPeeringAddress ?? '',
        peerWeight: p.bgpSettings.peerWeight || undefined,
      },
      gatewayAddress: unlessBlank(p.gatewayIpAddress),
      gatewayFqdn: unlessBlank(p.fqdn),
    }) satisfies LocalNetworkGatewayConfig,
});
