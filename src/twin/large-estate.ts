import type { ArmResource } from '../arm/resource';
import { guidOf } from './derive';
import type { Estate } from './estate';
import { seededRandom } from './random';

/** A part of the pattern estate: what stands at ids that match. */
interface Part {
  at: RegExp;
  /** Of a hundred workloads, so many have it. */
  share: number;
}

/** In this order, while a workload has room for them. */
const OPTIONAL_PARTS: readonly Part[] = [
  { at: /contoso\.internal/, share: 100 },
  { at: /vm-mgmt-01/, share: 80 },
  { at: /func-contoso|contoso-func|stcontosofunc/, share: 80 },
  { at: /app-contoso-web/, share: 80 },
  { at: /stcontosoaudit/, share: 30 },
  { at: /loadBalancers\/|virtualMachineScaleSets\//, share: 100 },
  { at: /\/sql-contoso|pe-sql|privatelink\.database/, share: 70 },
  { at: /ServiceBus\//, share: 70 },
  { at: /applicationGateways\/|pip-agw|id-contoso-agw/, share: 40 },
  { at: /ContainerRegistry\//, share: 30 },
  { at: /psql-contoso|postgres/, share: 30 },
  { at: /RecoveryServices\//, share: 30 },
];

/** What workloads have more of, and how its copies are named: `name` is replaced in ids and bodies. */
interface Copied {
  at: RegExp;
  name: string;
  copy: (name: string, number: number) => string;
  /** How often, beside the others. */
  weight: number;
}

const numbered = (name: string, number: number): string => `${name}-${number}`;

const COPIED: readonly Copied[] = [
  { at: /vm-app-02/, name: 'vm-app-02', copy: (_, number) => `vm-app-${number + 10}`, weight: 30 },
  { at: /app-contoso-api-weu/, name: 'app-contoso-api-weu', copy: (_, number) => `app-contoso-api${number}-weu`, weight: 12 },
  { at: /stcontosofuncweu/, name: 'stcontosofuncweu', copy: (_, number) => `stcontoso${number}weu`, weight: 14 },
  { at: /kv-contoso-ops-weu/, name: 'kv-contoso-ops-weu', copy: (_, number) => `kv-contoso-${number}-weu`, weight: 6 },
  { at: /sqldb-catalog/, name: 'sqldb-catalog', copy: numbered, weight: 6 },
  { at: /containers\/invoices/, name: 'invoices', copy: numbered, weight: 10 },
  { at: /A\/orders$/, name: 'orders', copy: numbered, weight: 10 },
  { at: /nsg-hub/, name: 'nsg-hub', copy: numbered, weight: 6 },
  { at: /id-contoso-app-weu/, name: 'id-contoso-app-weu', copy: (_, number) => `id-contoso-app${number}-weu`, weight: 6 },
];

/** Outside of every workload: shared, or Azure's own. */
const SHARED = /rg-contoso-shared-eus|NetworkWatcherRG/i;

/** Properties whose elements count: in ARM they are resources of their own. */
const EMBEDDED = ['subnets', 'virtualNetworkPeerings', 'securityRules', 'routes'];
/** What services add to a resource by themselves (settings, policies, parameters), and a scan finds; about so many. Lower case. */
const ADDED: Readonly<Record<string, number>> = {
  'microsoft.dbforpostgresql/flexibleservers': 38,
  'microsoft.network/loadbalancers': 3,
  'microsoft.recoveryservices/vaults': 2,
  'microsoft.servicebus/namespaces': 3,
  'microsoft.sql/servers': 6,
  'microsoft.sql/servers/databases': 6,
  'microsoft.web/sites': 9,
};

/** So many resources a scan finds where these are. */
function countOf(resources: readonly ArmResource[]): number {
  return resources.reduce((sum, { type, properties }) => {
    const embedded = EMBEDDED.map((name) => ((properties as Record<string, unknown[] | undefined> | undefined)?.[name] ?? []).length);
    return embedded.reduce((all, count) => all + count, sum + 1 + (ADDED[type.toLowerCase()] ?? 0));
  }, 0);
}

/** Guids stand for one thing each, so every copy gets its own; subscriptions, tenants and roles stay. */
function withOwnGuids(text: string, salt: string): string {
  const guid = /(?<!roleDefinitions\/)\b(?!00000000-0000-0000-0000)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
  return text.replace(guid, (found) => guidOf(found, salt));
}

function copyOf(resources: readonly ArmResource[], change: (text: string) => string): ArmResource[] {
  return JSON.parse(change(JSON.stringify(resources))) as ArmResource[];
}

/** `resources` as those of the workload `code`. */
function ofWorkload(resources: readonly ArmResource[], code: string): ArmResource[] {
  return copyOf(resources, (text) =>
    withOwnGuids(text, code)
      .replace(/contoso(?!-shared-eus|\.example)/g, code)
      .replace(/CONTOSO/g, code.toUpperCase()),
  );
}

interface Workload {
  code: string;
  /** As in the pattern, not yet renamed. */
  parts: ArmResource[];
  copies: number;
}

/**
 * An estate in which a scan finds about `size` resources, after the pattern of `base`: workloads of three groups each, that differ
 * in what they have and in how much of it. The same seed gives the same estate.
 * @param base the sample estate three-tier.json
 */
export function largeEstate(base: Estate, size: number, seed: number): Estate {
  const random = seededRandom(seed);
  const shared = base.resources.filter(({ id }) => SHARED.test(id));
  const pattern = base.resources.filter(({ id }) => !SHARED.test(id));
  const isOptional = ({ id }: ArmResource): boolean => OPTIONAL_PARTS.some(({ at }) => at.test(id));
  const core = pattern.filter((resource) => !isOptional(resource));
  // Three groups each: 50 workloads keep the estate below 200 groups.
  const workloads = Array.from({ length: Math.min(50, Math.max(1, Math.floor(size / 200))) }, (_, index): Workload => {
    return { code: `w${String(index).padStart(3, '0')}`, parts: [...core], copies: 0 };
  });
  const room = (size - countOf(shared)) / workloads.length;
  for (const workload of workloads) {
    for (const { at, share } of OPTIONAL_PARTS) {
      const isWanted = random() * 100 < share;
      const part = pattern.filter(({ id }) => at.test(id) && !workload.parts.some((known) => known.id === id));
      if (isWanted && countOf(workload.parts) + countOf(part) <= room) workload.parts.push(...part);
    }
  }
  const resources = [...shared, ...workloads.flatMap(({ parts, code }) => ofWorkload(parts, code))];
  const groups = COPIED.map((copied) => ({ ...copied, pattern: pattern.filter(({ id }) => copied.at.test(id)) }));
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  for (let count = countOf(resources), turn = 0, misses = 0; count < size && misses < 100; turn += 1) {
    const workload = workloads[turn % workloads.length]!;
    let pick = random() * weights;
    const copied = groups.find(({ weight }) => (pick -= weight) < 0)!;
    const added = countOf(copied.pattern);
    const hasPattern = copied.pattern.some(({ id }) => workload.parts.some((part) => part.id === id));
    if (!hasPattern || count + added > size) {
      misses += 1;
      continue;
    }
    misses = 0;
    workload.copies += 1;
    const name = copied.copy(copied.name, workload.copies);
    const renamed = copyOf(copied.pattern, (text) => withOwnGuids(text, name).replaceAll(copied.name, name));
    resources.push(...ofWorkload(renamed, workload.code));
    count += added;
  }
  const { subscriptionId, tenantId, scarcities } = base;
  return { resources, ...(subscriptionId && { subscriptionId }), ...(tenantId && { tenantId }), ...(scarcities && { scarcities }) };
}
