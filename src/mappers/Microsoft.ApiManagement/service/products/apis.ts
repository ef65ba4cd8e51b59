import type { ApiManagementProductApiConfig } from '@cdktf/provider-azurerm/lib/api-management-product-api';
import { apiNameOf, inService } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_product_api */
export const apiManagementProductApi = defineMapper({
  armType: 'Microsoft.ApiManagement/service/products/apis',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_product_api',
  ignored: ['/properties'],
  toConfig: (r) =>
    ({
      ...inService(r),
      apiName: apiNameOf(r.id),
      productId: ownName({ ...r, id: parentIdOf(r) }),
    }) satisfies ApiManagementProductApiConfig,
});
