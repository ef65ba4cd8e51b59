import type { EmailCommunicationServiceDomainConfig } from '@cdktf/provider-azurerm/lib/email-communication-service-domain';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    domainManagement?: string;
    fromSenderDomain?: string;
    mailFromSenderDomain?: string;
    userEngagementTracking?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/email_communication_service_domain */
export const emailCommunicationServiceDomain = defineMapper<Resource>({
  armType: 'Microsoft.Communication/emailServices/domains',
  apiVersion: '2023-03-31',
  terraformType: 'azurerm_email_communication_service_domain',
  ignored: ['/location', 'dataLocation', 'fromSenderDomain', 'mailFromSenderDomain', 'verificationRecords', 'verificationStates'],
  exports: ({ properties: p }) => ({ fromSenderDomain: p.fromSenderDomain, mailFromSenderDomain: p.mailFromSenderDomain }),
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      domainManagement: p.domainManagement ?? '',
      emailServiceId: parentIdOf(r),
      tags: tagsOf(r),
      userEngagementTrackingEnabled: p.userEngagementTracking === 'Enabled' || undefined,
    }) satisfies EmailCommunicationServiceDomainConfig,
});
