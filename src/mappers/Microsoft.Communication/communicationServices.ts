import type { CommunicationServiceConfig } from '@cdktf/provider-azurerm/lib/communication-service';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessDefault } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    dataLocation?: string;
    hostName?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/communication_service */
export const communicationService = defineMapper<Resource>({
  armType: 'Microsoft.Communication/communicationServices',
  apiVersion: '2023-03-31',
  terraformType: 'azurerm_communication_service',
  nameScope: 'global',
  nameRule: { minLength: 1, maxLength: 63, characters: 'a-zA-Z0-9-' },
  ignored: ['/location', 'hostName', 'immutableResourceId', 'notificationHubId', 'version', 'linkedDomains'],
  exports: ({ properties: p }) => ({ hostname: p.hostName }),
  toConfig: (r, p) =>
    ({
      ...named(r),
      dataLocation: unlessDefault(p.dataLocation, 'United States'),
      tags: tagsOf(r),
    }) satisfies CommunicationServiceConfig,
});
