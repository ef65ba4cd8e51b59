import type { NetworkManagerAdminRuleCollectionConfig } from '@cdktf/provider-azurerm/lib/network-manager-admin-rule-collection';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../../mapper';

interface AdminRuleCollection extends ArmResource {
  properties: { appliesToGroups?: { networkGroupId?: string }[]; description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_admin_rule_collection */
export const networkManagerAdminRuleCollection = defineMapper<AdminRuleCollection>({
  armType: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_admin_rule_collection',
  ignored: ['resourceGuid'],
  toConfig: (collection, p) =>
    ({
      name: collection.name,
      description: unlessBlank(p.description),
      networkGroupIds: (p.appliesToGroups ?? []).flatMap(({ networkGroupId }) => networkGroupId ?? []),
      securityAdminConfigurationId: parentIdOf(collection),
    }) satisfies NetworkManagerAdminRuleCollectionConfig,
});
