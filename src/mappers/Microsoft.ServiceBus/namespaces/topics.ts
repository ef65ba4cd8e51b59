import type { ServicebusTopicConfig } from '@cdktf/provider-azurerm/lib/servicebus-topic';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { IGNORED, NEVER, messageSizeOf, sizeOf } from '../messaging-entity';

interface Topic extends ArmResource {
  properties: {
    autoDeleteOnIdle?: string;
    defaultMessageTimeToLive?: string;
    duplicateDetectionHistoryTimeWindow?: string;
    enableBatchedOperations?: boolean;
    enableExpress?: boolean;
    enablePartitioning?: boolean;
    maxMessageSizeInKilobytes?: number;
    maxSizeInMegabytes?: number;
    requiresDuplicateDetection?: boolean;
    status?: string;
    supportOrdering?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_topic */
export const servicebusTopic = defineMapper<Topic>({
  armType: 'Microsoft.ServiceBus/namespaces/topics',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_topic',
  holdsData: true,
  ignored: [...IGNORED, 'maxMessageSizeInKilobytes'],
  toConfig: (topic, p, context) =>
    ({
      name: topic.name,
      namespaceId: parentIdOf(topic),
      autoDeleteOnIdle: unlessDefault(unlessBlank(p.autoDeleteOnIdle), NEVER),
      // Unlike a queue's, a topic's switches are off unless told.
      batchedOperationsEnabled: unlessDefault(p.enableBatchedOperations, false),
      defaultMessageTtl: unlessDefault(unlessBlank(p.defaultMessageTimeToLive), NEVER),
      duplicateDetectionHistoryTimeWindow: unlessDefault(unlessBlank(p.duplicateDetectionHistoryTimeWindow), 'PT10M'),
      expressEnabled: unlessDefault(p.enableExpress, false),
      maxMessageSizeInKilobytes: messageSizeOf(topic, context),
      maxSizeInMegabytes: sizeOf(topic, context),
      partitioningEnabled: unlessDefault(p.enablePartitioning, false),
      requiresDuplicateDetection: unlessDefault(p.requiresDuplicateDetection, false),
      status: unlessDefault(p.status, 'Active'),
      supportOrdering: unlessDefault(p.supportOrdering, false),
    }) satisfies ServicebusTopicConfig,
});
