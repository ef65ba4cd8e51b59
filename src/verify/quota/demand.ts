import { valuesAt } from '../../arm/value-at';
import type { SkuThere } from '../compute-skus';
import { machinesIn } from '../machines';
import type { Arrival, World } from '../world';

/** What the move adds to one counter of a provider. */
export interface Demand {
  provider: string;
  /** Names that the counter goes by, as the API has them; the first is the common one. */
  counters: readonly string[];
  /** For people. */
  what: string;
  amount: number;
  /** Source ids. */
  resources: string[];
  /** True where a limit is known to exist: that the API does not name it is then no good news. */
  isCertain?: boolean;
}

/** How many of a resource count against a counter; zero or less: none. */
interface Rule {
  provider: string;
  armType: string;
  counters: readonly string[];
  what: string;
  amount?: (arrival: Arrival) => number;
}

function isPublic({ resource }: Arrival): boolean {
  return valuesAt(resource, 'properties.frontendIPConfigurations.properties.publicIPAddress').length > 0;
}

const [COMPUTE, NETWORK, STORAGE, SQL, APP, INSTANCES, AI] = [
  'Microsoft.Compute',
  'Microsoft.Network',
  'Microsoft.Storage',
  'Microsoft.Sql',
  'Microsoft.App',
  'Microsoft.ContainerInstance',
  'Microsoft.CognitiveServices',
] as const;

const one = (): number => 1;
const when = (test: (arrival: Arrival) => boolean) => (arrival: Arrival) => (test(arrival) ? 1 : 0);
const diskIs = (pattern: RegExp) => when(({ resource }) => pattern.test(resource.sku?.name ?? ''));

/**
 * Counters by type. Names: https://learn.microsoft.com/rest/api/virtualnetwork/usages/list, …/compute/usage/list, …/storagerp/usages,
 * …/sql/subscription-usages, and general knowledge.
 */
const RULES: readonly Rule[] = [
  { provider: COMPUTE, armType: 'Microsoft.Compute/virtualMachines', counters: ['virtualMachines'], what: 'virtual machines' },
  { provider: COMPUTE, armType: 'Microsoft.Compute/virtualMachineScaleSets', counters: ['virtualMachineScaleSets'], what: 'scale sets' },
  { provider: COMPUTE, armType: 'Microsoft.Compute/availabilitySets', counters: ['availabilitySets'], what: 'availability sets' },
  {
    provider: COMPUTE,
    armType: 'Microsoft.Compute/disks',
    counters: ['PremiumDiskCount'],
    what: 'premium disks',
    amount: diskIs(/^Premium_/i),
  },
  {
    provider: COMPUTE,
    armType: 'Microsoft.Compute/disks',
    counters: ['StandardSSDDiskCount'],
    what: 'standard SSD disks',
    amount: diskIs(/^StandardSSD_/i),
  },
  {
    provider: COMPUTE,
    armType: 'Microsoft.Compute/disks',
    counters: ['StandardDiskCount'],
    what: 'standard disks',
    amount: diskIs(/^Standard_/i),
  },
  {
    provider: COMPUTE,
    armType: 'Microsoft.Compute/disks',
    counters: ['UltraSSDDiskCount', 'UltraDiskCount'],
    what: 'ultra disks',
    amount: diskIs(/^Ultra/i),
  },
  { provider: NETWORK, armType: 'Microsoft.Network/virtualNetworks', counters: ['VirtualNetworks'], what: 'virtual networks' },
  {
    provider: NETWORK,
    armType: 'Microsoft.Network/networkSecurityGroups',
    counters: ['NetworkSecurityGroups'],
    what: 'network security groups',
  },
  { provider: NETWORK, armType: 'Microsoft.Network/networkInterfaces', counters: ['NetworkInterfaces'], what: 'network interfaces' },
  { provider: NETWORK, armType: 'Microsoft.Network/privateEndpoints', counters: ['PrivateEndpoints'], what: 'private endpoints' },
  { provider: NETWORK, armType: 'Microsoft.Network/routeTables', counters: ['RouteTables'], what: 'route tables' },
  { provider: NETWORK, armType: 'Microsoft.Network/natGateways', counters: ['NatGateways'], what: 'NAT gateways' },
  { provider: NETWORK, armType: 'Microsoft.Network/applicationGateways', counters: ['ApplicationGateways'], what: 'application gateways' },
  { provider: NETWORK, armType: 'Microsoft.Network/azureFirewalls', counters: ['AzureFirewalls'], what: 'firewalls' },
  { provider: NETWORK, armType: 'Microsoft.Network/publicIPPrefixes', counters: ['PublicIpPrefixes'], what: 'public IP prefixes' },
  { provider: NETWORK, armType: 'Microsoft.Network/loadBalancers', counters: ['LoadBalancers'], what: 'load balancers' },
  {
    provider: NETWORK,
    armType: 'Microsoft.Network/loadBalancers',
    counters: ['PublicLoadBalancers'],
    what: 'public load balancers',
    amount: when(isPublic),
  },
  { provider: NETWORK, armType: 'Microsoft.Network/publicIPAddresses', counters: ['PublicIPAddresses'], what: 'public IP addresses' },
  {
    provider: NETWORK,
    armType: 'Microsoft.Network/publicIPAddresses',
    counters: ['StandardSkuPublicIpAddresses', 'IPv4StandardSkuPublicIpAddresses'],
    what: 'standard public IP addresses',
    amount: when(({ resource }) => resource.sku?.name === 'Standard'),
  },
  {
    provider: NETWORK,
    armType: 'Microsoft.Network/publicIPAddresses',
    counters: ['StaticPublicIPAddresses'],
    what: 'static public IP addresses',
    amount: when(({ resource }) => resource.properties.publicIPAllocationMethod === 'Static'),
  },
  { provider: STORAGE, armType: 'Microsoft.Storage/storageAccounts', counters: ['StorageAccounts'], what: 'storage accounts' },
  { provider: SQL, armType: 'Microsoft.Sql/servers', counters: ['ServerQuota'], what: 'SQL servers' },
  {
    provider: SQL,
    armType: 'Microsoft.Sql/servers/databases',
    counters: ['RegionalVCoreQuotaForSQLDBAndDW'],
    what: 'vCores of SQL databases',
    amount: ({ resource: { sku } }) =>
      /GeneralPurpose|BusinessCritical|Hyperscale/i.test(sku?.tier ?? '') && sku?.name !== 'ElasticPool' ? (sku?.capacity ?? 0) : 0,
  },
  {
    provider: APP,
    armType: 'Microsoft.App/managedEnvironments',
    counters: ['ManagedEnvironmentCount'],
    what: 'Container Apps environments',
  },
  { provider: INSTANCES, armType: 'Microsoft.ContainerInstance/containerGroups', counters: ['ContainerGroups'], what: 'container groups' },
  { provider: AI, armType: 'Microsoft.CognitiveServices/accounts', counters: ['AccountCount'], what: 'AI services accounts' },
];

