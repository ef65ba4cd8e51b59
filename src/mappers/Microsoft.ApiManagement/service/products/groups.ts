import type { ApiManagementProductGroupConfig } from '@cdktf/provider-azurerm/lib/api-management-product-group';
import { inService } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_product_group */
export const apiManagementProductGroup = defineMapper({
  armType: 'Microsoft.ApiManagement/service/products/groups',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_product_group',
  ignored: ['/properties'],
  toConfig: (r) =>
    ({
      ...inService(r),
      groupName: ownName(r),
      productId: ownName({ ...r, id: parentIdOf(r) }),
    }) satisfies ApiManagementProductGroupConfig,
});
