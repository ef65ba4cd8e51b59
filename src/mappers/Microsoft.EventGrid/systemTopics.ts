import type { EventgridSystemTopicConfig } from '@cdktf/provider-azurerm/lib/eventgrid-system-topic';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional } from '../mapper';

interface SystemTopic extends ArmResource {
  properties: { source?: string; topicType?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_system_topic */
export const eventgridSystemTopic = defineMapper<SystemTopic>({
  armType: 'Microsoft.EventGrid/systemTopics',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_system_topic',
  ignored: ['encryption', 'metricResourceId'],
  toConfig: (topic, p) =>
    ({
      ...regional(topic),
      identity: identityOf(topic),
      sourceResourceId: p.source ?? '',
      topicType: p.topicType ?? '',
    }) satisfies EventgridSystemTopicConfig,
});
