import { defineCheck } from '../check';
import { onFlexibleServer, type Engine } from '../flexible-server';
import { sourceIds } from '../world';

/** https://learn.microsoft.com/rest/api/postgresql/capabilities-by-location/list */
interface Capability {
  status?: string;
  reason?: string;
  restricted?: string;
  geoBackupSupported?: string;
  zoneRedundantHaSupported?: string;
  supportedServerVersions?: { name: string; status?: string }[];
  supportedServerEditions?: {
    name: string;
    status?: string;
    supportedServerSkus?: { name: string; vCores?: number; status?: string; supportedZones?: string[] }[];
  }[];
}

const OPEN = ['Available', 'Default', undefined];

function engineOf(region: string, [capability = {}]: readonly Capability[]): Engine {
  const { restricted, status, reason } = capability;
  const closed = restricted === 'Enabled' ? (reason ?? 'restricted') : OPEN.includes(status) ? undefined : (reason ?? status);
  const sizes = (capability.supportedServerEditions ?? [])
    .filter((edition) => OPEN.includes(edition.status))
    .flatMap(({ name: tier, supportedServerSkus = [] }) =>
      supportedServerSkus
        .filter((sku) => OPEN.includes(sku.status))
        .map((sku) => [sku.name, { tier, vCores: sku.vCores ?? 0, ...(sku.supportedZones && { zones: sku.supportedZones }) }] as const),
    );
  return {
    name: 'PostgreSQL',
    region,
    ...(closed !== undefined && { closed }),
    sizes: new Map(sizes),
    versions: (capability.supportedServerVersions ?? []).filter((version) => OPEN.includes(version.status)).map(({ name }) => name),
    hasZoneRedundancy: capability.zoneRedundantHaSupported === 'Enabled',
    hasGeoBackup: capability.geoBackupSupported === 'Enabled',
  };
}

export const postgresql = defineCheck({
  id: 'postgresql',
  title: 'PostgreSQL flexible servers',
  needs: 'Size, version, zones, high availability and geo-backup of each server are offered in the destination.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.DBforPostgreSQL/locations/{region}/capabilities (2025-08-01)'],
  link: 'https://learn.microsoft.com/azure/postgresql/flexible-server/overview#azure-regions',
  questions: (world) => {
    const servers = world.arriving('Microsoft.DBforPostgreSQL/flexibleServers');
    if (servers.length === 0) return [];
    return [
      {
        about: 'what PostgreSQL can do in the region',
        resources: sourceIds(servers),
        answer: async (read) => {
          const path = `${world.destinationScope}/providers/Microsoft.DBforPostgreSQL/locations/${world.region}/capabilities`;
          const engine = engineOf(world.region, (await read.list(path, '2025-08-01')) as unknown as Capability[]);
          return servers.flatMap((server) => onFlexibleServer(engine, server));
        },
      },
    ];
  },
});
