import type { FirewallPolicyRuleCollectionGroupConfig } from '@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';

interface Rule {
  description?: string;
  destinationAddresses?: string[];
  destinationFqdns?: string[];
  destinationIpGroups?: string[];
  destinationPorts?: string[];
  fqdnTags?: string[];
  httpHeadersToInsert?: { headerName?: string; headerValue?: string }[];
  ipProtocols?: string[];
  name?: string;
  protocols?: { port?: number; protocolType?: string }[];
  ruleType?: string;
  sourceAddresses?: string[];
  sourceIpGroups?: string[];
  targetFqdns?: string[];
  targetUrls?: string[];
  terminateTLS?: boolean;
  translatedAddress?: string;
  translatedFqdn?: string;
  translatedPort?: string;
  webCategories?: string[];
}

interface RuleCollection {
  action?: { type?: string };
  name?: string;
  priority?: number;
  ruleCollectionType?: string;
  rules?: Rule[];
}

interface RuleCollectionGroup extends ArmResource {
  properties: { priority?: number; ruleCollections?: RuleCollection[] };
}

const everyRule = (rule: Rule) => ({
  name: rule.name ?? '',
  description: unlessBlank(rule.description),
  sourceAddresses: unlessEmpty(rule.sourceAddresses),
  sourceIpGroups: unlessEmpty(rule.sourceIpGroups),
});

const applicationRule = (rule: Rule) => ({
  ...everyRule(rule),
  destinationAddresses: unlessEmpty(rule.destinationAddresses),
  destinationFqdnTags: unlessEmpty(rule.fqdnTags),
  destinationFqdns: unlessEmpty(rule.targetFqdns),
  destinationUrls: unlessEmpty(rule.targetUrls),
  httpHeaders: unlessEmpty(
    rule.httpHeadersToInsert?.map(({ headerName, headerValue }) => ({ name: headerName ?? '', value: headerValue ?? '' })),
  ),
  protocols: unlessEmpty(rule.protocols?.map(({ port, protocolType }) => ({ port: port ?? 0, type: protocolType ?? '' }))),
  terminateTls: unlessDefault(rule.terminateTLS, false),
  webCategories: unlessEmpty(rule.webCategories),
});

const networkRule = (rule: Rule) => ({
  ...everyRule(rule),
  destinationAddresses: unlessEmpty(rule.destinationAddresses),
  destinationFqdns: unlessEmpty(rule.destinationFqdns),
  destinationIpGroups: unlessEmpty(rule.destinationIpGroups),
  destinationPorts: [...(rule.destinationPorts ?? [])],
  protocols: [...(rule.ipProtocols ?? [])],
});

const natRule = (rule: Rule) => ({
  ...everyRule(rule),
  destinationAddress: unlessBlank(rule.destinationAddresses?.[0]),
  destinationPorts: unlessEmpty(rule.destinationPorts),
  protocols: [...(rule.ipProtocols ?? [])],
  translatedAddress: unlessBlank(rule.translatedAddress),
  translatedFqdn: unlessBlank(rule.translatedFqdn),
  translatedPort: Number(rule.translatedPort ?? 0),
});

/** Terraform sorts collections by what their rules are; ARM says so at each rule. */
function kindOf({ ruleCollectionType, rules }: RuleCollection): 'application' | 'network' | 'nat' {
  if (ruleCollectionType === 'FirewallPolicyNatRuleCollection') return 'nat';
  return rules?.[0]?.ruleType === 'ApplicationRule' ? 'application' : 'network';
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall_policy_rule_collection_group */
export const ruleCollectionGroup = defineMapper<RuleCollectionGroup>({
  armType: 'Microsoft.Network/firewallPolicies/ruleCollectionGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall_policy_rule_collection_group',
  ignored: ['ruleCollections.rules.ruleType', 'size'],
  toConfig: (group, p) => {
    const collectionsOf = <T>(kind: string, toRule: (rule: Rule) => T) =>
      unlessEmpty(
        (p.ruleCollections ?? [])
          .filter((collection) => kindOf(collection) === kind)
          .map(({ action, name, priority, rules }) => ({
            name: name ?? '',
            // ARM answers DNAT, whatever was written.
            action: action?.type?.toLowerCase() === 'dnat' ? 'Dnat' : (action?.type ?? ''),
            priority: priority ?? 0,
            rule: (rules ?? []).map(toRule),
          })),
      );
    return {
      name: group.name,
      firewallPolicyId: parentIdOf(group),
      applicationRuleCollection: collectionsOf('application', applicationRule),
      natRuleCollection: collectionsOf('nat', natRule),
      networkRuleCollection: collectionsOf('network', networkRule),
      priority: p.priority ?? 0,
    } satisfies FirewallPolicyRuleCollectionGroupConfig;
  },
});
