import type { ArmResource } from '../../src/arm/resource';
import { explodeEmbedded, type Embedding } from '../../src/inventory/explode';
import type { Registry } from '../../src/mappers/registry';

/** What parents embed, as the mappers' `discovery` says. */
export function embeddingsOf(registry: Registry): Embedding[] {
  const places = registry.all.flatMap(({ armType, discovery, absorbs = [] }) => [
    ...(discovery ? [{ armType, discovery }] : []),
    ...absorbs.flatMap((part) => part.discovery.map((one) => ({ armType: part.armType, discovery: one }))),
  ]);
  return places.flatMap(({ armType, discovery }) =>
    discovery.by === 'property' ? [{ armType, parent: discovery.parent, property: discovery.property }] : [],
  );
}

/** The resources of a pair as a scan would have them: what parents embed stands as resources of its own, once. */
export function asScanned(arm: readonly ArmResource[], registry: Registry): ArmResource[] {
  return explodeEmbedded(arm, embeddingsOf(registry));
}
