import type { ApiManagementGatewayApiConfig } from '@cdktf/provider-azurerm/lib/api-management-gateway-api';
import { apiNameOf, serviceIdOf } from '../../../api-management/child';
import { defineMapper, parentIdOf } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_gateway_api */
export const apiManagementGatewayApi = defineMapper({
  armType: 'Microsoft.ApiManagement/service/gateways/apis',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_gateway_api',
  ignored: ['/properties'],
  toConfig: (r) =>
    ({
      apiId: `${serviceIdOf(r)}/apis/${apiNameOf(r.id)}`,
      gatewayId: parentIdOf(r),
    }) satisfies ApiManagementGatewayApiConfig,
});
