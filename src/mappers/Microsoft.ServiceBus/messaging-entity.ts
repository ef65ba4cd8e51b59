import type { ArmResource } from '../../arm/resource';
import { parentIdOf, type MapperContext } from '../mapper';

/** Duration that Azure and the provider take for never. */
export const NEVER = 'P10675199DT2H48M5.4775807S';

/** A partitioned entity outside Premium has sixteen partitions, and ARM tells their sum: the provider tells the size of one. */
const PARTITIONS = 16;

interface Entity extends ArmResource {
  properties: { enablePartitioning?: boolean; maxMessageSizeInKilobytes?: number; maxSizeInMegabytes?: number };
}

const isPremium = (entity: Entity, context: MapperContext): boolean =>
  context.get(parentIdOf(entity))?.sku?.name?.toLowerCase() === 'premium';

/** `max_size_in_megabytes` of a queue or topic; undefined for Azure's choice, 1024. */
export function sizeOf(entity: Entity, context: MapperContext): number | undefined {
  const { enablePartitioning, maxSizeInMegabytes } = entity.properties;
  const size = enablePartitioning && !isPremium(entity, context) ? Math.floor((maxSizeInMegabytes ?? 0) / PARTITIONS) : maxSizeInMegabytes;
  return !size || size === 1024 ? undefined : size;
}

/** `max_message_size_in_kilobytes`: a choice in Premium only, 1024 unless told. */
export function messageSizeOf(entity: Entity, context: MapperContext): number | undefined {
  const size = entity.properties.maxMessageSizeInKilobytes;
  return size && size !== 1024 && isPremium(entity, context) ? size : undefined;
}

/** Read-only properties of queues, topics and subscriptions. */
export const IGNORED = [
  '/location',
  'accessedAt',
  'countDetails',
  'createdAt',
  'messageCount',
  'sizeInBytes',
  'subscriptionCount',
  'updatedAt',
] as const;
