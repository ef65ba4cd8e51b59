import type { SignalrServiceCustomDomainConfig } from '@cdktf/provider-azurerm/lib/signalr-service-custom-domain';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface Domain extends ArmResource {
  properties: {
    customCertificate?: { id?: string };
    domainName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/signalr_service_custom_domain */
export const signalrServiceCustomDomain = defineMapper<Domain>({
  armType: 'Microsoft.SignalRService/signalR/customDomains',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_signalr_service_custom_domain',
  toConfig: (r, p) =>
    ({
      domainName: p.domainName ?? '',
      name: ownName(r),
      signalrCustomCertificateId: p.customCertificate?.id ?? '',
      signalrServiceId: parentIdOf(r),
    }) satisfies SignalrServiceCustomDomainConfig,
});
