import type { NetworkManagerNetworkGroupConfig } from '@cdktf/provider-azurerm/lib/network-manager-network-group';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface NetworkGroup extends ArmResource {
  properties: { description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_network_group */
export const networkManagerNetworkGroup = defineMapper<NetworkGroup>({
  armType: 'Microsoft.Network/networkManagers/networkGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_network_group',
  ignored: ['memberType', 'resourceGuid'],
  toConfig: (group, p) =>
    ({
      name: group.name,
      description: unlessBlank(p.description),
      networkManagerId: parentIdOf(group),
    }) satisfies NetworkManagerNetworkGroupConfig,
});
