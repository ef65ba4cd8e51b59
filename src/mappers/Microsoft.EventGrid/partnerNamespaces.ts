import type { EventgridPartnerNamespaceConfig } from '@cdktf/provider-azurerm/lib/eventgrid-partner-namespace';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';
import { ipRulesOf } from './topic-properties';

interface PartnerNamespace extends ArmResource {
  properties: {
    disableLocalAuth?: boolean;
    endpoint?: string;
    inboundIpRules?: { action?: string; ipMask?: string }[] | null;
    partnerRegistrationFullyQualifiedId?: string;
    partnerTopicRoutingMode?: string;
    publicNetworkAccess?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_partner_namespace */
export const eventgridPartnerNamespace = defineMapper<PartnerNamespace>({
  armType: 'Microsoft.EventGrid/partnerNamespaces',
  apiVersion: '2022-06-15',
  terraformType: 'azurerm_eventgrid_partner_namespace',
  ignored: ['endpoint', 'minimumTlsVersionAllowed', 'privateEndpointConnections'],
  exports: ({ properties: p }) => ({ endpoint: p.endpoint }),
  toConfig: (namespace, p) =>
    ({
      ...regional(namespace),
      partnerRegistrationId: p.partnerRegistrationFullyQualifiedId ?? '',
      inboundIpRule: ipRulesOf(p.inboundIpRules),
      localAuthenticationEnabled: p.disableLocalAuth ? false : undefined,
      partnerTopicRoutingMode: unlessDefault(unlessBlank(p.partnerTopicRoutingMode), 'ChannelNameHeader'),
      publicNetworkAccess: unlessDefault(unlessBlank(p.publicNetworkAccess), 'Enabled'),
    }) satisfies EventgridPartnerNamespaceConfig,
});
