import type { ApiManagementPolicyFragmentConfig } from '@cdktf/provider-azurerm/lib/api-management-policy-fragment';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    format?: string;
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_policy_fragment */
export const apiManagementPolicyFragment = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/policyFragments',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_policy_fragment',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: parentIdOf(r),
      description: unlessBlank(p.description),
      format: unlessDefault(p.format, 'xml'),
      value: p.value ?? '',
    }) satisfies ApiManagementPolicyFragmentConfig,
});
