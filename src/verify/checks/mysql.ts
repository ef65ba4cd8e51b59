import { defineCheck } from '../check';
import { onFlexibleServer, type Engine } from '../flexible-server';
import { sourceIds } from '../world';

/** One zone's row. https://learn.microsoft.com/rest/api/mysql/location-based-capabilities/list */
interface Capability {
  /** `none` for servers without zone. */
  zone?: string;
  supportedHAMode?: string[];
  supportedGeoBackupRegions?: string[];
  supportedFlexibleServerEditions?: {
    name: string;
    supportedServerVersions?: { name: string; supportedSkus?: { name: string; vCores?: number }[] }[];
  }[];
}

function engineOf(region: string, rows: readonly Capability[]): Engine {
  const sizes = new Map<string, { tier: string; vCores: number; zones: string[] }>();
  const versions = new Set<string>();
  for (const { zone, supportedFlexibleServerEditions = [] } of rows) {
    for (const { name: tier, supportedServerVersions = [] } of supportedFlexibleServerEditions) {
      for (const { name: version, supportedSkus = [] } of supportedServerVersions) {
        versions.add(version);
        for (const { name, vCores = 0 } of supportedSkus) {
          const size = sizes.get(name) ?? { tier, vCores, zones: [] };
          if (zone !== undefined && zone !== 'none' && !size.zones.includes(zone)) size.zones.push(zone);
          sizes.set(name, size);
        }
      }
    }
  }
  return {
    name: 'MySQL',
    region,
    ...(rows.length === 0 && { closed: 'no capability is listed' }),
    sizes,
    versions: [...versions].sort(),
    hasZoneRedundancy: rows.some(({ supportedHAMode = [] }) => supportedHAMode.includes('ZoneRedundant')),
    hasGeoBackup: rows.some(({ supportedGeoBackupRegions = [] }) => supportedGeoBackupRegions.length > 0),
  };
}

export const mysql = defineCheck({
  id: 'mysql',
  title: 'MySQL flexible servers',
  needs: 'Size, version, zones, high availability and geo-backup of each server are offered in the destination.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.DBforMySQL/locations/{region}/capabilities (2024-12-30)'],
  link: 'https://learn.microsoft.com/azure/mysql/flexible-server/overview#azure-regions',
  questions: (world) => {
    const servers = world.arriving('Microsoft.DBforMySQL/flexibleServers');
    if (servers.length === 0) return [];
    return [
      {
        about: 'what MySQL can do in the region',
        resources: sourceIds(servers),
        answer: async (read) => {
          const path = `${world.destinationScope}/providers/Microsoft.DBforMySQL/locations/${world.region}/capabilities`;
          const engine = engineOf(world.region, (await read.list(path, '2024-12-30')) as unknown as Capability[]);
          return servers.flatMap((server) => onFlexibleServer(engine, server));
        },
      },
    ];
  },
});
