import type { Found } from './check';
import { listed, type Arrival } from './world';

/** What a region can do for flexible servers of one engine. */
export interface Engine {
  name: string;
  region: string;
  /** Why the subscription may not use the region. */
  closed?: string;
  sizes: ReadonlyMap<string, { tier: string; vCores: number; zones?: readonly string[] }>;
  versions: readonly string[];
  hasZoneRedundancy: boolean;
  hasGeoBackup: boolean;
}

interface Server {
  version?: string;
  availabilityZone?: string;
  backup?: { geoRedundantBackup?: string };
  highAvailability?: { mode?: string; standbyAvailabilityZone?: string };
}

function nearest(engine: Engine, tier: string, size: string): string {
  const cores = Number(/_[A-Z]+(\d+)/.exec(size)?.[1] ?? 0);
  const near = [...engine.sizes]
    .filter(([, one]) => one.tier.toLowerCase() === tier.toLowerCase())
    .sort(([a, x], [b, y]) => Math.abs(x.vCores - cores) - Math.abs(y.vCores - cores) || (a < b ? 1 : -1))
    .slice(0, 3)
    .map(([name]) => name);
  return near.length === 0 ? `Tier ${tier} has no size there.` : `Nearest that are: ${near.join(', ')}.`;
}

/** Everything that `arrival`, a flexible server, asks of the region and does not get. */
export function onFlexibleServer(engine: Engine, arrival: Arrival): Found[] {
  const { resource, source } = arrival;
  const { name: size = '', tier = '' } = resource.sku ?? {};
  const server = resource.properties as Server;
  const blocker = (message: string, remedy: string): Found => ({ severity: 'blocker', resources: [source.id], message, remedy });
  if (engine.closed !== undefined) {
    return [
      blocker(
        `${engine.name} is closed to this subscription in ${engine.region} (${engine.closed}).`,
        'Ask support for region access, or choose another region.',
      ),
    ];
  }
  const there = [...engine.sizes].find(([name]) => name.toLowerCase() === size.toLowerCase())?.[1];
  const mode = server.highAvailability?.mode ?? 'Disabled';
  const zones = [server.availabilityZone, mode === 'ZoneRedundant' ? server.highAvailability?.standbyAvailabilityZone : undefined];
  const lacking = there?.zones && zones.filter((zone): zone is string => zone !== undefined && zone !== '' && !there.zones!.includes(zone));
  return [
    ...(there || size === ''
      ? []
      : [
          blocker(
            `${engine.name} size ${size} (${tier}) is not offered in ${engine.region}.`,
            `Change the size of ${source.name}. ${nearest(engine, tier, size)}`,
          ),
        ]),
    ...(server.version && engine.versions.length > 0 && !engine.versions.includes(server.version)
      ? [
          blocker(
            `${engine.name} ${server.version} is not offered in ${engine.region}.`,
            `Upgrade ${source.name} first (there: ${listed(engine.versions, 9)}).`,
          ),
        ]
      : []),
    ...(mode === 'ZoneRedundant' && !engine.hasZoneRedundancy
      ? [
          blocker(
            `${engine.name} has no zone-redundant high availability in ${engine.region}; ${source.name} uses it.`,
            'Use SameZone high availability, or choose another region.',
          ),
        ]
      : []),
    ...(server.backup?.geoRedundantBackup === 'Enabled' && !engine.hasGeoBackup
      ? [
          blocker(
            `${engine.name} has no geo-redundant backup in ${engine.region}; ${source.name} uses it.`,
            'Turn it off (it can only be chosen when a server is made), or choose another region.',
          ),
        ]
      : []),
    ...(lacking && lacking.length > 0
      ? [
          blocker(
            `${engine.name} size ${size} is not in zone ${lacking.join(', ')} of ${engine.region} (there: ${there!.zones!.join(', ') || 'none'}).`,
            'Map the zones in move.yaml.',
          ),
        ]
      : []),
  ];
}
