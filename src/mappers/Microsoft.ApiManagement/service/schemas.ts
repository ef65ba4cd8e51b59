import type { ApiManagementGlobalSchemaConfig } from '@cdktf/provider-azurerm/lib/api-management-global-schema';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    document?: object;
    schemaType?: string;
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_global_schema */
export const apiManagementGlobalSchema = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/schemas',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_global_schema',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      description: unlessBlank(p.description),
      schemaId: ownName(r),
      type: p.schemaType ?? 'json',
      value: p.value ?? JSON.stringify(p.document ?? {}),
    }) satisfies ApiManagementGlobalSchemaConfig,
});
