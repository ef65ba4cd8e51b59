/**
 * Nested resources whose names are infrastructure's own: nobody but other resources calls them by name, so the region's token in
 * them may change. All other nested names (databases, containers, queues, secrets, records, slots) are known to clients and stay.
 */
const INFRASTRUCTURE = new Set(
  [
    'Microsoft.Authorization/locks',
    'Microsoft.Compute/virtualMachineScaleSets/extensions',
    'Microsoft.Compute/virtualMachines/extensions',
    'Microsoft.ContainerRegistry/registries/replications',
    'Microsoft.ContainerRegistry/registries/webhooks',
    'Microsoft.DBforMySQL/flexibleServers/firewallRules',
    'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
    'Microsoft.Insights/dataCollectionRuleAssociations',
    'Microsoft.Insights/diagnosticSettings',
    'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks',
    'Microsoft.Network/dnsResolvers/inboundEndpoints',
    'Microsoft.Network/dnsResolvers/outboundEndpoints',
    'Microsoft.Network/firewallPolicies/ruleCollectionGroups',
    'Microsoft.Network/networkSecurityGroups/securityRules',
    'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
    'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
    'Microsoft.Network/routeTables/routes',
    'Microsoft.Network/virtualNetworks/subnets',
    'Microsoft.Network/virtualNetworks/virtualNetworkPeerings',
    'Microsoft.RecoveryServices/vaults/backupPolicies',
    'Microsoft.Sql/servers/elasticPools',
    'Microsoft.Sql/servers/firewallRules',
    'Microsoft.Sql/servers/virtualNetworkRules',
  ].map((type) => type.toLowerCase()),
);

/** Top-level types whose name is a host or domain name. */
const DOMAINS = new Set(['microsoft.network/dnszones', 'microsoft.network/privatednszones', 'microsoft.domainregistration/domains']);

/** True when the region's token in names of `armType` may be replaced without breaking who calls the resource by name. */
export function mayRename(armType: string): boolean {
  const type = armType.toLowerCase();
  return INFRASTRUCTURE.has(type) || (type.split('/').length === 2 && !DOMAINS.has(type));
}

/** True when names of `armType` are domain names, in which only a region of Azure's own domains may change. */
export function isDomainName(armType: string): boolean {
  return DOMAINS.has(armType.toLowerCase());
}
