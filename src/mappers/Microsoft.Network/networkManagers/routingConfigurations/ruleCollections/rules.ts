import type { NetworkManagerRoutingRuleConfig } from '@cdktf/provider-azurerm/lib/network-manager-routing-rule';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../../../mapper';

interface RoutingRule extends ArmResource {
  properties: {
    description?: string;
    destination?: { destinationAddress?: string; type?: string };
    nextHop?: { nextHopAddress?: string; nextHopType?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_routing_rule */
export const networkManagerRoutingRule = defineMapper<RoutingRule>({
  armType: 'Microsoft.Network/networkManagers/routingConfigurations/ruleCollections/rules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_routing_rule',
  ignored: ['resourceGuid'],
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      description: unlessBlank(p.description),
      destination: { address: p.destination?.destinationAddress ?? '', type: p.destination?.type ?? '' },
      nextHop: { address: unlessBlank(p.nextHop?.nextHopAddress), type: p.nextHop?.nextHopType ?? '' },
      ruleCollectionId: parentIdOf(rule),
    }) satisfies NetworkManagerRoutingRuleConfig,
});
