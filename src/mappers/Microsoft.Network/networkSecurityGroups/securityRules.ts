import type { NetworkSecurityRuleConfig } from '@cdktf/provider-azurerm/lib/network-security-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { idsOf, type Reference } from '../../reference';
import { nameOf } from '../../token';

interface SecurityRule extends ArmResource {
  properties: {
    access: string;
    description?: string;
    destinationAddressPrefix?: string;
    destinationAddressPrefixes?: string[];
    destinationApplicationSecurityGroups?: Reference[];
    destinationPortRange?: string;
    destinationPortRanges?: string[];
    direction: string;
    priority: number;
    protocol: string;
    sourceAddressPrefix?: string;
    sourceAddressPrefixes?: string[];
    sourceApplicationSecurityGroups?: Reference[];
    sourcePortRange?: string;
    sourcePortRanges?: string[];
  };
}

const PROTOCOLS = ['*', 'Ah', 'Esp', 'Icmp', 'Tcp', 'Udp'];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_security_rule */
export const securityRule = defineMapper<SecurityRule>({
  armType: 'Microsoft.Network/networkSecurityGroups/securityRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_security_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/networkSecurityGroups', property: 'securityRules' },
  ignored: ['destinationApplicationSecurityGroups', 'sourceApplicationSecurityGroups'],
  toConfig: (rule, p) =>
    ({
      ...named(rule),
      networkSecurityGroupName: nameOf(parentIdOf(rule)),
      access: p.access,
      description: unlessBlank(p.description),
      destinationAddressPrefix: unlessBlank(p.destinationAddressPrefix),
      destinationAddressPrefixes: unlessEmpty(p.destinationAddressPrefixes),
      destinationApplicationSecurityGroupIds: idsOf(p.destinationApplicationSecurityGroups),
      destinationPortRange: unlessBlank(p.destinationPortRange),
      destinationPortRanges: unlessEmpty(p.destinationPortRanges),
      direction: p.direction,
      priority: p.priority,
      // Older rules come back in capitals; the provider takes one spelling.
      protocol: PROTOCOLS.find((protocol) => protocol.toLowerCase() === p.protocol.toLowerCase()) ?? p.protocol,
      sourceAddressPrefix: unlessBlank(p.sourceAddressPrefix),
      sourceAddressPrefixes: unlessEmpty(p.sourceAddressPrefixes),
      sourceApplicationSecurityGroupIds: idsOf(p.sourceApplicationSecurityGroups),
      sourcePortRange: unlessBlank(p.sourcePortRange),
      sourcePortRanges: unlessEmpty(p.sourcePortRanges),
    }) satisfies NetworkSecurityRuleConfig,
});
