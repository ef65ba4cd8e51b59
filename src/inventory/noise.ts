import type { ArmResource } from '../arm/resource';
import { tryParseResourceId } from '../arm/resource-id';
import { opaquePathsOf } from './opaque';

/** Something that ARM returns, that differs from one scan to the next or repeats what stands elsewhere. */
interface Noise {
  /**
   * Names joined by dots, arrays transparent, from the resource down, in any casing; `**.` in front: at any depth below `properties`.
   * What a mapper reads is never noise: endpoints, principalId, customerId, vaultUri stay.
   */
  path: string;
  /** Only in these ARM types; a type covers those nested in it. Absent: everywhere. */
  types?: readonly string[];
  why: string;
}

const TIME = 'a time, other in every copy of the resource';
const STATE = 'what the service is doing now, not what it was told to be';

/** The whole list. */
export const NOISE: readonly Noise[] = [
  { path: 'etag', why: 'changes with every write' },
  { path: '**.etag', why: 'changes with every write' },
  { path: '_etag', why: 'changes with every write' },
  { path: '_rid', why: 'internal to Cosmos DB' },
  { path: '_self', why: 'internal to Cosmos DB' },
  { path: '_ts', why: TIME },
  { path: 'systemData', why: 'who wrote it, and when' },
  { path: '**.systemData', why: 'who wrote it, and when' },
  { path: 'createdTime', why: TIME },
  { path: 'changedTime', why: TIME },
  { path: 'provisioningState', why: STATE },
  { path: '**.provisioningState', why: STATE },
  { path: '**.provisioningStates', why: STATE },
  { path: '**.resourceGuid', why: 'made by Azure, other in every copy' },
  ...['created', 'createdAt', 'createdDate', 'createdOn', 'createdTime', 'creationDate', 'creationTime', 'timeCreated', 'changedTime'].map(
    (name) => ({ path: `properties.${name}`, why: TIME }),
  ),
  ...[
    'lastModified',
    'lastModifiedAt',
    'lastModifiedDate',
    'lastModifiedOn',
    'lastModifiedTime',
    'lastModifiedTimeUtc',
    'lastUpdated',
    'lastUpdatedTime',
  ].map((name) => ({ path: `properties.${name}`, why: TIME })),
  ...['modifiedDate', 'modifiedOn', 'updatedAt', 'updatedOn', 'updatedTime', 'dateCreated', 'dateModified'].map((name) => ({
    path: `properties.${name}`,
    why: TIME,
  })),
  ...['createdBy', 'updatedBy', 'lastModifiedBy', 'createdByObjectId', 'lastModifiedByObjectId'].map((name) => ({
    path: `properties.${name}`,
    why: 'who wrote it',
  })),
  { path: 'properties.instanceView', why: STATE },
  { path: 'properties.extended', types: ['Microsoft.Compute/virtualMachines'], why: `added by Resource Graph: ${STATE}` },
  { path: 'resources', types: ['Microsoft.Compute/virtualMachines'], why: 'repeats the extensions, which are resources of their own' },
  { path: 'properties.keyCreationTime', types: ['Microsoft.Storage/storageAccounts'], why: TIME },
  { path: '**.lastEnabledTime', types: ['Microsoft.Storage/storageAccounts'], why: TIME },
  { path: 'properties.statusOfPrimary', types: ['Microsoft.Storage/storageAccounts'], why: STATE },
  { path: 'properties.statusOfSecondary', types: ['Microsoft.Storage/storageAccounts'], why: STATE },
  { path: 'properties.lastGeoFailoverTime', types: ['Microsoft.Storage/storageAccounts'], why: TIME },
  { path: 'properties.geoReplicationStats', types: ['Microsoft.Storage/storageAccounts'], why: STATE },
  ...['leaseState', 'leaseStatus', 'leaseDuration'].map((name) => ({
    path: `properties.${name}`,
    types: ['Microsoft.Storage/storageAccounts'],
    why: STATE,
  })),
  ...[
    'state',
    'usageState',
    'availabilityState',
    'hostNamesDisabled',
    'inProgressOperationId',
    'lastSwapDestination',
    'suspendedTill',
    'trafficManagerHostNames',
    'slotSwapStatus',
  ].map((name) => ({
    path: `properties.${name}`,
    types: ['Microsoft.Web/sites'],
    why: STATE,
  })),
  ...['status', 'numberOfSites', 'numberOfWorkers', 'currentNumberOfWorkers', 'freeOfferExpirationTime', 'geoRegion'].map((name) => ({
    path: `properties.${name}`,
    types: ['Microsoft.Web/serverfarms'],
    why: STATE,
  })),
  ...['earliestRestoreDate', 'pausedDate', 'resumedDate'].map((name) => ({
    path: `properties.${name}`,
    types: ['Microsoft.Sql/servers/databases'],
    why: TIME,
  })),
  {
    path: 'properties.backup.earliestRestoreDate',
    types: ['Microsoft.DBforPostgreSQL/flexibleServers', 'Microsoft.DBforMySQL/flexibleServers'],
    why: TIME,
  },
  { path: 'properties.workspaceCapping.quotaNextResetTime', types: ['Microsoft.OperationalInsights/workspaces'], why: TIME },
  { path: 'properties.workspaceCapping.dataIngestionStatus', types: ['Microsoft.OperationalInsights/workspaces'], why: STATE },
  { path: 'properties.sku.lastSkuUpdate', types: ['Microsoft.OperationalInsights/workspaces'], why: TIME },
  { path: 'properties.powerState', types: ['Microsoft.ContainerService/managedClusters'], why: STATE },
  ...['countDetails', 'messageCount', 'sizeInBytes', 'accessedAt', 'subscriptionCount'].map((name) => ({
    path: `properties.${name}`,
    types: ['Microsoft.ServiceBus/namespaces'],
    why: STATE,
  })),
  { path: 'properties.fqdnState', types: ['Microsoft.Network/trafficManagerProfiles'], why: STATE },
  { path: 'properties.profileMonitorStatus', types: ['Microsoft.Network/trafficManagerProfiles'], why: STATE },
  { path: 'properties.operationalState', types: ['Microsoft.Network/applicationGateways'], why: STATE },
];

