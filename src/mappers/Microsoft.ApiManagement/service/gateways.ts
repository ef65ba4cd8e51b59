import type { ApiManagementGatewayConfig } from '@cdktf/provider-azurerm/lib/api-management-gateway';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    description?: string;
    locationData?: { city?: string; countryOrRegion?: string; district?: string; name?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_gateway */
export const apiManagementGateway = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/gateways',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_gateway',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: parentIdOf(r),
      description: unlessBlank(p.description),
      locationData: {
        city: unlessBlank(p.locationData?.city),
        district: unlessBlank(p.locationData?.district),
        name: p.locationData?.name ?? '',
        region: unlessBlank(p.locationData?.countryOrRegion),
      },
    }) satisfies ApiManagementGatewayConfig,
});
