import type { ApiManagementWorkspaceConfig } from '@cdktf/provider-azurerm/lib/api-management-workspace';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_workspace */
export const apiManagementWorkspace = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/workspaces',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_api_management_workspace',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: parentIdOf(r),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
    }) satisfies ApiManagementWorkspaceConfig,
});
