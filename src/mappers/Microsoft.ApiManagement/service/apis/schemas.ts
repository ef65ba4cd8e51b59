import type { ApiManagementApiSchemaConfig } from '@cdktf/provider-azurerm/lib/api-management-api-schema';
import type { ArmResource } from '../../../../arm/resource';
import { apiNameOf, inService } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    contentType?: string;
    document?: { components?: object; definitions?: object; value?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_schema */
export const apiManagementApiSchema = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/apis/schemas',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_schema',
  ignored: ['document'],
  toConfig: (r, p) => {
    const { components, definitions, value } = p.document ?? {};
    return {
      ...inService(r),
      apiName: apiNameOf(parentIdOf(r)),
      components: !value && components ? JSON.stringify(components) : undefined,
      contentType: p.contentType ?? '',
      definitions: !value && !components && definitions ? JSON.stringify(definitions) : undefined,
      schemaId: ownName(r),
      value: unlessBlank(value),
    } satisfies ApiManagementApiSchemaConfig;
  },
});
