import type { NetworkManagerAdminRuleConfig } from '@cdktf/provider-azurerm/lib/network-manager-admin-rule';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessEmpty } from '../../../../mapper';

interface AddressPrefix {
  addressPrefix?: string;
  addressPrefixType?: string;
}

interface AdminRule extends ArmResource {
  properties: {
    access?: string;
    description?: string;
    destinationPortRanges?: string[];
    destinations?: AddressPrefix[];
    direction?: string;
    priority?: number;
    protocol?: string;
    sourcePortRanges?: string[];
    sources?: AddressPrefix[];
  };
}

const prefixesOf = (prefixes: AddressPrefix[] | undefined) =>
  unlessEmpty(
    prefixes?.map(({ addressPrefix, addressPrefixType }) => ({
      addressPrefix: addressPrefix ?? '',
      addressPrefixType: addressPrefixType ?? '',
    })),
  );

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_admin_rule */
export const networkManagerAdminRule = defineMapper<AdminRule>({
  armType: 'Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_admin_rule',
  ignored: ['/kind', 'resourceGuid'],
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      action: p.access ?? '',
      adminRuleCollectionId: parentIdOf(rule),
      description: unlessBlank(p.description),
      destination: prefixesOf(p.destinations),
      destinationPortRanges: unlessEmpty(p.destinationPortRanges),
      direction: p.direction ?? '',
      priority: p.priority ?? 0,
      protocol: p.protocol ?? '',
      source: prefixesOf(p.sources),
      sourcePortRanges: unlessEmpty(p.sourcePortRanges),
    }) satisfies NetworkManagerAdminRuleConfig,
});
