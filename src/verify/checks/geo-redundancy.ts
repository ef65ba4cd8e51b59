import { defineCheck, type Found } from '../check';
import { LOCATIONS_OPERATION, normalRegion, readLocations } from '../locations';
import { listed, sourceIds, type Arrival, type World } from '../world';

function isGeoRedundant({ resource: { type, sku, properties } }: Arrival): boolean {
  switch (type.toLowerCase()) {
    case 'microsoft.storage/storageaccounts':
      return /_(RA)?GZ?RS$/i.test(sku?.name ?? '');
    case 'microsoft.sql/servers/databases':
    case 'microsoft.sql/managedinstances':
      return /^Geo/i.test(properties.requestedBackupStorageRedundancy ?? '');
    case 'microsoft.dbforpostgresql/flexibleservers':
    case 'microsoft.dbformysql/flexibleservers':
      return properties.backup?.geoRedundantBackup === 'Enabled';
    case 'microsoft.recoveryservices/vaults':
      return (
        properties.redundancySettings?.crossRegionRestore === 'Enabled' ||
        properties.redundancySettings?.standardTierStorageRedundancy === 'GeoRedundant'
      );
    default:
      return false;
  }
}

function judge(world: World, redundant: readonly Arrival[], pair: string | undefined): Found[] {
  const names = listed(redundant.map(({ source }) => source.name));
  if (pair === undefined) {
    return [
      {
        severity: 'blocker',
        resources: sourceIds(redundant),
        message: `${world.region} has no paired region, so geo-redundancy is refused there; ${names} uses it.`,
        remedy:
          'Choose zone redundancy (ZRS, Zone) for these, or a region with a pair; object replication can stand in for geo-redundant storage.',
      },
    ];
  }
  if (pair !== world.move.source.region) return [];
  return [
    {
      severity: 'info',
      resources: sourceIds(redundant),
      message: `The pair of ${world.region} is the source region: the second copies of ${names} stay in ${pair}.`,
      remedy: 'If the source region is to be left for good, choose another redundancy.',
    },
  ];
}

export const geoRedundancy = defineCheck({
  id: 'geo-redundancy',
  title: 'Geo-redundancy',
  needs: 'Geo-redundant storage and backups need a paired region.',
  operations: [LOCATIONS_OPERATION],
  link: 'https://learn.microsoft.com/azure/reliability/regions-paired',
  questions: (world) => {
    const redundant = world.arrivals.filter(isGeoRedundant);
    if (redundant.length === 0) return [];
    return [
      {
        about: 'the pair of the destination region',
        resources: sourceIds(redundant),
        answer: async (read) => {
          const here = (await readLocations(read, world.destinationScope)).find(({ name }) => normalRegion(name) === world.region);
          const [pair] = here?.metadata?.pairedRegion ?? [];
          return judge(world, redundant, pair && normalRegion(pair.name));
        },
      },
    ];
  },
});
