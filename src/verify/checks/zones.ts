import { valuesAt } from '../../arm/value-at';
import { defineCheck, type Found } from '../check';
import { LOCATIONS_OPERATION, normalRegion, readLocations } from '../locations';
import { offeredType, PROVIDERS_OPERATION, readProviders, zonesIn, type Provider } from '../providers';
import { groupBy, listed, sourceIds, type Arrival, type World } from '../world';

/** Checks of their own look at these, SKU by SKU. */
const ELSEWHERE = new Set([
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets',
  'microsoft.compute/disks',
  'microsoft.cache/redis',
]);

function zonesOf({ resource }: Arrival): string[] {
  const nested = valuesAt(resource, 'properties.frontendIPConfigurations.zones').filter((zone) => typeof zone === 'string');
  return [...(resource.zones ?? []), ...nested];
}

function mapped(lacking: readonly string[], there: readonly string[]): string {
  const target = there[0] === undefined ? 'null' : `"${there[0]}"`;
  return `Map them in move.yaml, for example zones: { "${lacking[0]}": ${target} }; null drops a zone.`;
}

function lackingIn(world: World, arrivals: readonly Arrival[], there: readonly string[], what: string): Found[] {
  const lacking = [...new Set(arrivals.flatMap(zonesOf))].filter((zone) => !there.includes(zone)).sort();
  if (lacking.length === 0) return [];
  const hit = arrivals.filter((arrival) => zonesOf(arrival).some((zone) => lacking.includes(zone)));
  return [
    {
      severity: 'blocker',
      resources: sourceIds(hit),
      message: `${what} ${there.length === 0 ? 'has no availability zones' : `has zones ${there.join(', ')}, not ${lacking.join(', ')}`} in ${world.region}; ${listed(hit.map(({ source }) => source.name))} asks for ${lacking.join(', ')}.`,
      remedy: mapped(lacking, there),
    },
  ];
}

function perType(world: World, zonal: readonly Arrival[], providers: ReadonlyMap<string, Provider>): Found[] {
  return groupBy(zonal, ({ resource }) => resource.type)
    .filter(([type]) => !ELSEWHERE.has(type.toLowerCase()))
    .flatMap(([type, arrivals]) => {
      const offered = offeredType(providers, type);
      const there = offered && zonesIn(offered, world.region);
      return there ? lackingIn(world, arrivals, there, type) : [];
    });
}

export const zones = defineCheck({
  id: 'zones',
  title: 'Availability zones',
  needs: 'The zones that resources ask for (after the zone map of move.yaml) exist in the destination, for their type.',
  operations: [LOCATIONS_OPERATION, PROVIDERS_OPERATION],
  link: 'https://learn.microsoft.com/azure/reliability/availability-zones-region-support',
  questions: (world) => {
    const zonal = world.arrivals.filter((arrival) => zonesOf(arrival).length > 0);
    if (zonal.length === 0) return [];
    return [
      {
        about: 'the availability zones of the region',
        resources: sourceIds(zonal),
        answer: async (read) => {
          const here = (await readLocations(read, world.destinationScope)).find(({ name }) => normalRegion(name) === world.region);
          const inRegion = (here?.availabilityZoneMappings ?? []).map(({ logicalZone }) => logicalZone).sort();
          const whole = here ? lackingIn(world, zonal, inRegion, 'The region') : [];
          // Where the region itself has not the zones, no type has them.
          return whole.length > 0 ? whole : perType(world, zonal, await readProviders(read, world.destinationScope));
        },
      },
    ];
  },
});
