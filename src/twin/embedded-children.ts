import type { EmbeddedCollection } from './service';

/**
 * Array properties whose elements are resources of a nested type: ARM type → `property` or `property>collection` where the last
 * part of the elements' type differs. Source: Azure's REST API, where each of these has addresses of its own.
 */
const TABLE: Record<string, string> = {
  'Microsoft.Network/virtualNetworks': 'subnets virtualNetworkPeerings',
  'Microsoft.Network/networkSecurityGroups': 'securityRules defaultSecurityRules',
  'Microsoft.Network/routeTables': 'routes',
  'Microsoft.Network/networkInterfaces': 'ipConfigurations',
  'Microsoft.Network/loadBalancers':
    'frontendIPConfigurations backendAddressPools loadBalancingRules probes inboundNatRules inboundNatPools outboundRules',
  'Microsoft.Network/applicationGateways':
    'gatewayIPConfigurations sslCertificates trustedRootCertificates trustedClientCertificates frontendIPConfigurations frontendPorts probes ' +
    'backendAddressPools backendHttpSettingsCollection backendSettingsCollection httpListeners listeners sslProfiles urlPathMaps ' +
    'requestRoutingRules routingRules rewriteRuleSets redirectConfigurations authenticationCertificates privateLinkConfigurations loadDistributionPolicies',
  'Microsoft.Network/applicationGateways/urlPathMaps': 'pathRules',
  'Microsoft.Network/azureFirewalls': 'ipConfigurations>azureFirewallIpConfigurations',
  'Microsoft.Network/bastionHosts': 'ipConfigurations>bastionHostIpConfigurations',
  'Microsoft.Network/virtualNetworkGateways': 'ipConfigurations vpnClientConfiguration.vpnClientRootCertificates>vpnClientRootCertificates',
  'Microsoft.Network/privateLinkServices': 'ipConfigurations',
  'Microsoft.Network/privateEndpoints': 'privateLinkServiceConnections manualPrivateLinkServiceConnections',
  'Microsoft.Network/expressRouteCircuits': 'authorizations peerings',
  'Microsoft.Network/serviceEndpointPolicies': 'serviceEndpointPolicyDefinitions',
  'Microsoft.Network/trafficManagerProfiles': 'endpoints',
  'Microsoft.Network/p2sVpnGateways': 'p2SConnectionConfigurations',
  'Microsoft.Network/vpnGateways/vpnConnections': 'vpnLinkConnections',
  'Microsoft.Network/vpnSites': 'vpnSiteLinks',
};

const table = new Map(
  Object.entries(TABLE).map(([type, row]) => [
    type.toLowerCase(),
    row
      .split(' ')
      .filter(Boolean)
      .map((cell): EmbeddedCollection => {
        const [property, collection] = cell.split('>');
        return { property: property!, ...(collection !== undefined && { collection }) };
      }),
  ]),
);

/** The embedded collections of an ARM type, given in lower case. */
export function embeddedChildren(typeKey: string): readonly EmbeddedCollection[] {
  return table.get(typeKey) ?? [];
}
