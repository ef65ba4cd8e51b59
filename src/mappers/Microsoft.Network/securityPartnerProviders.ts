import type { VirtualHubSecurityPartnerProviderConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-security-partner-provider';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank } from '../mapper';
import type { Reference } from '../reference';

interface SecurityPartnerProvider extends ArmResource {
  properties: { securityProviderName?: string; virtualHub?: Reference };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_security_partner_provider */
export const securityPartnerProvider = defineMapper<SecurityPartnerProvider>({
  armType: 'Microsoft.Network/securityPartnerProviders',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_hub_security_partner_provider',
  ignored: ['connectionStatus'],
  toConfig: (provider, p) =>
    ({
      ...regional(provider),
      securityProviderName: p.securityProviderName ?? '',
      virtualHubId: unlessBlank(p.virtualHub?.id),
    }) satisfies VirtualHubSecurityPartnerProviderConfig,
});
