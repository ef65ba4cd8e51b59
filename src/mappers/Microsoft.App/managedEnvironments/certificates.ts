import type { ContainerAppEnvironmentCertificateConfig } from '@cdktf/provider-azurerm/lib/container-app-environment-certificate';
import type { ArmResource } from '../../../arm/resource';
import { block, defineMapper, parentIdOf, tagsOf, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Certificate extends ArmResource {
  properties: { certificateKeyVaultProperties?: { identity?: string; keyVaultUrl?: string } };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_app_environment_certificate */
export const containerAppEnvironmentCertificate = defineMapper<Certificate>({
  armType: 'Microsoft.App/managedEnvironments/certificates',
  apiVersion: '2025-01-01',
  terraformType: 'azurerm_container_app_environment_certificate',
  ignored: [
    '/location',
    'certificateType',
    'deploymentErrors',
    'expirationDate',
    'issueDate',
    'issuer',
    'password',
    'publicKeyHash',
    'subjectAlternativeNames',
    'subjectName',
    'thumbprint',
    'valid',
    'value',
  ],
  toConfig: (certificate, p) => {
    const vault = p.certificateKeyVaultProperties;
    const isHeldHere = !vault?.keyVaultUrl;
    return {
      name: certificate.name,
      containerAppEnvironmentId: parentIdOf(certificate),
      certificateBlobBase64: isHeldHere
        ? secret('certificateBlobBase64', `Certificate ${certificate.name}, as base 64 of PFX or PEM.`)
        : undefined,
      certificatePassword: isHeldHere ? secret('certificatePassword', `Password of the certificate ${certificate.name}.`) : undefined,
      certificateKeyVault: vault?.keyVaultUrl
        ? block({ keyVaultSecretId: vault.keyVaultUrl, identity: unlessDefault(vault.identity, 'System') })
        : undefined,
      tags: tagsOf(certificate),
    } satisfies ContainerAppEnvironmentCertificateConfig;
  },
});
