import type { NetworkManagerRoutingRuleCollectionConfig } from '@cdktf/provider-azurerm/lib/network-manager-routing-rule-collection';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../../mapper';

interface RoutingRuleCollection extends ArmResource {
  properties: { appliesTo?: { networkGroupId?: string }[]; description?: string; disableBgpRoutePropagation?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_routing_rule_collection */
export const networkManagerRoutingRuleCollection = defineMapper<RoutingRuleCollection>({
  armType: 'Microsoft.Network/networkManagers/routingConfigurations/ruleCollections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_routing_rule_collection',
  ignored: ['resourceGuid'],
  toConfig: (collection, p) =>
    ({
      name: collection.name,
      bgpRoutePropagationEnabled: p.disableBgpRoutePropagation === 'False' ? true : undefined,
      description: unlessBlank(p.description),
      networkGroupIds: (p.appliesTo ?? []).flatMap(({ networkGroupId }) => networkGroupId ?? []),
      routingConfigurationId: parentIdOf(collection),
    }) satisfies NetworkManagerRoutingRuleCollectionConfig,
});
