import type { ApiManagementCertificateAConfig } from '@cdktf/provider-azurerm/lib/api-management-certificate';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    keyVault?: { identityClientId?: string; secretIdentifier?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_certificate */
export const apiManagementCertificate = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/certificates',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_certificate',
  ignored: ['subject', 'thumbprint', 'expirationDate', 'data', 'password', 'keyVault.lastStatus'],
  unreadOnImport: ['data', 'password'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      ...inService(r),
      data: p.keyVault ? undefined : secret(`${ownName(r)}Data`, 'The certificate: a PFX file in base 64.'),
      keyVaultIdentityClientId: unlessBlank(p.keyVault?.identityClientId),
      keyVaultSecretId: unlessBlank(p.keyVault?.secretIdentifier),
    }) satisfies ApiManagementCertificateAConfig,
});
