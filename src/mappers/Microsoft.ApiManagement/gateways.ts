import type { ApiManagementStandaloneGatewayConfig } from '@cdktf/provider-azurerm/lib/api-management-standalone-gateway';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    backend?: { subnet?: { id?: string } };
    virtualNetworkType?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_standalone_gateway */
export const apiManagementStandaloneGateway = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/gateways',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_api_management_standalone_gateway',
  ignored: ['createdAtUtc', 'targetProvisioningState', 'frontend', 'configurationApi'],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      backendSubnetId: unlessBlank(p.backend?.subnet?.id),
      sku: { capacity: unlessDefault(r.sku?.capacity, 1), name: r.sku?.name ?? '' },
      virtualNetworkType: unlessDefault(unlessBlank(p.virtualNetworkType), 'None'),
    }) satisfies ApiManagementStandaloneGatewayConfig,
});
