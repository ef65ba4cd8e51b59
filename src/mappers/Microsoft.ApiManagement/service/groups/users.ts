import type { ApiManagementGroupUserConfig } from '@cdktf/provider-azurerm/lib/api-management-group-user';
import { inService, serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/**
 * Groups that come with the service fill themselves.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_group_user
 */
export const apiManagementGroupUser = defineMapper({
  armType: 'Microsoft.ApiManagement/service/groups/users',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_group_user',
  ignored: ['/properties'],
  when: (r) => !['administrators', 'developers', 'guests'].includes(r.id.split('/').slice(-3)[0]?.toLowerCase() ?? ''),
  toConfig: (r) =>
    ({
      ...inService(r),
      groupName: nameOf(parentIdOf(r)),
      userId: nameOf(`${serviceIdOf(r)}/users/${ownName(r)}`),
    }) satisfies ApiManagementGroupUserConfig,
});
