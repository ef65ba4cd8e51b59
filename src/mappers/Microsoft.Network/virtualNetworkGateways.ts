import type { VirtualNetworkGatewayConfig } from '@cdktf/provider-azurerm/lib/virtual-network-gateway';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { lastNameOf, type Reference } from '../reference';
import { vpnClientOf, type VpnClientConfiguration } from '../vpn-client';

interface VirtualNetworkGateway extends ArmResource {
  properties: {
    activeActive?: boolean;
    allowRemoteVnetTraffic?: boolean;
    allowVirtualWanTraffic?: boolean;
    bgpSettings?: {
      asn?: number;
      bgpPeeringAddresses?: { customBgpIpAddresses?: string[]; ipconfigurationId?: string }[];
      peerWeight?: number;
    };
    customRoutes?: { addressPrefixes?: string[] };
    disableIPSecReplayProtection?: boolean;
    enableBgp?: boolean;
    enableBgpRouteTranslationForNat?: boolean;
    enableDnsForwarding?: boolean;
    enablePrivateIpAddress?: boolean;
    gatewayDefaultSite?: Reference;
    gatewayType?: string;
    ipConfigurations?: {
      name?: string;
      properties?: { privateIPAllocationMethod?: string; publicIPAddress?: Reference; subnet?: Reference };
    }[];
    sku?: { name?: string };
    virtualNetworkGatewayPolicyGroups?: {
      name?: string;
      properties?: {
        isDefault?: boolean;
        policyMembers?: { attributeType?: string; attributeValue?: string; name?: string }[];
        priority?: number;
      };
    }[];
    vpnClientConfiguration?: VpnClientConfiguration;
    vpnGatewayGeneration?: string;
    vpnType?: string;
  };
}

/** Undefined where Azure would choose the same: its own number, no weight, no addresses beside those of the subnet. */
function bgpSettingsOf(settings: VirtualNetworkGateway['properties']['bgpSettings']) {
  const addresses = settings?.bgpPeeringAddresses?.map(({ customBgpIpAddresses, ipconfigurationId }) => ({
    apipaAddresses: unlessEmpty(customBgpIpAddresses),
    ipConfigurationName: lastNameOf(ipconfigurationId ?? ''),
  }));
  const hasOwnAddresses = addresses?.some(({ apipaAddresses }) => apipaAddresses) ?? false;
  const isAzures = (settings?.asn ?? 65515) === 65515 && !settings?.peerWeight && !hasOwnAddresses;
  if (!settings || isAzures) return undefined;
  return { asn: settings.asn, peerWeight: settings.peerWeight || undefined, peeringAddresses: hasOwnAddresses ? addresses : undefined };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_network_gateway */
export const virtualNetworkGateway = defineMapper<VirtualNetworkGateway>({
  armType: 'Microsoft.Network/virtualNetworkGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_network_gateway',
  ignored: [
    '/extendedLocation.type',
    'adminState',
    'bgpSettings.bgpPeeringAddress',
    'bgpSettings.bgpPeeringAddresses.defaultBgpIpAddresses',
    'bgpSettings.bgpPeeringAddresses.ipconfigurationId',
    'bgpSettings.bgpPeeringAddresses.tunnelIpAddresses',
    'inboundDnsForwardingEndpoint',
    'ipConfigurations.id',
    'ipConfigurations.type',
    'ipConfigurations.properties.privateIPAddress',
    'natRules',
    'packetCaptureDiagnosticState',
    'remoteVirtualNetworkPeerings',
    'resiliencyModel',
    'resourceGuid',
    'sku.capacity',
    'sku.tier',
    'virtualNetworkGatewayMigrationStatus',
    'virtualNetworkGatewayPolicyGroups.id',
    'virtualNetworkGatewayPolicyGroups.properties.vngClientConnectionConfigurations',
    'vpnClientConfiguration.radiusServerSecret',
    'vpnClientConfiguration.radiusServers.radiusServerSecret',
    'vpnClientConfiguration.vngClientConnectionConfigurations.id',
    'vpnClientConfiguration.vpnClientRevokedCertificates.id',
    'vpnClientConfiguration.vpnClientRootCertificates.id',
    // For ExpressRoute gateways only, and always 1 to 2 there unless scaling is in preview.
    'autoScaleConfiguration',
  ],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      activeActive: unlessDefault(p.activeActive, false),
      bgpRouteTranslationForNatEnabled: unlessDefault(p.enableBgpRouteTranslationForNat, false),
      bgpSettings: bgpSettingsOf(p.bgpSettings),
      // An empty block is not the same as none: the provider reads one wherever ARM has the property.
      customRoute: p.customRoutes && block({ addressPrefixes: unlessEmpty(p.customRoutes.addressPrefixes) }),
      defaultLocalNetworkGatewayId: unlessBlank(p.gatewayDefaultSite?.id),
      dnsForwardingEnabled: unlessDefault(p.enableDnsForwarding, false),
      edgeZone: unlessBlank(gateway.extendedLocation?.name),
      enableBgp: unlessDefault(p.enableBgp, false),
      generation: unlessDefault(unlessBlank(p.vpnGatewayGeneration), 'None'),
      ipConfiguration: (p.ipConfigurations ?? []).map(({ name, properties: ip }) => ({
        name: unlessDefault(name, 'vnetGatewayConfig'),
        privateIpAddressAllocation: unlessDefault(unlessBlank(ip?.privateIPAllocationMethod), 'Dynamic'),
        publicIpAddressId: unlessBlank(ip?.publicIPAddress?.id),
        subnetId: ip?.subnet?.id ?? '',
      })),
      ipSecReplayProtectionEnabled: unlessDefault(!p.disableIPSecReplayProtection, true),
      policyGroup: unlessEmpty(
        p.virtualNetworkGatewayPolicyGroups?.map(({ name, properties: group }) => ({
          name: name ?? '',
          isDefault: unlessDefault(group?.isDefault, false),
          policyMember: (group?.policyMembers ?? []).map((member) => ({
            name: member.name ?? '',
            type: member.attributeType ?? '',
            value: member.attributeValue ?? '',
          })),
          priority: unlessDefault(group?.priority, 0),
        })),
      ),
      privateIpAddressEnabled: unlessDefault(p.enablePrivateIpAddress, false),
      remoteVnetTrafficEnabled: unlessDefault(p.allowRemoteVnetTraffic, false),
      sku: p.sku?.name ?? '',
      type: p.gatewayType ?? '',
      virtualWanTrafficEnabled: unlessDefault(p.allowVirtualWanTraffic, false),
      vpnClientConfiguration: vpnClientOf(p.vpnClientConfiguration),
      vpnType: unlessDefault(unlessBlank(p.vpnType), 'RouteBased'),
    }) satisfies VirtualNetworkGatewayConfig,
});
