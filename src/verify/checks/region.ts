import { defineCheck, type Found } from '../check';
import { LOCATIONS_OPERATION, nearestFirst, normalRegion, readLocations, type Location } from '../locations';
import type { World } from '../world';

const LINK = 'https://learn.microsoft.com/azure/reliability/regions-list';
const RESIDENCY = 'https://azure.microsoft.com/explore/global-infrastructure/data-residency/';

function onGeography(source: Location | undefined, there: Location): Found[] {
  const [from, to] = [source?.metadata?.geography, there.metadata?.geography];
  if (from === undefined || to === undefined || from === to) return [];
  return [
    {
      severity: 'warning',
      resources: [],
      message: `The move leaves the data residency geography: ${source!.name} lies in ${from}, ${there.name} in ${to}.`,
      remedy: 'Have whoever answers for data protection agree; backups of Key Vault objects cannot be restored in another geography.',
      link: RESIDENCY,
    },
  ];
}

function judge(world: World, locations: readonly Location[]): Found[] {
  const byName = new Map(locations.map((location) => [normalRegion(location.name), location]));
  const there = byName.get(world.region);
  const source = byName.get(world.move.source.region);
  if (!there || there.metadata?.regionType === 'Logical') {
    const near = nearestFirst(world.move.source.region, [...byName.keys()], locations).slice(0, 3);
    const message = there
      ? `${world.region} is a geography, not a region: nothing can be placed in it.`
      : `The subscription cannot place resources in ${world.region}: it is not among its ${locations.length} locations.`;
    return [
      {
        severity: 'blocker',
        resources: [],
        message,
        remedy: `Choose another region in move.yaml (near the source: ${near.join(', ')}), or ask Azure support for access to ${world.region}.`,
        link: 'https://learn.microsoft.com/troubleshoot/azure/general/region-access-request-process',
      },
    ];
  }
  const isOther = there.metadata?.regionCategory === 'Other';
  const alternate: Found[] = [
    {
      severity: 'warning',
      resources: [],
      message: `${there.displayName} is not among the recommended regions: it has no availability zones, and services come to it late or on request.`,
      remedy: 'Read on what this estate lacks there; consider a recommended region of the same geography.',
      link: LINK,
    },
  ];
  return [...(isOther ? alternate : []), ...onGeography(source, there)];
}

export const region = defineCheck({
  id: 'region',
  title: 'Destination region',
  needs: 'The destination exists, the subscription may use it, and it lies in the same data residency geography.',
  operations: [LOCATIONS_OPERATION],
  link: LINK,
  questions: (world) => [
    {
      about: 'the locations of the subscription',
      resources: [],
      answer: async (read) => judge(world, await readLocations(read, world.destinationScope)),
    },
  ],
});
