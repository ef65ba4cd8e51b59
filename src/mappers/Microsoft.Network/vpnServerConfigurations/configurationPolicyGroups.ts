import type { VpnServerConfigurationPolicyGroupConfig } from '@cdktf/provider-azurerm/lib/vpn-server-configuration-policy-group';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault } from '../../mapper';

interface PolicyGroup extends ArmResource {
  properties: {
    isDefault?: boolean;
    policyMembers?: { attributeType?: string; attributeValue?: string; name?: string }[];
    priority?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/vpn_server_configuration_policy_group */
export const vpnServerConfigurationPolicyGroup = defineMapper<PolicyGroup>({
  armType: 'Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_vpn_server_configuration_policy_group',
  ignored: ['p2SConnectionConfigurations'],
  toConfig: (group, p) =>
    ({
      name: group.name,
      isDefault: unlessDefault(p.isDefault, false),
      policy: (p.policyMembers ?? []).map(({ attributeType, attributeValue, name }) => ({
        name: name ?? '',
        type: attributeType ?? '',
        value: attributeValue ?? '',
      })),
      priority: unlessDefault(p.priority, 0),
      vpnServerConfigurationId: parentIdOf(group),
    }) satisfies VpnServerConfigurationPolicyGroupConfig,
});
