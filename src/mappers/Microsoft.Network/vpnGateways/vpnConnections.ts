import type { VpnGatewayConnectionConfig } from '@cdktf/provider-azurerm/lib/vpn-gateway-connection';
import type { ArmResource } from '../../../arm/resource';
import { isAzuresRouting, propagationOf, ROUTING_IGNORED, type RoutingConfiguration } from '../../hub-routing';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { idsOf, type Reference } from '../../reference';
import { secret } from '../../token';
import type { IpsecPolicy } from '../../vpn-client';

interface Link {
  name: string;
  properties?: {
    connectionBandwidth?: number;
    dpdTimeoutSeconds?: number;
    egressNatRules?: Reference[];
    enableBgp?: boolean;
    enableRateLimiting?: boolean;
    ingressNatRules?: Reference[];
    ipsecPolicies?: IpsecPolicy[];
    routingWeight?: number;
    useLocalAzureIpAddress?: boolean;
    usePolicyBasedTrafficSelectors?: boolean;
    vpnConnectionProtocolType?: string;
    vpnGatewayCustomBgpAddresses?: { customBgpIpAddress?: string; ipConfigurationId?: string }[];
    vpnLinkConnectionMode?: string;
    vpnSiteLink?: Reference;
  };
}

interface VpnConnection extends ArmResource {
  properties: {
    enableInternetSecurity?: boolean;
    remoteVpnSite?: Reference;
    routingConfiguration?: RoutingConfiguration;
    trafficSelectorPolicies?: { localAddressRanges?: string[]; remoteAddressRanges?: string[] }[];
    vpnLinkConnections?: Link[];
  };
}

function routingOf(routing: RoutingConfiguration | undefined) {
  if (!routing || isAzuresRouting(routing)) return undefined;
  const { ids, labels } = propagationOf(routing);
  return {
    associatedRouteTable: routing.associatedRouteTable?.id ?? '',
    inboundRouteMapId: unlessBlank(routing.inboundRouteMap?.id),
    outboundRouteMapId: unlessBlank(routing.outboundRouteMap?.id),
    propagatedRouteTable: ids && { labels, routeTableIds: ids },
  };
}

function linkOf({ name, properties: link }: Link) {
  return {
    name,
    bandwidthMbps: unlessDefault(link?.connectionBandwidth, 10),
    bgpEnabled: unlessDefault(link?.enableBgp, false),
    connectionMode: unlessDefault(unlessBlank(link?.vpnLinkConnectionMode), 'Default'),
    customBgpAddress: unlessEmpty(
      link?.vpnGatewayCustomBgpAddresses?.map(({ customBgpIpAddress, ipConfigurationId }) => ({
        ipAddress: customBgpIpAddress ?? '',
        ipConfigurationId: ipConfigurationId ?? '',
      })),
    ),
    dpdTimeoutSeconds: link?.dpdTimeoutSeconds || undefined,
    egressNatRuleIds: idsOf(link?.egressNatRules),
    ingressNatRuleIds: idsOf(link?.ingressNatRules),
    ipsecPolicy: unlessEmpty(
      link?.ipsecPolicies?.map((policy) => ({
        dhGroup: policy.dhGroup ?? '',
        encryptionAlgorithm: policy.ipsecEncryption ?? '',
        ikeEncryptionAlgorithm: policy.ikeEncryption ?? '',
        ikeIntegrityAlgorithm: policy.ikeIntegrity ?? '',
        integrityAlgorithm: policy.ipsecIntegrity ?? '',
        pfsGroup: policy.pfsGroup ?? '',
        saDataSizeKb: policy.saDataSizeKilobytes ?? 0,
        saLifetimeSec: policy.saLifeTimeSeconds ?? 0,
      })),
    ),
    localAzureIpAddressEnabled: unlessDefault(link?.useLocalAzureIpAddress, false),
    policyBasedTrafficSelectorEnabled: unlessDefault(link?.usePolicyBasedTrafficSelectors, false),
    protocol: unlessDefault(unlessBlank(link?.vpnConnectionProtocolType), 'IKEv2'),
    ratelimitEnabled: unlessDefault(link?.enableRateLimiting, false),
    routeWeight: unlessDefault(link?.routingWeight, 0),
    sharedKey: secret('sharedKey', `The key that both sides of the VPN link ${name} share.`),
    vpnSiteLinkId: link?.vpnSiteLink?.id ?? '',
  };
}

/** What ARM says of a connection as a whole besides its links, and what it measures. */
const LINKWISE = [
  'connectionBandwidth',
  'connectionStatus',
  'dpdTimeoutSeconds',
  'egressBytesTransferred',
  'enableBgp',
  'enableRateLimiting',
  'ingressBytesTransferred',
  'ipsecPolicies',
  'routingWeight',
  'sharedKey',
  'useLocalAzureIpAddress',
  'usePolicyBasedTrafficSelectors',
  'vpnConnectionProtocolType',
];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_gateway_connection */
export const vpnGatewayConnection = defineMapper<VpnConnection>({
  armType: 'Microsoft.Network/vpnGateways/vpnConnections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_gateway_connection',
  ignored: [
    ...LINKWISE,
    ...ROUTING_IGNORED.map((path) => `routingConfiguration.${path}`),
    'vpnLinkConnections.id',
    'vpnLinkConnections.type',
    'vpnLinkConnections.properties.connectionStatus',
    'vpnLinkConnections.properties.egressBytesTransferred',
    'vpnLinkConnections.properties.ingressBytesTransferred',
    'vpnLinkConnections.properties.sharedKey',
  ],
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      internetSecurityEnabled: unlessDefault(p.enableInternetSecurity, false),
      remoteVpnSiteId: p.remoteVpnSite?.id ?? '',
      routing: routingOf(p.routingConfiguration),
      trafficSelectorPolicy: unlessEmpty(
        p.trafficSelectorPolicies?.map(({ localAddressRanges, remoteAddressRanges }) => ({
          localAddressRanges: [...(localAddressRanges ?? [])],
          remoteAddressRanges: [...(remoteAddressRanges ?? [])],
        })),
      ),
      vpnGatewayId: parentIdOf(connection),
      vpnLink: (p.vpnLinkConnections ?? []).map(linkOf),
    }) satisfies VpnGatewayConnectionConfig,
});
