import type { ApiManagementApiOperationConfig } from '@cdktf/provider-azurerm/lib/api-management-api-operation';
import type { ArmResource } from '../../../../arm/resource';
import { apiNameOf, inService } from '../../../api-management/child';
import { type Parameter, parametersOf, type Representation, representationsOf } from '../../../api-management/operation';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../../mapper';

interface Message {
  description?: string;
  headers?: Parameter[];
  queryParameters?: Parameter[];
  representations?: Representation[];
}
interface Operation extends ArmResource {
  properties: {
    description?: string;
    displayName?: string;
    method?: string;
    request?: Message;
    responses?: (Message & { statusCode?: number })[];
    templateParameters?: Parameter[];
    urlTemplate?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_api_operation */
export const apiManagementApiOperation = defineMapper<Operation>({
  armType: 'Microsoft.ApiManagement/service/apis/operations',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_api_operation',
  ignored: ['policies', 'request', 'responses', 'templateParameters'],
  toConfig: (r, p) => {
    const apiId = parentIdOf(r);
    const { description, headers, queryParameters, representations } = p.request ?? {};
    const request = {
      description: unlessBlank(description),
      header: parametersOf(headers, apiId),
      queryParameter: parametersOf(queryParameters, apiId),
      representation: representationsOf(representations, apiId),
    };
    return {
      ...inService(r),
      apiName: apiNameOf(apiId),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      method: p.method ?? '',
      operationId: ownName(r),
      request: Object.values(request).some((part) => part !== undefined) ? request : undefined,
      response: unlessEmpty(
        p.responses?.map((response) => ({
          statusCode: response.statusCode ?? 200,
          description: unlessBlank(response.description),
          header: parametersOf(response.headers, apiId),
          representation: representationsOf(response.representations, apiId),
        })),
      ),
      templateParameter: parametersOf(p.templateParameters, apiId),
      urlTemplate: p.urlTemplate ?? '',
    } satisfies ApiManagementApiOperationConfig;
  },
});
