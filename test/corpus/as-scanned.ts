import type { ArmResource } from '../../src/arm/resource';
import { canonicalise } from '../../src/inventory/canonical';
import { explodeEmbedded, type Embedding } from '../../src/inventory/explode';
import { typeCasingOf } from '../../src/inventory/type-casing';
import type { Registry } from '../../src/mappers/registry';

/** What parents embed, as the mappers' `discovery` says. */
export function embeddingsOf(registry: Registry): Embedding[] {
  const places = registry.all.flatMap(({ armType, discovery, absorbs = [] }) => [
    ...(discovery ? [discovery].flat().map((one) => ({ armType, discovery: one })) : []),
    ...absorbs.flatMap((part) => part.discovery.map((one) => ({ armType: part.armType, discovery: one }))),
  ]);
  return places.flatMap(({ armType, discovery }) =>
    discovery.by === 'property' ? [{ armType, parent: discovery.parent, property: discovery.property }] : [],
  );
}

/** The resources of a pair as a scan would have them: embedded ones on their own, once; ids, types and locations in one form. */
export function asScanned(arm: readonly ArmResource[], registry: Registry): ArmResource[] {
  const casing = typeCasingOf(registry.all.map(({ armType }) => armType));
  const regions = new Set(arm.flatMap(({ location }) => location?.replace(/\s/g, '').toLowerCase() ?? []));
  return canonicalise(explodeEmbedded(arm, embeddingsOf(registry)), casing, regions).resources;
}
