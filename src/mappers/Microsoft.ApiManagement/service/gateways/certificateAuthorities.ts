import type { ApiManagementGatewayCertificateAuthorityConfig } from '@cdktf/provider-azurerm/lib/api-management-gateway-certificate-authority';
import type { ArmResource } from '../../../../arm/resource';
import { serviceIdOf } from '../../../api-management/child';
import { defineMapper, ownName, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

interface Resource extends ArmResource {
  properties: {
    isTrusted?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_gateway_certificate_authority */
export const apiManagementGatewayCertificateAuthority = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/gateways/certificateAuthorities',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_gateway_certificate_authority',
  toConfig: (r, p) =>
    ({
      apiManagementId: serviceIdOf(r),
      certificateName: ownName(r),
      gatewayName: nameOf(parentIdOf(r)),
      isTrusted: p.isTrusted || undefined,
    }) satisfies ApiManagementGatewayCertificateAuthorityConfig,
});