function byRules(world: World): Demand[] {
  return RULES.flatMap(({ provider, armType, counters, what, amount = one }): Demand[] => {
    const counting = world.arriving(armType).filter((arrival) => amount(arrival) > 0);
    const total = counting.reduce((sum, arrival) => sum + amount(arrival), 0);
    return total === 0 ? [] : [{ provider, counters, what, amount: total, resources: counting.map(({ source }) => source.id) }];
  });
}

/** Sums by key; a demand for each. */
function summed(parts: readonly Demand[]): Demand[] {
  const sums = new Map<string, Demand>();
  for (const part of parts) {
    const known = sums.get(part.counters[0]!);
    if (known) {
      known.amount += part.amount;
      known.resources.push(...part.resources);
    } else sums.set(part.counters[0]!, { ...part, resources: [...part.resources] });
  }
  return [...sums.values()];
}

/** Cores: of the region, of each family, of spot machines apart. Sizes that are not offered there have no family; vm-sizes tells of them. */
export function coreDemand(world: World, sizes: ReadonlyMap<string, SkuThere>): Demand[] {
  return summed(
    machinesIn(world).flatMap(({ arrival, size, count, isSpot }): Demand[] => {
      const sku = sizes.get(size.toLowerCase());
      const amount = count * Number(sku?.capabilities.get('vcpus') ?? 0);
      if (!sku || amount === 0) return [];
      const part = { provider: COMPUTE, amount, resources: [arrival.source.id], isCertain: true };
      if (isSpot) return [{ ...part, counters: ['lowPriorityCores'], what: 'vCPUs of spot machines' }];
      return [
        { ...part, counters: ['cores'], what: 'vCPUs of the region' },
        { ...part, counters: [sku.family], what: `vCPUs of family ${sku.family}` },
      ];
    }),
  );
}

/** Tokens per minute (thousands) of model deployments. */
function modelDemand(world: World): Demand[] {
  return summed(
    world.arriving('Microsoft.CognitiveServices/accounts/deployments').flatMap((arrival): Demand[] => {
      const { model } = arrival.resource.properties as { model?: { name?: string; format?: string } };
      const { name: sku = 'Standard', capacity = 0 } = arrival.resource.sku ?? {};
      if (model?.name === undefined || capacity === 0) return [];
      const counter = `${model.format ?? 'OpenAI'}.${sku}.${model.name}`;
      return [{ provider: AI, counters: [counter], what: `capacity of ${counter}`, amount: capacity, resources: [arrival.source.id] }];
    }),
  );
}

/** Instances of App Service plans by size (`P1v3`). */
function planDemand(world: World): Demand[] {
  return summed(
    world.arriving('Microsoft.Web/serverfarms').flatMap((arrival): Demand[] => {
      const { name, capacity = 0 } = arrival.resource.sku ?? {};
      if (name === undefined || capacity === 0) return [];
      return [
        {
          provider: 'Microsoft.Web',
          counters: [name, `${name} VMs`],
          what: `App Service instances of size ${name}`,
          amount: capacity,
          resources: [arrival.source.id],
        },
      ];
    }),
  );
}

/** vCores of PostgreSQL flexible servers, a standby counted as the server. `Standard_D2ds_v4` is of the counter `standardDDSv4Family`. */
function postgresDemand(world: World): Demand[] {
  return summed(
    world.arriving('Microsoft.DBforPostgreSQL/flexibleServers').flatMap((arrival): Demand[] => {
      const match = /^Standard_([A-Z]+)(\d+)([a-z]*)(?:_(v\d+))?$/i.exec(arrival.resource.sku?.name ?? '');
      if (!match) return [];
      const mode = arrival.resource.properties.highAvailability?.mode ?? 'Disabled';
      const counter = `standard${match[1]!.toUpperCase()}${match[3]!.toUpperCase()}${match[4] ?? ''}Family`;
      const amount = Number(match[2]) * (mode === 'Disabled' ? 1 : 2);
      return [
        {
          provider: 'Microsoft.DBforPostgreSQL',
          counters: [counter],
          what: `vCores of PostgreSQL (${counter})`,
          amount,
          resources: [arrival.source.id],
        },
      ];
    }),
  );
}

/** Everything but cores that the move adds to counters of providers. */
export function plainDemand(world: World): Demand[] {
  return [...byRules(world), ...modelDemand(world), ...planDemand(world), ...postgresDemand(world)];
}
