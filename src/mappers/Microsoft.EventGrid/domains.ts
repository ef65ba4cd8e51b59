import type { EventgridDomainConfig } from '@cdktf/provider-azurerm/lib/eventgrid-domain';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional } from '../mapper';
import type { TopicProperties } from './topic-properties';
import { TOPIC_IGNORED, topicExports, topicOf } from './topic-properties';

interface Domain extends ArmResource {
  properties: TopicProperties & { autoCreateTopicWithFirstSubscription?: boolean; autoDeleteTopicWithLastSubscription?: boolean };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_domain */
export const eventgridDomain = defineMapper<Domain>({
  armType: 'Microsoft.EventGrid/domains',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_domain',
  ignored: TOPIC_IGNORED,
  exports: topicExports,
  toConfig: (domain, p) =>
    ({
      ...regional(domain),
      autoCreateTopicWithFirstSubscription: p.autoCreateTopicWithFirstSubscription === false ? false : undefined,
      autoDeleteTopicWithLastSubscription: p.autoDeleteTopicWithLastSubscription === false ? false : undefined,
      identity: identityOf(domain),
      ...topicOf(p),
    }) satisfies EventgridDomainConfig,
});
