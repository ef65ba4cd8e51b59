import { defineCheck, type Found } from '../check';
import { isOfferedIn, offeredType, PROVIDERS_OPERATION, readProviders, zonesIn } from '../providers';
import { listed, sourceIds, type Arrival } from '../world';

const TYPES = ['Microsoft.Cache/Redis', 'Microsoft.Cache/redisEnterprise'];

export const redis = defineCheck({
  id: 'redis',
  title: 'Redis caches',
  needs: 'Azure Redis is offered in the destination, with the zones of the caches. (There is no API for its single sizes.)',
  operations: [PROVIDERS_OPERATION],
  link: 'https://learn.microsoft.com/azure/azure-cache-for-redis/cache-high-availability#zone-redundancy',
  questions: (world) => {
    const caches: Arrival[] = TYPES.flatMap((type) => world.arriving(type));
    if (caches.length === 0) return [];
    return [
      {
        about: 'where Azure Redis is offered',
        resources: sourceIds(caches),
        answer: async (read) => {
          const providers = await readProviders(read, world.destinationScope);
          return TYPES.flatMap((type): Found[] => {
            const group = world.arriving(type);
            const offered = offeredType(providers, type);
            if (group.length === 0 || !offered) return [];
            if (!isOfferedIn(offered, world.region)) {
              const sizes = listed(group.map(({ resource }) => resource.sku?.name ?? resource.properties.sku?.name ?? 'Basic'));
              return [
                {
                  severity: 'blocker',
                  resources: sourceIds(group),
                  message: `${type} (${sizes}) is not offered in ${world.region}.`,
                  remedy:
                    type === TYPES[0]
                      ? 'Use Azure Managed Redis (Microsoft.Cache/redisEnterprise) or another region.'
                      : 'Use another region for the caches.',
                },
              ];
            }
            const zones = zonesIn(offered, world.region);
            const zoned = group.filter(({ resource }) => (resource.zones ?? []).length > 0);
            const lacking = zones && zoned.filter(({ resource }) => resource.zones!.some((zone) => !zones.includes(zone)));
            if (!lacking || lacking.length === 0) return [];
            const message = `${type} has not the zones in ${world.region} that ${listed(lacking.map(({ source }) => source.name))} ask for (there: ${zones.join(', ') || 'none'}).`;
            return [
              { severity: 'blocker', resources: sourceIds(lacking), message, remedy: 'Map the zones in move.yaml (null drops a zone).' },
            ];
          });
        },
      },
    ];
  },
});
