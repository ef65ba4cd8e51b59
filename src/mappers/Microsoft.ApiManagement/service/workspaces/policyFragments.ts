import type { ApiManagementWorkspacePolicyFragmentConfig } from '@cdktf/provider-azurerm/lib/api-management-workspace-policy-fragment';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    format?: string;
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_workspace_policy_fragment */
export const apiManagementWorkspacePolicyFragment = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/workspaces/policyFragments',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_api_management_workspace_policy_fragment',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementWorkspaceId: parentIdOf(r),
      description: unlessBlank(p.description),
      xmlContent: p.value ?? '',
      xmlFormat: unlessDefault(p.format, 'xml'),
    }) satisfies ApiManagementWorkspacePolicyFragmentConfig,
});
