import type { ApiManagementGroupConfig } from '@cdktf/provider-azurerm/lib/api-management-group';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    builtIn?: boolean;
    description?: string;
    displayName?: string;
    externalId?: string;
    type?: string;
  };
}

/**
 * The system groups come with the service, which absorbs them.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_group
 */
export const apiManagementGroup = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/groups',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_group',
  ignored: ['builtIn'],
  when: ({ properties: p }) => !p?.builtIn && p?.type !== 'system',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inService(r),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      externalId: unlessBlank(p.externalId),
      type: unlessDefault(p.type, 'custom'),
    }) satisfies ApiManagementGroupConfig,
});
