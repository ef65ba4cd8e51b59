import type { ApiManagementGatewayHostNameConfigurationConfig } from '@cdktf/provider-azurerm/lib/api-management-gateway-host-name-configuration';
import type { ArmResource } from '../../../../arm/resource';
import { serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf, unlessDefault } from '../../../mapper';
import { nameOf } from '../../../token';

interface Resource extends ArmResource {
  properties: {
    certificateId?: string;
    hostname?: string;
    http2Enabled?: boolean;
    negotiateClientCertificate?: boolean;
    tls10Enabled?: boolean;
    tls11Enabled?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_gateway_host_name_configuration */
export const apiManagementGatewayHostNameConfiguration = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/gateways/hostnameConfigurations',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_gateway_host_name_configuration',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      apiManagementId: serviceIdOf(r),
      certificateId: p.certificateId ?? '',
      gatewayName: nameOf(parentIdOf(r)),
      hostName: p.hostname ?? '',
      http2Enabled: unlessDefault(p.http2Enabled ?? false, true),
      requestClientCertificateEnabled: p.negotiateClientCertificate || undefined,
      tls10Enabled: p.tls10Enabled || undefined,
      tls11Enabled: p.tls11Enabled || undefined,
    }) satisfies ApiManagementGatewayHostNameConfigurationConfig,
});
