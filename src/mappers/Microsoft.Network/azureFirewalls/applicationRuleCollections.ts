import type { FirewallApplicationRuleCollectionConfig } from '@cdktf/provider-azurerm/lib/firewall-application-rule-collection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface ApplicationRuleCollection extends ArmResource {
  properties: {
    action?: { type?: string };
    priority?: number;
    rules?: {
      description?: string;
      fqdnTags?: string[];
      name?: string;
      protocols?: { port?: number; protocolType?: string }[];
      sourceAddresses?: string[];
      sourceIpGroups?: string[];
      targetFqdns?: string[];
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall_application_rule_collection */
export const firewallApplicationRuleCollection = defineMapper<ApplicationRuleCollection>({
  armType: 'Microsoft.Network/azureFirewalls/applicationRuleCollections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall_application_rule_collection',
  discovery: { by: 'property', parent: 'Microsoft.Network/azureFirewalls', property: 'applicationRuleCollections' },
  ignored: ['rules.direction', 'rules.priority', 'rules.actions'],
  toConfig: (collection, p) =>
    ({
      ...named(collection),
      action: p.action?.type ?? '',
      azureFirewallName: nameOf(parentIdOf(collection)),
      priority: p.priority ?? 0,
      rule: (p.rules ?? []).map((rule) => ({
        name: rule.name ?? '',
        description: unlessBlank(rule.description),
        fqdnTags: unlessEmpty(rule.fqdnTags),
        protocol: unlessEmpty(rule.protocols?.map(({ port, protocolType }) => ({ port: port ?? 0, type: protocolType ?? '' }))),
        sourceAddresses: unlessEmpty(rule.sourceAddresses),
        sourceIpGroups: unlessEmpty(rule.sourceIpGroups),
        targetFqdns: unlessEmpty(rule.targetFqdns),
      })),
    }) satisfies FirewallApplicationRuleCollectionConfig,
});
