import type { ApiManagementUserConfig } from '@cdktf/provider-azurerm/lib/api-management-user';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    email?: string;
    firstName?: string;
    lastName?: string;
    note?: string;
    state?: string;
  };
}

/**
 * The administrator comes with the service, which absorbs it.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_user
 */
export const apiManagementUser = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/users',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_user',
  ignored: ['registrationDate', 'groups', 'identities'],
  unreadable: ['password', 'confirmation'],
  unreadOnImport: ['password', 'confirmation'],
  when: (r) => ownName(r) !== '1',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      email: p.email ?? '',
      firstName: p.firstName ?? '',
      lastName: p.lastName ?? '',
      note: unlessBlank(p.note),
      state: unlessBlank(p.state),
      userId: ownName(r),
    }) satisfies ApiManagementUserConfig,
});
