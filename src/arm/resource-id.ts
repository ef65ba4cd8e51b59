/**
 * Azure resource IDs.
 *
 * Azure compares them ignoring case and returns them in varying case, so every comparison goes through {@link idKey}.
 * Form: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */

/** One `type/name` step of a resource ID, below the provider. */
interface IdSegment {
  type: string;
  name: string;
}

/** The parts of an Azure resource ID. */
export interface ResourceId {
  /** The ID in Azure's canonical form (`resourceGroups`, `providers`), names in the case in which they were given. */
  id: string;
  /** Absent for IDs at tenant or management group scope. */
  subscriptionId?: string;
  resourceGroup?: string;
  /** For example `Microsoft.Network`; `Microsoft.Resources` for subscriptions and resource groups themselves. */
  provider: string;
  /** Full ARM type, for example `Microsoft.Network/virtualNetworks/subnets`. */
  armType: string;
  /** Last name, for example `snet-app`. */
  name: string;
  /** All names from the top-level resource down. */
  names: string[];
  /** ID of the parent resource; the resource group for a top-level resource; the extended resource for an extension. */
  parentId?: string;
  /** For an extension resource (lock, role assignment, diagnostic setting …): the ID that it extends. */
  scopeId?: string;
}

/** Key under which two IDs of the same resource are equal: lower case, no trailing or doubled slash. */
export function idKey(id: string): string {
  // Hardly any id needs more than lower case, and nothing is asked more often.
  const single = id.includes('//') ? id.replace(/\/{2,}/g, '/') : id;
  return (single.endsWith('/') ? single.slice(0, -1) : single).toLowerCase();
}

/** True when both strings name the same resource; Azure ignores case. */
export function sameId(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && idKey(a) === idKey(b);
}

/** True when `id` is `ancestor` or lies below it. */
export function isWithin(id: string, ancestor: string): boolean {
  const [key, ancestorKey] = [idKey(id), idKey(ancestor)];
  return key === ancestorKey || key.startsWith(`${ancestorKey}/`);
}

function lastIndexOfProviders(parts: string[]): number {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    // A resource may itself be called "providers": only an even distance to the end leaves whole type/name pairs.
    if (parts[index]!.toLowerCase() === 'providers' && (parts.length - index) % 2 === 0) return index;
  }
  return -1;
}

function segmentsFrom(parts: string[]): IdSegment[] | undefined {
  const segments: IdSegment[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const [type, name] = [parts[index], parts[index + 1]];
    if (!type || !name) return undefined;
    segments.push({ type, name });
  }
  return segments;
}

function parseScope(parts: string[]): ResourceId | undefined {
  if (parts[0]?.toLowerCase() !== 'subscriptions' || !parts[1]) return undefined;
  const subscriptionId = parts[1];
  if (parts.length === 2) {
    return {
      id: `/subscriptions/${subscriptionId}`,
      subscriptionId,
      provider: 'Microsoft.Resources',
      armType: 'Microsoft.Resources/subscriptions',
      name: subscriptionId,
      names: [subscriptionId],
    };
  }
  if (parts.length === 4 && parts[2]!.toLowerCase() === 'resourcegroups') {
    const name = parts[3]!;
    return {
      id: `/subscriptions/${subscriptionId}/resourceGroups/${name}`,
      subscriptionId,
      resourceGroup: name,
      provider: 'Microsoft.Resources',
      armType: 'Microsoft.Resources/resourceGroups',
      name,
      names: [name],
      parentId: `/subscriptions/${subscriptionId}`,
    };
  }
  return undefined;
}

/** The parts of a resource ID, or undefined when `text` is not one. */
export function tryParseResourceId(text: string): ResourceId | undefined {
  // Names may hold spaces (dashboards, alert rules), never these.
  if (!text.startsWith('/') || /[?#\n]/.test(text)) return undefined;
  const parts = text.split('/').filter((part) => part !== '');
  const providersAt = lastIndexOfProviders(parts);
  if (providersAt < 0) return parseScope(parts);
  const provider = parts[providersAt + 1];
  const segments = segmentsFrom(parts.slice(providersAt + 2));
  if (!provider || !segments || segments.length === 0) return undefined;

  const scopeParts = parts.slice(0, providersAt);
  const scope = scopeParts.length === 0 ? undefined : (parseScope(scopeParts) ?? tryParseResourceId(`/${scopeParts.join('/')}`));
  const isManagementGroupOrOther = scopeParts.length > 0 && !scope;
  if (isManagementGroupOrOther) return undefined;

  const isPlain = !scope || scope.armType === 'Microsoft.Resources/resourceGroups' || scope.armType === 'Microsoft.Resources/subscriptions';
  const prefix = scope ? scope.id : '';
  const path = segments.map(({ type, name }) => `${type}/${name}`);
  const own = `${prefix}/providers/${provider}/${path.join('/')}`;
  const parentId = path.length > 1 ? `${prefix}/providers/${provider}/${path.slice(0, -1).join('/')}` : scope?.id;
  return {
    id: own,
    ...(scope?.subscriptionId !== undefined && { subscriptionId: scope.subscriptionId }),
    ...(scope?.resourceGroup !== undefined && { resourceGroup: scope.resourceGroup }),
    provider,
    armType: [provider, ...segments.map(({ type }) => type)].join('/'),
    name: segments[segments.length - 1]!.name,
    names: segments.map(({ name }) => name),
    ...(parentId !== undefined && { parentId }),
    ...(!isPlain && { scopeId: scope!.id }),
  };
}

/**
 * The parts of a resource ID.
 * @throws Error when `text` is not a resource ID, naming it.
 */
export function parseResourceId(text: string): ResourceId {
  const parsed = tryParseResourceId(text);
  if (!parsed) throw new Error(`Not an Azure resource ID: "${text}"`);
  return parsed;
}

/** ID of the resource group that holds `id`; undefined for anything outside a resource group. */
export function resourceGroupIdOf(id: string): string | undefined {
  const parsed = tryParseResourceId(id);
  return parsed?.resourceGroup === undefined ? undefined : `/subscriptions/${parsed.subscriptionId}/resourceGroups/${parsed.resourceGroup}`;
}
