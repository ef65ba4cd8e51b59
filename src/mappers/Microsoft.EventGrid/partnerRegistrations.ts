import type { EventgridPartnerRegistrationConfig } from '@cdktf/provider-azurerm/lib/eventgrid-partner-registration';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf } from '../mapper';

interface PartnerRegistration extends ArmResource {
  properties: { partnerRegistrationImmutableId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_partner_registration */
export const eventgridPartnerRegistration = defineMapper<PartnerRegistration>({
  armType: 'Microsoft.EventGrid/partnerRegistrations',
  apiVersion: '2022-06-15',
  terraformType: 'azurerm_eventgrid_partner_registration',
  ignored: ['/location', 'partnerRegistrationImmutableId'],
  exports: ({ properties: p }) => ({ partnerRegistrationId: p.partnerRegistrationImmutableId }),
  toConfig: (registration) => ({ ...named(registration), tags: tagsOf(registration) }) satisfies EventgridPartnerRegistrationConfig,
});
