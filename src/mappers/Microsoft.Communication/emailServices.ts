import type { EmailCommunicationServiceConfig } from '@cdktf/provider-azurerm/lib/email-communication-service';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    dataLocation?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/email_communication_service */
export const emailCommunicationService = defineMapper<Resource>({
  armType: 'Microsoft.Communication/emailServices',
  apiVersion: '2023-03-31',
  terraformType: 'azurerm_email_communication_service',
  ignored: ['/location'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      dataLocation: p.dataLocation ?? '',
      tags: tagsOf(r),
    }) satisfies EmailCommunicationServiceConfig,
});
