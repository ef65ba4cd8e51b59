import type { EventhubConfig } from '@cdktf/provider-azurerm/lib/eventhub';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault } from '../../mapper';

interface EventHub extends ArmResource {
  properties: {
    captureDescription?: {
      destination?: {
        name?: string;
        properties?: { archiveNameFormat?: string; blobContainer?: string; storageAccountResourceId?: string };
      };
      enabled?: boolean;
      encoding?: string;
      intervalInSeconds?: number;
      sizeLimitInBytes?: number;
      skipEmptyArchives?: boolean;
    };
    messageRetentionInDays?: number;
    partitionCount?: number;
    retentionDescription?: { cleanupPolicy?: string; retentionTimeInHours?: number; tombstoneRetentionTimeInHours?: number };
    status?: string;
  };
}

/** Whole days as `message_retention`, everything else as `retention_description`: the provider takes one of both. */
function retentionOf({ properties: p }: EventHub) {
  const description = p.retentionDescription;
  const hours = description?.retentionTimeInHours;
  const isWholeDays = hours === undefined || hours === (p.messageRetentionInDays ?? 0) * 24;
  if (!description?.cleanupPolicy || (description.cleanupPolicy === 'Delete' && isWholeDays))
    return { messageRetention: p.messageRetentionInDays };
  return {
    retentionDescription: {
      cleanupPolicy: description.cleanupPolicy,
      retentionTimeInHours: description.cleanupPolicy === 'Delete' ? hours : undefined,
      tombstoneRetentionTimeInHours: description.cleanupPolicy === 'Compact' ? description.tombstoneRetentionTimeInHours : undefined,
    },
  };
}

function captureOf({ properties: p }: EventHub) {
  const capture = p.captureDescription;
  if (!capture) return undefined;
  const destination = capture.destination;
  return {
    enabled: capture.enabled ?? false,
    encoding: capture.encoding ?? 'Avro',
    intervalInSeconds: unlessDefault(capture.intervalInSeconds, 300),
    sizeLimitInBytes: unlessDefault(capture.sizeLimitInBytes, 314_572_800),
    skipEmptyArchives: unlessDefault(capture.skipEmptyArchives, false),
    destination: {
      name: destination?.name ?? '',
      archiveNameFormat: destination?.properties?.archiveNameFormat ?? '',
      blobContainerName: destination?.properties?.blobContainer ?? '',
      storageAccountId: destination?.properties?.storageAccountResourceId ?? '',
    },
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub */
export const eventhub = defineMapper<EventHub>({
  armType: 'Microsoft.EventHub/namespaces/eventhubs',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub',
  holdsData: true,
  ignored: ['/location', 'createdAt', 'messageTimestampDescription', 'partitionIds', 'retentionDescription', 'updatedAt', 'userMetadata'],
  toConfig: (hub, p) =>
    ({
      name: hub.name,
      namespaceId: parentIdOf(hub),
      partitionCount: p.partitionCount ?? 1,
      captureDescription: captureOf(hub),
      ...retentionOf(hub),
      status: unlessDefault(p.status, 'Active'),
    }) satisfies EventhubConfig,
});
