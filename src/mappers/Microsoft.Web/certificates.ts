import type { AppServiceCertificateConfig } from '@cdktf/provider-azurerm/lib/app-service-certificate';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, ownName, regional, unlessBlank } from '../mapper';
import { attributeOf, secret } from '../token';

interface Certificate extends ArmResource {
  properties: { canonicalName?: string; keyVaultId?: string; keyVaultSecretName?: string; serverFarmId?: string };
}

/** Address of a secret, by the vault's own address where the vault moves along. */
function secretUri(vaultId: string, secretName: string): string {
  const vault = vaultId.slice(vaultId.lastIndexOf('/') + 1);
  return `${attributeOf(vaultId, 'vaultUri', `https://${vault}.vault.azure.net/`)}secrets/${secretName}`;
}

/**
 * Certificates that were uploaded or come from a Key Vault. Those that App Service issues itself (`canonicalName`) belong to a
 * host name binding that ARM does not name; they are not taken here.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_service_certificate
 */
export const appServiceCertificate = defineMapper<Certificate>({
  armType: 'Microsoft.Web/certificates',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_app_service_certificate',
  ignored: [
    'friendlyName',
    'subjectName',
    'hostNames',
    'issuer',
    'issueDate',
    'expirationDate',
    'thumbprint',
    'valid',
    'siteName',
    'selfLink',
    'cerBlob',
    'publicKeyHash',
    'hostingEnvironmentProfile',
    'keyVaultSecretStatus',
    'webSpace',
    'keyVaultId',
    'keyVaultSecretName',
    'pfxBlob',
    'password',
    'tags',
  ],
  unreadOnImport: ['pfx_blob', 'password', 'key_vault_secret_id', 'key_vault_id', 'app_service_plan_id'],
  when: (certificate) => !certificate.properties?.canonicalName,
  toConfig: (certificate, p) => {
    const fromVault = p.keyVaultId && p.keyVaultSecretName;
    return {
      ...regional(certificate),
      appServicePlanId: unlessBlank(p.serverFarmId),
      keyVaultSecretId: fromVault ? secretUri(p.keyVaultId!, p.keyVaultSecretName!) : undefined,
      password: fromVault ? undefined : secret(`${ownName(certificate)}Password`, 'Password of the certificate file.'),
      pfxBlob: fromVault ? undefined : secret(`${ownName(certificate)}Pfx`, 'The certificate with its private key: a PFX file in base 64.'),
    } satisfies AppServiceCertificateConfig;
  },
});
