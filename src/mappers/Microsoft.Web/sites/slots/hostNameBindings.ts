import type { AppServiceSlotCustomHostnameBindingConfig } from '@cdktf/provider-azurerm/lib/app-service-slot-custom-hostname-binding';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../../mapper';

interface HostNameBinding extends ArmResource {
  properties: { sslState?: string; thumbprint?: string };
}

/** The names that Azure gives come with the slot and cannot be bound; the slot's mapper absorbs them. */
const GIVEN = /\.(azurewebsites\.(net|us)|chinacloudsites\.cn)$/i;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/app_service_slot_custom_hostname_binding */
export const slotCustomHostnameBinding = defineMapper<HostNameBinding>({
  armType: 'Microsoft.Web/sites/slots/hostNameBindings',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_app_service_slot_custom_hostname_binding',
  ignored: [
    'siteName',
    'domainId',
    'azureResourceName',
    'azureResourceType',
    'customHostNameDnsRecordType',
    'hostNameType',
    'virtualIP',
    '/kind',
    '/location',
  ],
  when: (binding) => !GIVEN.test(ownName(binding)),
  toConfig: (binding, p) =>
    ({
      appServiceSlotId: parentIdOf(binding),
      hostname: ownName(binding),
      sslState: p.thumbprint ? unlessBlank(p.sslState) : undefined,
      thumbprint: unlessBlank(p.thumbprint),
    }) satisfies AppServiceSlotCustomHostnameBindingConfig,
});
