import type { EmailCommunicationServiceDomainSenderUsernameConfig } from '@cdktf/provider-azurerm/lib/email-communication-service-domain-sender-username';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    displayName?: string;
  };
}

/**
 * A domain that Azure manages comes with DoNotReply.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/email_communication_service_domain_sender_username
 */
export const emailCommunicationServiceDomainSenderUsername = defineMapper<Resource>({
  armType: 'Microsoft.Communication/emailServices/domains/senderUsernames',
  apiVersion: '2023-03-31',
  terraformType: 'azurerm_email_communication_service_domain_sender_username',
  ignored: ['dataLocation', 'username'],
  when: (r) => ownName(r).toLowerCase() !== 'donotreply',
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      displayName: unlessBlank(p.displayName),
      emailServiceDomainId: parentIdOf(r),
    }) satisfies EmailCommunicationServiceDomainSenderUsernameConfig,
});
