import { defineService } from '../../service';

/** name, direction, access, priority, source, destination, description */
const DEFAULT_RULES = [
  ['AllowVnetInBound', 'Inbound', 'Allow', 65000, 'VirtualNetwork', 'VirtualNetwork', 'Allow inbound traffic from all VMs in VNET'],
  ['AllowAzureLoadBalancerInBound', 'Inbound', 'Allow', 65001, 'AzureLoadBalancer', '*', 'Allow inbound traffic from azure load balancer'],
  ['DenyAllInBound', 'Inbound', 'Deny', 65500, '*', '*', 'Deny all inbound traffic'],
  [
    'AllowVnetOutBound',
    'Outbound',
    'Allow',
    65000,
    'VirtualNetwork',
    'VirtualNetwork',
    'Allow outbound traffic from all VMs to all VMs in VNET',
  ],
  ['AllowInternetOutBound', 'Outbound', 'Allow', 65001, '*', 'Internet', 'Allow outbound traffic from all VMs to Internet'],
  ['DenyAllOutBound', 'Outbound', 'Deny', 65500, '*', '*', 'Deny all outbound traffic'],
] as const;

/** https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules */
export const networkSecurityGroup = defineService({
  armType: 'Microsoft.Network/networkSecurityGroups',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (group, context) => {
    group.properties.resourceGuid ??= context.guid(group.id, 'resourceGuid');
    group.properties.securityRules ??= [];
    group.properties.defaultSecurityRules ??= DEFAULT_RULES.map(
      ([name, direction, access, priority, source, destination, description]) => ({
        name,
        id: `${group.id}/defaultSecurityRules/${name}`,
        type: 'Microsoft.Network/networkSecurityGroups/defaultSecurityRules',
        properties: {
          provisioningState: 'Succeeded',
          description,
          protocol: '*',
          sourcePortRange: '*',
          destinationPortRange: '*',
          sourceAddressPrefix: source,
          destinationAddressPrefix: destination,
          access,
          priority,
          direction,
          sourcePortRanges: [],
          destinationPortRanges: [],
          sourceAddressPrefixes: [],
          destinationAddressPrefixes: [],
        },
      }),
    );
  },
});

const RANGES = ['sourcePortRanges', 'destinationPortRanges', 'sourceAddressPrefixes', 'destinationAddressPrefixes'] as const;

/** Rules come back with every list, empty or not. */
export const securityRule = defineService({
  armType: 'Microsoft.Network/networkSecurityGroups/securityRules',
  location: false,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (rule) => {
    for (const property of RANGES) rule.properties[property] ??= [];
  },
});
