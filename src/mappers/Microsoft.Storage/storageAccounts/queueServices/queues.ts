import type { StorageQueueConfig } from '@cdktf/provider-azurerm/lib/storage-queue';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper } from '../../../mapper';

interface Queue extends ArmResource {
  properties: { metadata?: Record<string, string> };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_queue */
export const storageQueue = defineMapper<Queue>({
  armType: 'Microsoft.Storage/storageAccounts/queueServices/queues',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_queue',
  discovery: { by: 'list', parent: 'Microsoft.Storage/storageAccounts', path: 'queueServices/default/queues' },
  holdsData: true,
  ignored: ['approximateMessageCount'],
  toConfig: (queue, p) =>
    ({
      name: queue.name,
      storageAccountId: queue.id.split('/').slice(0, -4).join('/'),
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
    }) satisfies StorageQueueConfig,
});
