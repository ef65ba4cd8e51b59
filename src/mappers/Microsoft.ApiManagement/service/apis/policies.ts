import type { ApiManagementApiPolicyConfig } from '@cdktf/provider-azurerm/lib/api-management-api-policy';
import type { ArmResource } from '../../../../arm/resource';
import { apiNameOf, inService, ownerIdOf } from '../../../api-management/child';
import { defineMapper } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_policy */
export const apiManagementApiPolicy = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/apis/policies',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_policy',
  ignored: ['format'],
  importId: ownerIdOf,
  toConfig: (r, p) =>
    ({
      ...inService(r),
      apiName: apiNameOf(ownerIdOf(r)),
      xmlContent: p.value,
    }) satisfies ApiManagementApiPolicyConfig,
});
