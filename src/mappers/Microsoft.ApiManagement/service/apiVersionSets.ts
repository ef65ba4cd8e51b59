import type { ApiManagementApiVersionSetConfig } from '@cdktf/provider-azurerm/lib/api-management-api-version-set';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    versionHeaderName?: string;
    versionQueryName?: string;
    versioningScheme?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_version_set */
export const apiManagementApiVersionSet = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/apiVersionSets',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_version_set',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inService(r),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      versionHeaderName: unlessBlank(p.versionHeaderName),
      versionQueryName: unlessBlank(p.versionQueryName),
      versioningScheme: p.versioningScheme ?? 'Segment',
    }) satisfies ApiManagementApiVersionSetConfig,
});
