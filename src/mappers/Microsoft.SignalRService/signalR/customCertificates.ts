import type { SignalrServiceCustomCertificateConfig } from '@cdktf/provider-azurerm/lib/signalr-service-custom-certificate';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../mapper';

interface Certificate extends ArmResource {
  properties: {
    keyVaultBaseUri?: string;
    keyVaultSecretName?: string;
    keyVaultSecretVersion?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/signalr_service_custom_certificate */
export const signalrServiceCustomCertificate = defineMapper<Certificate>({
  armType: 'Microsoft.SignalRService/signalR/customCertificates',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_signalr_service_custom_certificate',
  toConfig: (r, p) => {
    const vault = (p.keyVaultBaseUri ?? '').replace(/\/$/, '');
    const version = unlessBlank(p.keyVaultSecretVersion);
    return {
      customCertificateId: `${vault}/certificates/${p.keyVaultSecretName ?? ''}${version ? `/${version}` : ''}`,
      name: ownName(r),
      signalrServiceId: parentIdOf(r),
    } satisfies SignalrServiceCustomCertificateConfig;
  },
});
