/**
 * Properties in which Azure tells a resource who uses it. Read-only: the user is made later and says so itself. As references they
 * would turn every pair of resources into a circle.
 *
 * Paths start at the resource, arrays are transparent, and each covers all below it. `*` holds for every type.
 */
const BACK_REFERENCES: Readonly<Record<string, readonly string[]>> = {
  '*': ['properties.privateEndpointConnections', 'properties.privateLinkScopedResources', 'properties.PrivateLinkScopedResources'],
  'Microsoft.Compute/availabilitySets': ['properties.virtualMachines'],
  'Microsoft.Compute/capacityReservationGroups': ['properties.virtualMachinesAssociated', 'properties.capacityReservations'],
  'Microsoft.Compute/disks': ['managedBy', 'managedByExtended', 'properties.shareInfo'],
  'Microsoft.Compute/hostGroups': ['properties.hosts'],
  'Microsoft.Compute/hostGroups/hosts': ['properties.virtualMachines'],
  'Microsoft.Compute/proximityPlacementGroups': [
    'properties.availabilitySets',
    'properties.virtualMachines',
    'properties.virtualMachineScaleSets',
  ],
  'Microsoft.Compute/virtualMachines': ['properties.instanceView', 'resources'],
  // The node group's own addresses and identities.
  'Microsoft.ContainerService/managedClusters': [
    'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
    'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs',
  ],
  'Microsoft.Network/applicationGateways': ['properties.backendAddressPools.properties.backendIPConfigurations'],
  'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies': [
    'properties.applicationGateways',
    'properties.applicationGatewayForContainers',
    'properties.httpListeners',
    'properties.pathBasedRules',
  ],
  'Microsoft.Cdn/cdnWebApplicationFirewallPolicies': ['properties.endpointLinks'],
  'Microsoft.Network/ddosProtectionPlans': ['properties.virtualNetworks', 'properties.publicIPAddresses'],
  'Microsoft.Network/expressRouteCircuits': ['properties.peerings.properties.connections', 'properties.authorizations'],
  'Microsoft.Network/firewallPolicies': ['properties.firewalls', 'properties.childPolicies', 'properties.ruleCollectionGroups'],
  'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies': [
    'properties.frontendEndpointLinks',
    'properties.routingRuleLinks',
    'properties.securityPolicyLinks',
  ],
  'Microsoft.Network/ipGroups': ['properties.firewalls', 'properties.firewallPolicies'],
  // A pool of network interfaces is filled by the interfaces; one of addresses says so in loadBalancerBackendAddresses.
  'Microsoft.Network/loadBalancers/backendAddressPools': [
    'properties.backendIPConfigurations',
    'properties.inboundNatRules',
    'properties.loadBalancerBackendAddresses.properties.networkInterfaceIPConfiguration',
    'properties.loadBalancingRules',
    'properties.outboundRule',
    'properties.outboundRules',
  ],
  'Microsoft.Network/loadBalancers/inboundNatRules': ['properties.backendIPConfiguration'],
  'Microsoft.Network/loadBalancers/probes': ['properties.loadBalancingRules'],
  'Microsoft.Network/natGateways': ['properties.subnets'],
  'Microsoft.Network/networkInterfaces': [
    'properties.virtualMachine',
    'properties.privateEndpoint',
    'properties.privateLinkService',
    'properties.hostedWorkloads',
    'properties.ipConfigurations.properties.privateLinkConnectionProperties',
  ],
  'Microsoft.Network/networkProfiles': ['properties.containerNetworkInterfaces'],
  'Microsoft.Network/networkSecurityGroups': ['properties.subnets', 'properties.networkInterfaces', 'properties.flowLogs'],
  // The interface is the endpoint's own.
  'Microsoft.Network/privateEndpoints': ['properties.networkInterfaces'],
  'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': ['properties.privateDnsZoneConfigs.properties.recordSets'],
  // The record's own name, spelled out.
  ...Object.fromEntries(
    ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SRV', 'TXT'].flatMap((record) =>
      ['dnsZones', 'privateDnsZones'].map((zones) => [`Microsoft.Network/${zones}/${record}`, ['properties.fqdn']]),
    ),
  ),
  'Microsoft.Network/privateLinkServices': ['properties.networkInterfaces'],
  'Microsoft.Network/publicIPAddresses': ['properties.ipConfiguration', 'properties.natGateway', 'properties.servicePublicIPAddress'],
  'Microsoft.Network/publicIPPrefixes': [
    'properties.publicIPAddresses',
    'properties.loadBalancerFrontendIpConfiguration',
    'properties.natGateway',
  ],
  'Microsoft.Network/routeFilters': ['properties.peerings', 'properties.ipv6Peerings'],
  'Microsoft.Network/routeTables': ['properties.subnets'],
  'Microsoft.Network/serviceEndpointPolicies': ['properties.subnets'],
  'Microsoft.Network/virtualHubs': [
    'properties.azureFirewall',
    'properties.bgpConnections',
    'properties.expressRouteGateway',
    'properties.ipConfigurations',
    'properties.p2SVpnGateway',
    'properties.routeTable',
    'properties.securityPartnerProvider',
    'properties.vpnGateway',
  ],
  'Microsoft.Network/virtualNetworks': ['properties.flowLogs'],
  'Microsoft.Network/virtualNetworks/subnets': [
    'properties.applicationGatewayIPConfigurations',
    'properties.ipAllocations',
    'properties.ipConfigurationProfiles',
    'properties.ipConfigurations',
    'properties.privateEndpoints',
    'properties.resourceNavigationLinks',
    'properties.serviceAssociationLinks',
  ],
  'Microsoft.Network/virtualWans': ['properties.virtualHubs', 'properties.vpnSites'],
  'Microsoft.OperationalInsights/clusters': ['properties.associatedWorkspaces'],
};

