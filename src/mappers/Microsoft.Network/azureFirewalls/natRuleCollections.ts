import type { FirewallNatRuleCollectionConfig } from '@cdktf/provider-azurerm/lib/firewall-nat-rule-collection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface NatRuleCollection extends ArmResource {
  properties: {
    action?: { type?: string };
    priority?: number;
    rules?: {
      description?: string;
      destinationAddresses?: string[];
      destinationPorts?: string[];
      name?: string;
      protocols?: string[];
      sourceAddresses?: string[];
      sourceIpGroups?: string[];
      translatedAddress?: string;
      translatedPort?: string;
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall_nat_rule_collection */
export const firewallNatRuleCollection = defineMapper<NatRuleCollection>({
  armType: 'Microsoft.Network/azureFirewalls/natRuleCollections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall_nat_rule_collection',
  discovery: { by: 'property', parent: 'Microsoft.Network/azureFirewalls', property: 'natRuleCollections' },
  toConfig: (collection, p) =>
    ({
      ...named(collection),
      action: p.action?.type ?? '',
      azureFirewallName: nameOf(parentIdOf(collection)),
      priority: p.priority ?? 0,
      rule: (p.rules ?? []).map((rule) => ({
        name: rule.name ?? '',
        description: unlessBlank(rule.description),
        destinationAddresses: [...(rule.destinationAddresses ?? [])],
        destinationPorts: [...(rule.destinationPorts ?? [])],
        protocols: [...(rule.protocols ?? [])],
        sourceAddresses: unlessEmpty(rule.sourceAddresses),
        sourceIpGroups: unlessEmpty(rule.sourceIpGroups),
        translatedAddress: rule.translatedAddress ?? '',
        translatedPort: rule.translatedPort ?? '',
      })),
    }) satisfies FirewallNatRuleCollectionConfig,
});
