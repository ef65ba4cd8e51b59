import type { EventgridPartnerConfigurationConfig } from '@cdktf/provider-azurerm/lib/eventgrid-partner-configuration';
import type { ArmResource } from '../../arm/resource';
import { resourceGroupIdOf } from '../../arm/resource-id';
import { defineMapper, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { nameOf } from '../token';

interface PartnerConfiguration extends ArmResource {
  properties: {
    partnerAuthorization?: {
      authorizedPartnersList?:
        | { authorizationExpirationTimeInUtc?: string; partnerName?: string; partnerRegistrationImmutableId?: string }[]
        | null;
      defaultMaximumExpirationTimeInDays?: number;
    };
  };
}

const groupOf = (configuration: ArmResource): string => resourceGroupIdOf(configuration.id) ?? '';

/** There is one in a resource group. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_partner_configuration */
export const eventgridPartnerConfiguration = defineMapper<PartnerConfiguration>({
  armType: 'Microsoft.EventGrid/partnerConfigurations',
  apiVersion: '2022-06-15',
  terraformType: 'azurerm_eventgrid_partner_configuration',
  ignored: ['/location'],
  importId: groupOf,
  toConfig: (configuration, p) =>
    ({
      resourceGroupName: nameOf(groupOf(configuration)),
      defaultMaximumExpirationTimeInDays: unlessDefault(p.partnerAuthorization?.defaultMaximumExpirationTimeInDays, 7),
      partnerAuthorization: unlessEmpty(
        p.partnerAuthorization?.authorizedPartnersList?.map((partner) => ({
          partnerName: partner.partnerName ?? '',
          partnerRegistrationId: partner.partnerRegistrationImmutableId ?? '',
          authorizationExpirationTimeInUtc: unlessBlank(partner.authorizationExpirationTimeInUtc),
        })),
      ),
      tags: tagsOf(configuration),
    }) satisfies EventgridPartnerConfigurationConfig,
});
