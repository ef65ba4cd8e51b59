import type { ServicebusQueueConfig } from '@cdktf/provider-azurerm/lib/servicebus-queue';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { IGNORED, NEVER, messageSizeOf, sizeOf } from '../messaging-entity';

interface Queue extends ArmResource {
  properties: {
    autoDeleteOnIdle?: string;
    deadLetteringOnMessageExpiration?: boolean;
    defaultMessageTimeToLive?: string;
    duplicateDetectionHistoryTimeWindow?: string;
    enableBatchedOperations?: boolean;
    enableExpress?: boolean;
    enablePartitioning?: boolean;
    forwardDeadLetteredMessagesTo?: string;
    forwardTo?: string;
    lockDuration?: string;
    maxDeliveryCount?: number;
    maxMessageSizeInKilobytes?: number;
    maxSizeInMegabytes?: number;
    requiresDuplicateDetection?: boolean;
    requiresSession?: boolean;
    status?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_queue */
export const servicebusQueue = defineMapper<Queue>({
  armType: 'Microsoft.ServiceBus/namespaces/queues',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_queue',
  holdsData: true,
  ignored: [...IGNORED, 'maxMessageSizeInKilobytes'],
  toConfig: (queue, p, context) =>
    ({
      name: queue.name,
      namespaceId: parentIdOf(queue),
      autoDeleteOnIdle: unlessDefault(unlessBlank(p.autoDeleteOnIdle), NEVER),
      batchedOperationsEnabled: unlessDefault(p.enableBatchedOperations, true),
      deadLetteringOnMessageExpiration: unlessDefault(p.deadLetteringOnMessageExpiration, false),
      defaultMessageTtl: unlessDefault(unlessBlank(p.defaultMessageTimeToLive), NEVER),
      duplicateDetectionHistoryTimeWindow: unlessDefault(unlessBlank(p.duplicateDetectionHistoryTimeWindow), 'PT10M'),
      expressEnabled: unlessDefault(p.enableExpress, false),
      forwardDeadLetteredMessagesTo: unlessBlank(p.forwardDeadLetteredMessagesTo),
      forwardTo: unlessBlank(p.forwardTo),
      lockDuration: unlessDefault(p.lockDuration, 'PT1M'),
      maxDeliveryCount: unlessDefault(p.maxDeliveryCount, 10),
      maxMessageSizeInKilobytes: messageSizeOf(queue, context),
      maxSizeInMegabytes: sizeOf(queue, context),
      partitioningEnabled: unlessDefault(p.enablePartitioning, false),
      requiresDuplicateDetection: unlessDefault(p.requiresDuplicateDetection, false),
      requiresSession: unlessDefault(p.requiresSession, false),
      status: unlessDefault(p.status, 'Active'),
    }) satisfies ServicebusQueueConfig,
});
