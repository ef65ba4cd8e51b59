import type { ApiManagementProductTagConfig } from '@cdktf/provider-azurerm/lib/api-management-product-tag';
import { inService, serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_product_tag */
export const apiManagementProductTag = defineMapper({
  armType: 'Microsoft.ApiManagement/service/products/tags',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_product_tag',
  ignored: ['/properties'],
  toConfig: (r) =>
    ({
      ...inService(r),
      apiManagementProductId: nameOf(parentIdOf(r)),
      name: nameOf(`${serviceIdOf(r)}/tags/${ownName(r)}`),
    }) satisfies ApiManagementProductTagConfig,
});
