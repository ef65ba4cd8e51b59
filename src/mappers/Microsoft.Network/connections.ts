import type { VirtualNetworkGatewayConnectionConfig } from '@cdktf/provider-azurerm/lib/virtual-network-gateway-connection';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { idsOf, type Reference } from '../reference';
import { secret } from '../token';
import { ipsecAlgorithmsOf, type IpsecPolicy } from '../vpn-client';

interface Connection extends ArmResource {
  properties: {
    authorizationKey?: string;
    connectionMode?: string;
    connectionProtocol?: string;
    connectionType: string;
    dpdTimeoutSeconds?: number;
    egressNatRules?: Reference[];
    enableBgp?: boolean;
    enablePrivateLinkFastPath?: boolean;
    expressRouteGatewayBypass?: boolean;
    gatewayCustomBgpIpAddresses?: { customBgpIpAddress?: string }[];
    ingressNatRules?: Reference[];
    ipsecPolicies?: IpsecPolicy[];
    localNetworkGateway2?: Reference;
    peer?: Reference;
    routingWeight?: number;
    trafficSelectorPolicies?: { localAddressRanges?: string[]; remoteAddressRanges?: string[] }[];
    useLocalAzureIpAddress?: boolean;
    usePolicyBasedTrafficSelectors?: boolean;
    virtualNetworkGateway1?: Reference;
    virtualNetworkGateway2?: Reference;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_network_gateway_connection */
export const virtualNetworkGatewayConnection = defineMapper<Connection>({
  armType: 'Microsoft.Network/connections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_network_gateway_connection',
  unreadable: ['authorizationKey'],
  ignored: [
    'authenticationType',
    'connectionProtocol',
    'connectionStatus',
    'egressBytesTransferred',
    'gatewayCustomBgpIpAddresses.ipConfigurationId',
    'ingressBytesTransferred',
    'localNetworkGateway2',
    'packetCaptureDiagnosticState',
    'resourceGuid',
    'sharedKey',
    'tunnelConnectionStatus',
    'tunnelProperties',
    'virtualNetworkGateway1',
    'virtualNetworkGateway2',
  ],
  toConfig: (connection, p) => {
    const isExpressRoute = p.connectionType === 'ExpressRoute';
    const ipsecPolicy = p.ipsecPolicies?.[0];
    const [primary, secondary] = p.gatewayCustomBgpIpAddresses ?? [];
    return {
      ...regional(connection),
      authorizationKey:
        isExpressRoute && p.authorizationKey
          ? secret('authorizationKey', `The key with which the connection ${connection.name} may use the ExpressRoute circuit.`, 'uuid')
          : undefined,
      connectionMode: unlessDefault(unlessBlank(p.connectionMode), 'Default'),
      connectionProtocol: isExpressRoute ? undefined : unlessDefault(unlessBlank(p.connectionProtocol), 'IKEv2'),
      customBgpAddresses: primary && {
        primary: primary.customBgpIpAddress ?? '',
        secondary: unlessBlank(secondary?.customBgpIpAddress),
      },
      dpdTimeoutSeconds: p.dpdTimeoutSeconds || undefined,
      egressNatRuleIds: idsOf(p.egressNatRules),
      enableBgp: unlessDefault(p.enableBgp, false),
      expressRouteCircuitId: unlessBlank(p.peer?.id),
      expressRouteGatewayBypass: unlessDefault(p.expressRouteGatewayBypass, false),
      ingressNatRuleIds: idsOf(p.ingressNatRules),
      ipsecPolicy: ipsecPolicy && {
        ...ipsecAlgorithmsOf(ipsecPolicy),
        saDatasize: ipsecPolicy.saDataSizeKilobytes,
        saLifetime: ipsecPolicy.saLifeTimeSeconds,
      },
      localAzureIpAddressEnabled: unlessDefault(p.useLocalAzureIpAddress, false),
      localNetworkGatewayId: unlessBlank(p.localNetworkGateway2?.id),
      peerVirtualNetworkGatewayId: unlessBlank(p.virtualNetworkGateway2?.id),
      privateLinkFastPathEnabled: unlessDefault(p.enablePrivateLinkFastPath, false),
      routingWeight: p.routingWeight || undefined,
      // Azure would make up a key that the other side doesn't know.
      sharedKey: isExpressRoute ? undefined : secret('sharedKey', `The key that both sides of the connection ${connection.name} share.`),
      trafficSelectorPolicy: unlessEmpty(
        p.trafficSelectorPolicies?.map(({ localAddressRanges, remoteAddressRanges }) => ({
          localAddressCidrs: [...(localAddressRanges ?? [])],
          remoteAddressCidrs: [...(remoteAddressRanges ?? [])],
        })),
      ),
      type: p.connectionType,
      usePolicyBasedTrafficSelectors: unlessDefault(p.usePolicyBasedTrafficSelectors, false),
      virtualNetworkGatewayId: p.virtualNetworkGateway1?.id ?? '',
    } satisfies VirtualNetworkGatewayConnectionConfig;
  },
});
