import { defineCheck, type Found } from '../check';
import { groupBy, sourceIds, type Arrival, type World } from '../world';

/** https://learn.microsoft.com/rest/api/sql/capabilities/list-by-location */
interface Level {
  name?: string;
  sku?: { name?: string; capacity?: number };
  performanceLevel?: { value?: number };
  status?: string;
  zoneRedundant?: boolean;
}
interface Edition {
  name: string;
  status?: string;
  zoneRedundant?: boolean;
  supportedServiceLevelObjectives?: Level[];
  supportedElasticPoolPerformanceLevels?: Level[];
  supportedFamilies?: { name: string; sku?: string; supportedVcoresValues?: { value: number; status?: string }[] }[];
}
interface Capabilities {
  status?: string;
  reason?: string;
  supportedServerVersions?: { name: string; status?: string; supportedEditions?: Edition[]; supportedElasticPoolEditions?: Edition[] }[];
  supportedManagedInstanceVersions?: { supportedEditions?: Edition[] }[];
}

const OPERATION = 'GET /subscriptions/{id}/providers/Microsoft.Sql/locations/{region}/capabilities (2023-08-01-preview)';
const REGIONS = 'https://learn.microsoft.com/azure/azure-sql/database/region-availability';
const OPEN = ['Available', 'Default', undefined];

function isOpen({ status }: { status?: string }): boolean {
  return OPEN.includes(status);
}

/** `GP_Gen5` with 2 → `GP_Gen5_2`; DTU tiers keep their objective's name, else the number of DTUs tells. */
function fits(level: Level, { sku, properties }: Arrival['resource']): boolean {
  const objective = (properties.currentServiceObjectiveName ?? properties.requestedServiceObjectiveName) as string | undefined;
  if (objective !== undefined && level.name?.toLowerCase() === objective.toLowerCase()) return true;
  const capacity = level.sku?.capacity ?? level.performanceLevel?.value;
  return level.sku?.name?.toLowerCase() === sku?.name?.toLowerCase() && (sku?.capacity === undefined || capacity === sku.capacity);
}

function nearest(levels: readonly Level[], { sku }: Arrival['resource']): string {
  const capacity = sku?.capacity ?? 0;
  const capacityOf = (level: Level): number => level.sku?.capacity ?? level.performanceLevel?.value ?? 0;
  const open = levels.filter(isOpen).sort((a, b) => Math.abs(capacityOf(a) - capacity) - Math.abs(capacityOf(b) - capacity));
  const names = open.slice(0, 3).map(({ name, sku: one }) => name ?? `${one?.name}_${one?.capacity}`);
  return names.length > 0 ? `Nearest that are: ${names.join(', ')}.` : '';
}

function onTier(world: World, group: readonly Arrival[], editions: readonly Edition[], what: string): Found[] {
  const { resource } = group[0]!;
  const tier = resource.sku?.tier ?? '';
  const name = `${resource.sku?.name}${resource.sku?.capacity === undefined ? '' : ` (${resource.sku.capacity})`}`;
  const edition = editions.find((one) => one.name.toLowerCase() === tier.toLowerCase());
  const resources = sourceIds(group);
  if (!edition || !isOpen(edition)) {
    const others = editions.filter(isOpen).map((one) => one.name);
    return [
      {
        severity: 'blocker',
        resources,
        message: `${what} tier ${tier} is ${edition ? `closed to this subscription (${edition.status})` : 'not offered'} in ${world.region}.`,
        remedy: `Ask support for access, or change the tier${others.length > 0 ? ` (open: ${others.join(', ')})` : ''}.`,
      },
    ];
  }
  const levels = [...(edition.supportedServiceLevelObjectives ?? []), ...(edition.supportedElasticPoolPerformanceLevels ?? [])];
  const level = levels.find((one) => fits(one, resource));
  if (!level || !isOpen(level)) {
    return [
      {
        severity: 'blocker',
        resources,
        message: `${what} size ${name} of tier ${tier} is ${level ? `closed to this subscription (${level.status})` : 'not offered'} in ${world.region}.`,
        remedy: `Change the size. ${nearest(levels, resource)}`.trim(),
      },
    ];
  }
  const redundant = group.filter((one) => one.resource.properties.zoneRedundant === true);
  if (redundant.length === 0 || (level.zoneRedundant ?? edition.zoneRedundant) !== false) return [];
  return [
    {
      severity: 'blocker',
      resources: sourceIds(redundant),
      message: `${what} size ${name} of tier ${tier} cannot be zone-redundant in ${world.region}.`,
      remedy: 'Turn zoneRedundant off, or take a tier that can.',
    },
  ];
}

