import type { ResourceGroupConfig } from '@cdktf/provider-azurerm/lib/resource-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, tagsOf, unlessBlank } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/resource_group */
export const resourceGroup = defineMapper<ArmResource>({
  armType: 'Microsoft.Resources/resourceGroups',
  apiVersion: '2021-04-01',
  terraformType: 'azurerm_resource_group',
  nameScope: 'subscription',
  toConfig: (group) =>
    ({
      name: group.name,
      location: group.location ?? '',
      managedBy: unlessBlank(group.managedBy),
      tags: tagsOf(group),
    }) satisfies ResourceGroupConfig,
});
