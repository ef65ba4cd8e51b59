import type { EventgridDomainTopicConfig } from '@cdktf/provider-azurerm/lib/eventgrid-domain-topic';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_domain_topic */
export const eventgridDomainTopic = defineMapper({
  armType: 'Microsoft.EventGrid/domains/topics',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_domain_topic',
  toConfig: (topic) => ({ ...named(topic), domainName: nameOf(parentIdOf(topic)) }) satisfies EventgridDomainTopicConfig,
});
