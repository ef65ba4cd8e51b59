import type { EventgridTopicConfig } from '@cdktf/provider-azurerm/lib/eventgrid-topic';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional } from '../mapper';
import type { TopicProperties } from './topic-properties';
import { TOPIC_IGNORED, topicExports, topicOf } from './topic-properties';

interface Topic extends ArmResource {
  properties: TopicProperties;
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventgrid_topic */
export const eventgridTopic = defineMapper<Topic>({
  armType: 'Microsoft.EventGrid/topics',
  apiVersion: '2025-02-15',
  terraformType: 'azurerm_eventgrid_topic',
  ignored: TOPIC_IGNORED,
  exports: topicExports,
  toConfig: (topic, p) => ({ ...regional(topic), identity: identityOf(topic), ...topicOf(p) }) satisfies EventgridTopicConfig,
});
