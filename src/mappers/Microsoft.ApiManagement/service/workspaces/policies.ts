import type { ApiManagementWorkspacePolicyConfig } from '@cdktf/provider-azurerm/lib/api-management-workspace-policy';
import type { ArmResource } from '../../../../arm/resource';
import { ownerIdOf } from '../../../api-management/child';
import { defineMapper } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_workspace_policy */
export const apiManagementWorkspacePolicy = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/workspaces/policies',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_api_management_workspace_policy',
  ignored: ['format'],
  importId: ownerIdOf,
  toConfig: (r, p) =>
    ({
      apiManagementWorkspaceId: ownerIdOf(r),
      xmlContent: p.value,
    }) satisfies ApiManagementWorkspacePolicyConfig,
});
