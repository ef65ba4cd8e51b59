import type { NetworkManagerStaticMemberConfig } from '@cdktf/provider-azurerm/lib/network-manager-static-member';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf } from '../../../mapper';

interface StaticMember extends ArmResource {
  properties: { resourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_static_member */
export const networkManagerStaticMember = defineMapper<StaticMember>({
  armType: 'Microsoft.Network/networkManagers/networkGroups/staticMembers',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_static_member',
  ignored: ['region'],
  toConfig: (member, p) =>
    ({
      name: member.name,
      networkGroupId: parentIdOf(member),
      targetVirtualNetworkId: p.resourceId ?? '',
    }) satisfies NetworkManagerStaticMemberConfig,
});
