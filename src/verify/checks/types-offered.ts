import { tryParseResourceId } from '../../arm/resource-id';
import { defineCheck, type Found } from '../check';
import { nearestFirst, readLocations, type Location } from '../locations';
import { isOfferedIn, offeredType, PROVIDERS_OPERATION, readProviders, type OfferedType, type Provider } from '../providers';
import { groupBy, sourceIds, type Arrival, type World } from '../world';

const LINK = 'https://azure.microsoft.com/explore/global-infrastructure/products-by-region/';

/** A region in which all of `missing` are to be had, the nearest to the destination first. */
function alternatives(missing: readonly OfferedType[], region: string, locations: readonly Location[]): string[] {
  const all = locations.map(({ name }) => name).filter((name) => missing.every((type) => isOfferedIn(type, name)));
  return nearestFirst(region, all, locations).slice(0, 3);
}

function notOffered(type: string, arrivals: readonly Arrival[], others: readonly string[], region: string): Found {
  const where =
    others.length > 0
      ? `Offered nearest, with all else that is missing here: ${others.join(', ')}.`
      : 'No region offers all that is missing here.';
  return {
    severity: 'blocker',
    resources: sourceIds(arrivals),
    message: `${type} is not offered in ${region}; the move brings ${arrivals.length} of them.`,
    remedy: `Choose another destination, or set the disposition of ${type} in move.yaml (manual, keep). ${where}`,
  };
}

function oldVersion(type: string, version: string, arrivals: readonly Arrival[]): Found {
  return {
    severity: 'warning',
    resources: sourceIds(arrivals),
    message: `The destination's manifest does not name api-version ${version} for ${type}, with which azmove reads it.`,
    remedy: 'Mostly a preview or a retired version: compare one resource of this type after the deployment, or update azmove.',
    link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types',
  };
}

function judge(world: World, providers: ReadonlyMap<string, Provider>, locations: readonly Location[]): Found[] {
  const isRegional = ({ resource }: Arrival): boolean =>
    resource.location !== undefined && tryParseResourceId(resource.id)?.scopeId === undefined;
  const types = groupBy(world.arrivals, ({ resource }) => resource.type);
  const known = types.flatMap(([type, arrivals]) => {
    const offered = offeredType(providers, type);
    return offered ? [{ type, arrivals, offered }] : [];
  });
  const missing = known.filter(({ arrivals, offered }) => arrivals.some(isRegional) && !isOfferedIn(offered, world.region));
  const others = alternatives(
    missing.map(({ offered }) => offered),
    world.region,
    locations,
  );
  const unknownTypes = types.filter(([type]) => type.split('/').length === 2 && !offeredType(providers, type));
  return [
    ...missing.map(({ type, arrivals }) => notOffered(type, arrivals, others, world.region)),
    ...known.flatMap(({ type, arrivals, offered }) => {
      const version = world.apiVersions?.[type.toLowerCase()];
      const versions = offered.apiVersions ?? [];
      // Of nested types the manifest names few versions, and takes those of their parents.
      const isNested = type.split('/').length > 2;
      return isNested || version === undefined || versions.length === 0 || versions.includes(version)
        ? []
        : [oldVersion(type, version, arrivals)];
    }),
    ...unknownTypes.map(
      ([type, arrivals]): Found => ({
        severity: 'unknown',
        resources: sourceIds(arrivals),
        message: `The providers of the destination's subscription do not list ${type}: whether it is offered in ${world.region} is not known.`,
        remedy: 'Look it up under products by region; if its provider is not registered, register it and run again.',
      }),
    ),
  ];
}

export const typesOffered = defineCheck({
  id: 'types-offered',
  title: 'Resource types in the region',
  needs: 'Every resource type of the move is offered in the destination, in the api-version that is used.',
  operations: [PROVIDERS_OPERATION],
  link: LINK,
  questions: (world) =>
    world.arrivals.length === 0
      ? []
      : [
          {
            about: 'the resource types that are offered',
            resources: [],
            answer: async (read) => {
              const [providers, locations] = await Promise.all([
                readProviders(read, world.destinationScope),
                readLocations(read, world.destinationScope),
              ]);
              return judge(world, providers, locations);
            },
          },
        ],
});
