import type { ApiManagementProductPolicyConfig } from '@cdktf/provider-azurerm/lib/api-management-product-policy';
import type { ArmResource } from '../../../../arm/resource';
import { inService, ownerIdOf } from '../../../api-management/child';
import { defineMapper } from '../../../mapper';
import { nameOf } from '../../../token';

interface Resource extends ArmResource {
  properties: {
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_product_policy */
export const apiManagementProductPolicy = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/products/policies',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_product_policy',
  ignored: ['format'],
  importId: ownerIdOf,
  toConfig: (r, p) =>
    ({
      ...inService(r),
      productId: nameOf(ownerIdOf(r)),
      xmlContent: p.value,
    }) satisfies ApiManagementProductPolicyConfig,
});
