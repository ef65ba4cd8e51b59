import type { ApiManagementApiOperationPolicyConfig } from '@cdktf/provider-azurerm/lib/api-management-api-operation-policy';
import type { ArmResource } from '../../../../../arm/resource';
import { apiNameOf, inService, ownerIdOf } from '../../../../api-management/child';
import { defineMapper } from '../../../../mapper';
import { nameOf } from '../../../../token';

interface Resource extends ArmResource {
  properties: {
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_operation_policy */
export const apiManagementApiOperationPolicy = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/apis/operations/policies',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_operation_policy',
  ignored: ['format'],
  importId: ownerIdOf,
  toConfig: (r, p) =>
    ({
      ...inService(r),
      apiName: apiNameOf(ownerIdOf(r).split('/').slice(0, -2).join('/')),
      operationId: nameOf(ownerIdOf(r)),
      xmlContent: p.value,
    }) satisfies ApiManagementApiOperationPolicyConfig,
});
