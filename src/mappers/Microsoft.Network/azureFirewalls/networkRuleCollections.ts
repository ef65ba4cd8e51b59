import type { FirewallNetworkRuleCollectionConfig } from '@cdktf/provider-azurerm/lib/firewall-network-rule-collection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface NetworkRuleCollection extends ArmResource {
  properties: {
    action?: { type?: string };
    priority?: number;
    rules?: {
      description?: string;
      destinationAddresses?: string[];
      destinationFqdns?: string[];
      destinationIpGroups?: string[];
      destinationPorts?: string[];
      name?: string;
      protocols?: string[];
      sourceAddresses?: string[];
      sourceIpGroups?: string[];
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall_network_rule_collection */
export const firewallNetworkRuleCollection = defineMapper<NetworkRuleCollection>({
  armType: 'Microsoft.Network/azureFirewalls/networkRuleCollections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall_network_rule_collection',
  discovery: { by: 'property', parent: 'Microsoft.Network/azureFirewalls', property: 'networkRuleCollections' },
  toConfig: (collection, p) =>
    ({
      ...named(collection),
      action: p.action?.type ?? '',
      azureFirewallName: nameOf(parentIdOf(collection)),
      priority: p.priority ?? 0,
      rule: (p.rules ?? []).map((rule) => ({
        name: rule.name ?? '',
        description: unlessBlank(rule.description),
        destinationAddresses: unlessEmpty(rule.destinationAddresses),
        destinationFqdns: unlessEmpty(rule.destinationFqdns),
        destinationIpGroups: unlessEmpty(rule.destinationIpGroups),
        destinationPorts: [...(rule.destinationPorts ?? [])],
        protocols: [...(rule.protocols ?? [])],
        sourceAddresses: unlessEmpty(rule.sourceAddresses),
        sourceIpGroups: unlessEmpty(rule.sourceIpGroups),
      })),
    }) satisfies FirewallNetworkRuleCollectionConfig,
});
