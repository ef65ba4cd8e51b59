import type { ArmResource } from '../../src/arm/resource';
import { idKey, tryParseResourceId } from '../../src/arm/resource-id';
import type { Discovery } from '../../src/mappers/mapper';
import type { Registry } from '../../src/mappers/registry';
import type { Twin } from '../../src/twin/twin';
import type { Pair } from '../../test/corpus/pairs';

/** Paths of parts below resources of an ARM type, as the mappers' discoveries say. */
function partsBelow(armType: string, registry: Registry): string[] {
  const discoveries = registry.all.flatMap(({ discovery, absorbs = [] }): Discovery[] => [
    ...(discovery ? [discovery].flat() : []),
    ...absorbs.flatMap((part) => part.discovery),
  ]);
  return discoveries.flatMap((discovery) => {
    if (discovery.by !== 'singleton' && discovery.by !== 'post') return [];
    return discovery.parent.toLowerCase() === armType.toLowerCase() ? [discovery.path.replace(/\/list$/, '')] : [];
  });
}

/** `pair` with every resource as the twin serves it, completed as Azure would, and the parts that stand with them. */
export function asServed(pair: Pair, twin: Twin, registry: Registry): Pair {
  const context = twin.cloud.context(twin.subscriptionId);
  const served = new Map<string, ArmResource>();
  const take = (id: string, otherwise?: ArmResource): void => {
    const resource = (tryParseResourceId(id) && context.get(id)) ?? otherwise;
    if (resource && !served.has(idKey(id))) served.set(idKey(id), resource);
  };
  for (const resource of pair.arm) {
    take(resource.id, resource);
    for (const path of partsBelow(resource.type, registry)) take(`${resource.id}/${path}`);
  }
  return { ...pair, arm: [...served.values()] };
}
