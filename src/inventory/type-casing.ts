import { tryParseResourceId } from '../arm/resource-id';

/** The casing in which Azure documents provider namespaces and types; ARM itself returns any. */
export interface TypeCasing {
  /** `microsoft.network/virtualnetworks` → `Microsoft.Network/virtualNetworks`; parts that are unknown stay as given. */
  armType(type: string): string;
  /** `id` with static segments, namespace and types in canonical casing; names as given. Undefined when it is no resource id. */
  id(id: string): string | undefined;
}

/** Types that extend any resource, whatever else is known. */
const EXTENSION_TYPES = [
  'Microsoft.Authorization/locks',
  'Microsoft.Authorization/policyAssignments',
  'Microsoft.Authorization/roleAssignments',
  'Microsoft.Authorization/roleDefinitions',
  'Microsoft.Insights/dataCollectionRuleAssociations',
  'Microsoft.Insights/diagnosticSettings',
  'Microsoft.Resources/resourceGroups',
  'Microsoft.Resources/subscriptions',
];

/** What has an id of its own only inside another resource, by parent: other resources refer to it. Cased as azurerm parses it. */
const PARTS: Readonly<Record<string, string>> = {
  'Microsoft.Network/applicationGateways':
    'authenticationCertificates backendAddressPools backendHttpSettingsCollection backendSettingsCollection frontendIPConfigurations frontendPorts gatewayIPConfigurations httpListeners listeners probes redirectConfigurations requestRoutingRules rewriteRuleSets routingRules sslCertificates sslProfiles trustedClientCertificates trustedRootCertificates urlPathMaps',
  'Microsoft.Network/azureFirewalls': 'azureFirewallIpConfigurations',
  'Microsoft.Network/bastionHosts': 'bastionHostIpConfigurations',
  'Microsoft.Network/loadBalancers':
    'backendAddressPools frontendIPConfigurations inboundNatPools inboundNatRules loadBalancingRules outboundRules probes',
  'Microsoft.Network/networkInterfaces': 'ipConfigurations',
  'Microsoft.Network/privateLinkServices': 'ipConfigurations privateEndpointConnections',
  'Microsoft.Network/virtualNetworkGateways': 'ipConfigurations vpnClientRootCertificates vpnClientRevokedCertificates',
  'Microsoft.Network/vpnGateways/vpnConnections': 'vpnLinkConnections',
  'Microsoft.Network/vpnSites': 'vpnSiteLinks',
  'Microsoft.Compute/virtualMachineScaleSets/virtualMachines/networkInterfaces': 'ipConfigurations',
  'Microsoft.Web/locations': 'managedApis',
};

const PART_TYPES = Object.entries(PARTS).flatMap(([parent, parts]) => parts.split(' ').map((part) => `${parent}/${part}`));

/**
 * @param known ARM types in their documented casing; where two differ only in case, the first wins. Give those of the mappers
 *   before those of the providers manifest, which has a few of its own (`microsoft.insights`).
 */
export function typeCasingOf(known: readonly string[]): TypeCasing {
  // Part by part, so that a nested type which nobody listed still has its parents right.
  const byPath = new Map<string, string>();
  for (const type of [...EXTENSION_TYPES, ...known, ...PART_TYPES]) {
    const parts = type.split('/');
    parts.forEach((part, index) => {
      const key = parts
        .slice(0, index + 1)
        .join('/')
        .toLowerCase();
      if (!byPath.has(key)) byPath.set(key, part);
    });
  }
  const armType = (type: string): string => {
    const parts = type.split('/');
    return parts
      .map(
        (part, index) =>
          byPath.get(
            parts
              .slice(0, index + 1)
              .join('/')
              .toLowerCase(),
          ) ?? part,
      )
      .join('/');
  };

  const id = (text: string): string | undefined => {
    const parsed = tryParseResourceId(text);
    if (!parsed) return undefined;
    // Format holds for subscriptions and groups; for the rest every provider part in turn (an extension has two).
    return withProviders(parsed.id, armType);
  };
  return { armType, id };
}

function withProviders(id: string, armType: (type: string) => string): string {
  const parts = id.split('/').slice(1);
  const result: string[] = [];
  let index = 0;
  let type: string[] | undefined;
  while (index < parts.length) {
    const [segment, value] = [parts[index]!, parts[index + 1] ?? ''];
    const isProviders = segment.toLowerCase() === 'providers';
    if (isProviders) {
      type = [value];
      result.push('providers', armType(value));
    } else if (type) {
      type.push(segment);
      const canonical = armType(type.join('/')).split('/');
      result.push(canonical[canonical.length - 1]!, value);
    } else result.push(segment, value);
    index += 2;
  }
  return `/${result.join('/')}`;
}
