import type { ApiManagementTagConfig } from '@cdktf/provider-azurerm/lib/api-management-tag';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    displayName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_tag */
export const apiManagementTag = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/tags',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_tag',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: parentIdOf(r),
      displayName: p.displayName === ownName(r) ? undefined : unlessBlank(p.displayName),
    }) satisfies ApiManagementTagConfig,
});