/** Within the body of their parent children are embedded, and tell their users there too. */
const EMBEDDED: readonly { armType: string; at: string; of: string }[] = [
  ...['backendAddressPools', 'inboundNatRules', 'probes'].map((child) => ({
    armType: 'Microsoft.Network/loadBalancers',
    at: `properties.${child}`,
    of: `Microsoft.Network/loadBalancers/${child}`,
  })),
  { armType: 'Microsoft.Network/virtualNetworks', at: 'properties.subnets', of: 'Microsoft.Network/virtualNetworks/subnets' },
];

const INDEX = new Map<string, Set<string>>();
for (const [armType, paths] of Object.entries(BACK_REFERENCES)) INDEX.set(armType.toLowerCase(), new Set(paths));
for (const { armType, at, of } of EMBEDDED) {
  const known = INDEX.get(armType.toLowerCase()) ?? new Set<string>();
  for (const path of BACK_REFERENCES[of] ?? []) known.add(`${at}.${path}`);
  INDEX.set(armType.toLowerCase(), known);
}

const EVERYWHERE = INDEX.get('*')!;

/**
 * True when what stands at `path` in a resource of `armType` only tells who uses it.
 * @param path dotted, without array indexes, from the resource: `properties.ipConfigurations.properties.publicIPAddress`
 */
export function isBackReference(armType: string, path: string): boolean {
  return EVERYWHERE.has(path) || (INDEX.get(armType.toLowerCase())?.has(path) ?? false);
}

/** True when `path` (dotted, without array indexes) is a back-reference or lies below one. */
export function isInBackReference(armType: string, path: string): boolean {
  for (let cut = path.length; cut > 0; cut = path.lastIndexOf('.', cut - 1)) if (isBackReference(armType, path.slice(0, cut))) return true;
  return false;
}

/**
 * Tags by which the portal draws lines (`hidden-link:` and a resource id): no need, as both ends name one another. Only a web test
 * does not work without its own.
 */
export function isWeakTag(armType: string, key: string): boolean {
  return /^hidden-(link|related|title)/i.test(key) && armType.toLowerCase() !== 'microsoft.insights/webtests';
}
