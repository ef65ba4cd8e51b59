import type { PointToSiteVpnGatewayConfig } from '@cdktf/provider-azurerm/lib/point-to-site-vpn-gateway';
import type { ArmResource } from '../../arm/resource';
import { isAzuresRouting, propagationOf, ROUTING_IGNORED, type RoutingConfiguration } from '../hub-routing';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface PointToSiteGateway extends ArmResource {
  properties: {
    customDnsServers?: string[];
    isRoutingPreferenceInternet?: boolean;
    p2SConnectionConfigurations?: {
      name: string;
      properties?: {
        enableInternetSecurity?: boolean;
        routingConfiguration?: RoutingConfiguration;
        vpnClientAddressPool?: { addressPrefixes?: string[] };
      };
    }[];
    virtualHub?: Reference;
    vpnGatewayScaleUnit?: number;
    vpnServerConfiguration?: Reference;
  };
}

function routeOf(routing: RoutingConfiguration | undefined) {
  if (!routing || isAzuresRouting(routing)) return undefined;
  const { ids, labels } = propagationOf(routing);
  return {
    associatedRouteTableId: routing.associatedRouteTable?.id ?? '',
    inboundRouteMapId: unlessBlank(routing.inboundRouteMap?.id),
    outboundRouteMapId: unlessBlank(routing.outboundRouteMap?.id),
    propagatedRouteTable: ids && { ids, labels },
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/point_to_site_vpn_gateway */
export const pointToSiteVpnGateway = defineMapper<PointToSiteGateway>({
  armType: 'Microsoft.Network/p2sVpnGateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_point_to_site_vpn_gateway',
  ignored: [
    'p2SConnectionConfigurations.id',
    'p2SConnectionConfigurations.type',
    'p2SConnectionConfigurations.properties.configurationPolicyGroupAssociations',
    'p2SConnectionConfigurations.properties.previousConfigurationPolicyGroupAssociations',
    ...ROUTING_IGNORED.map((path) => `p2SConnectionConfigurations.properties.routingConfiguration.${path}`),
    'vpnClientConnectionHealth',
  ],
  toConfig: (gateway, p) =>
    ({
      ...regional(gateway),
      connectionConfiguration: (p.p2SConnectionConfigurations ?? []).map(({ name, properties: connection }) => ({
        name,
        internetSecurityEnabled: unlessDefault(connection?.enableInternetSecurity, false),
        route: routeOf(connection?.routingConfiguration),
        vpnClientAddressPool: { addressPrefixes: [...(connection?.vpnClientAddressPool?.addressPrefixes ?? [])] },
      })),
      dnsServers: unlessEmpty(p.customDnsServers),
      routingPreferenceInternetEnabled: unlessDefault(p.isRoutingPreferenceInternet, false),
      scaleUnit: p.vpnGatewayScaleUnit ?? 0,
      virtualHubId: p.virtualHub?.id ?? '',
      vpnServerConfigurationId: p.vpnServerConfiguration?.id ?? '',
    }) satisfies PointToSiteVpnGatewayConfig,
});
