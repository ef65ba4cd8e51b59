import type { VpnGatewayConfig } from '@cdktf/provider-azurerm/lib/vpn-gateway';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface BgpSettings {
  asn?: number;
  bgpPeeringAddresses?: { customBgpIpAddresses?: string[] }[];
  peerWeight?: number;
}

interface VpnGateway extends ArmResource {
  properties: {
    bgpSettings?: BgpSettings;
    enableBgpRouteTranslationForNat?: boolean;
    isRoutingPreferenceInternet?: boolean;
    virtualHub?: Reference;
    vpnGatewayScaleUnit?: number;
  };
}

/** Undefined where Azure would choose the same. */
function bgpSettingsOf(settings: BgpSettings | undefined) {
  const [first, second] = (settings?.bgpPeeringAddresses ?? []).map(({ customBgpIpAddresses }) => unlessEmpty(customBgpIpAddresses));
  const isAzures = (settings?.asn ?? 65515) === 65515 && !settings?.peerWeight && !first && !second;
  if (!settings || isAzures) return undefined;
  return {
    asn: settings.asn ?? 0,
    instance0BgpPeeringAddress: first && { customIps: first },
    instance1BgpPeeringAddress: second && { customIps: second },
    peerWeight: settings.peerWeight ?? 0,
  };
}

/**
 * Connections and NAT rules are ARM types of their own: see vpnGateways/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_gateway
 */
export const vpnGateway = defineMapper<VpnGateway>({
  armType: 'Microsoft.Network/vpnGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_gateway',
  ignored: [
    'bgpSettings.bgpPeeringAddress',
    'bgpSettings.bgpPeeringAddresses.defaultBgpIpAddresses',
    'bgpSettings.bgpPeeringAddresses.ipconfigurationId',
    'bgpSettings.bgpPeeringAddresses.tunnelIpAddresses',
    'connections',
    'ipConfigurations',
    'natRules',
  ],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      bgpRouteTranslationForNatEnabled: unlessDefault(p.enableBgpRouteTranslationForNat, false),
      bgpSettings: bgpSettingsOf(p.bgpSettings),
      routingPreference: p.isRoutingPreferenceInternet ? 'Internet' : undefined,
      scaleUnit: unlessDefault(p.vpnGatewayScaleUnit, 1),
      virtualHubId: p.virtualHub?.id ?? '',
    }) satisfies VpnGatewayConfig,
});