function onInstances(world: World, instances: readonly Arrival[], capabilities: Capabilities): Found[] {
  const editions = (capabilities.supportedManagedInstanceVersions ?? []).flatMap(({ supportedEditions = [] }) => supportedEditions);
  return instances.flatMap((arrival): Found[] => {
    const { sku, properties } = arrival.resource;
    const edition = editions.find(({ name }) => name.toLowerCase() === sku?.tier?.toLowerCase());
    const family = edition?.supportedFamilies?.find((one) => one.name === sku?.family || one.sku === sku?.name);
    const cores = (properties.vCores ?? sku?.capacity) as number | undefined;
    const isThere = family?.supportedVcoresValues?.some((one) => one.value === cores && isOpen(one)) ?? false;
    if (isThere) return [];
    const families = (edition?.supportedFamilies ?? []).map((one) => one.name).join(', ');
    return [
      {
        severity: 'blocker',
        resources: [arrival.source.id],
        message: `Managed instance ${sku?.name} with ${cores} cores is not offered in ${world.region}.`,
        remedy: `Change family or cores${families === '' ? '' : ` (families there: ${families})`}.`,
      },
    ];
  });
}

function judge(
  world: World,
  capabilities: Capabilities,
  databases: readonly Arrival[],
  pools: readonly Arrival[],
  all: readonly string[],
): Found[] {
  if (!isOpen(capabilities)) {
    const message = `Azure SQL is closed to this subscription in ${world.region} (${capabilities.reason ?? capabilities.status}).`;
    return [
      {
        severity: 'blocker',
        resources: [...all],
        message,
        remedy: 'Ask support for region access (quota type SQL Database).',
        link: REGIONS,
      },
    ];
  }
  const version = capabilities.supportedServerVersions?.find(({ name }) => name === '12.0') ?? capabilities.supportedServerVersions?.[0];
  const keyOf = ({ resource: { sku, properties } }: Arrival): string =>
    [sku?.tier, sku?.name, sku?.capacity, properties.currentServiceObjectiveName].join('|');
  return [
    ...groupBy(databases, keyOf).flatMap(([, group]) => onTier(world, group, version?.supportedEditions ?? [], 'SQL database')),
    ...groupBy(pools, keyOf).flatMap(([, group]) => onTier(world, group, version?.supportedElasticPoolEditions ?? [], 'Elastic pool')),
    ...onInstances(world, world.arriving('Microsoft.Sql/managedInstances'), capabilities),
  ];
}

export const sql = defineCheck({
  id: 'sql',
  title: 'SQL tiers and sizes',
  needs: 'Azure SQL takes this subscription in the destination, with the tiers, sizes and zone redundancy that the databases have.',
  operations: [OPERATION],
  link: REGIONS,
  questions: (world) => {
    // Databases in a pool have the pool's size; system databases come with their server.
    const databases = world
      .arriving('Microsoft.Sql/servers/databases')
      .filter(
        ({ resource: { sku, properties } }) =>
          !['System', 'ElasticPool'].includes(sku?.name ?? 'System') && properties.elasticPoolId === undefined,
      );
    const pools = world.arriving('Microsoft.Sql/servers/elasticPools');
    const others = [...world.arriving('Microsoft.Sql/servers'), ...world.arriving('Microsoft.Sql/managedInstances')];
    const all = sourceIds([...others, ...databases, ...pools]);
    if (all.length === 0) return [];
    return [
      {
        about: 'what Azure SQL can do in the region',
        resources: all,
        answer: async (read) => {
          const path = `${world.destinationScope}/providers/Microsoft.Sql/locations/${world.region}/capabilities`;
          return judge(world, (await read.get(path, '2023-08-01-preview')) as unknown as Capabilities, databases, pools, all);
        },
      },
    ];
  },
});
