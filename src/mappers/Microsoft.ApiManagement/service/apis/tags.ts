import type { ApiManagementApiTagConfig } from '@cdktf/provider-azurerm/lib/api-management-api-tag';
import { serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_tag */
export const apiManagementApiTag = defineMapper({
  armType: 'Microsoft.ApiManagement/service/apis/tags',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_tag',
  ignored: ['/properties'],
  toConfig: (r) =>
    ({
      apiId: parentIdOf(r),
      name: nameOf(`${serviceIdOf(r)}/tags/${ownName(r)}`),
    }) satisfies ApiManagementApiTagConfig,
});