interface Rules {
  anyDepth: Set<string>;
  exact: Set<string>;
  opaque: ReadonlySet<string>;
}

function rulesFor(type: string): Rules {
  const rules: Rules = { anyDepth: new Set(), exact: new Set(), opaque: opaquePathsOf({ type }) };
  for (const { path, types } of NOISE) {
    const isCovered = types?.some((covered) => `${type.toLowerCase()}/`.startsWith(`${covered.toLowerCase()}/`)) ?? true;
    if (!isCovered) continue;
    if (path.startsWith('**.')) rules.anyDepth.add(path.slice(3).toLowerCase());
    else rules.exact.add(path.toLowerCase());
  }
  return rules;
}

/** Services repeat the type beside the id of what a body embeds. */
function repeatsType(value: Record<string, unknown>): boolean {
  const { id, type } = value;
  return typeof id === 'string' && typeof type === 'string' && tryParseResourceId(id)?.armType.toLowerCase() === type.toLowerCase();
}

function strip(value: unknown, path: string, rules: Rules): unknown {
  if (rules.opaque.has(path)) return value;
  if (Array.isArray(value)) return value.map((item) => strip(item, path, rules));
  if (typeof value !== 'object' || value === null) return value;
  const isBelow = path.startsWith('properties');
  const withoutType = isBelow && repeatsType(value as Record<string, unknown>);
  const kept: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const own = path === '' ? key : `${path}.${key}`;
    if (rules.exact.has(own.toLowerCase()) || (isBelow && rules.anyDepth.has(key.toLowerCase())) || (withoutType && key === 'type'))
      continue;
    kept[key] = strip(item, own, rules);
  }
  return kept;
}

/** A function that gives a resource less what {@link NOISE} lists. Inputs are not changed. */
export function noiseFilter(): (resource: ArmResource) => ArmResource {
  const byType = new Map<string, Rules>();
  return (resource) => {
    const rules = byType.get(resource.type) ?? rulesFor(resource.type);
    byType.set(resource.type, rules);
    return strip(resource, '', rules) as ArmResource;
  };
}
