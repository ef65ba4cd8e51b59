import { idKey } from '../arm/resource-id';
import { canonicalNamespace, canonicalType } from './provider-manifest';

/** What the path of a request on ARM names: a resource (as many types as names) or a collection or action (one type more). */
export interface Address {
  kind: 'resource' | 'collection';
  /** Canonical casing of the fixed parts; for a collection, the collection's path. */
  id: string;
  key: string;
  subscriptionId?: string;
  resourceGroup?: string;
  /** What stands before the last `/providers/`: empty for the tenant, a subscription, a group, or a resource that is extended. */
  scope: string;
  provider: string;
  types: string[];
  names: string[];
  armType: string;
  /** True when `scope` is a resource: locks, role assignments, diagnostic settings. */
  isExtension: boolean;
}

/** The address of a resource group or subscription, which have no `/providers/` part. */
function plainScope(scope: string, subscriptionId: string, resourceGroup: string | undefined): Address {
  return {
    kind: 'resource',
    id: scope,
    key: idKey(scope),
    subscriptionId,
    ...(resourceGroup !== undefined && { resourceGroup }),
    scope: resourceGroup === undefined ? '' : `/subscriptions/${subscriptionId}`,
    provider: 'Microsoft.Resources',
    types: [resourceGroup === undefined ? 'subscriptions' : 'resourceGroups'],
    names: [resourceGroup ?? subscriptionId],
    armType: resourceGroup === undefined ? 'Microsoft.Resources/subscriptions' : 'Microsoft.Resources/resourceGroups',
    isExtension: false,
  };
}

/** What `path` names, or undefined when it is not of ARM's form. Left to right, so that names may be anything, even `providers`. */
export function parseAddress(path: string): Address | undefined {
  const parts = path.split('/').filter((part) => part !== '');
  let [scope, at] = ['', 0];
  let subscriptionId: string | undefined;
  let resourceGroup: string | undefined;
  if (parts[0]?.toLowerCase() === 'subscriptions' && parts[1] !== undefined) {
    [subscriptionId, at, scope] = [parts[1], 2, `/subscriptions/${parts[1]}`];
    if (parts[2]?.toLowerCase() === 'resourcegroups' && parts[3] !== undefined) {
      [resourceGroup, at] = [parts[3], 4];
      scope += `/resourceGroups/${resourceGroup}`;
    }
    if (at === parts.length) return plainScope(scope, subscriptionId, resourceGroup);
  }
  let current: { provider: string; types: string[]; names: string[]; scope: string } | undefined;
  let isExtension = false;
  while (at < parts.length) {
    if (parts[at]!.toLowerCase() === 'providers' && parts[at + 1] !== undefined) {
      if (current) {
        scope = pathOf(current);
        // A management group is a scope like a subscription: what lies at it extends nothing.
        isExtension = `${current.provider}/${current.types[0]}`.toLowerCase() !== 'microsoft.management/managementgroups';
      }
      current = { provider: canonicalNamespace(parts[at + 1]!), types: [], names: [], scope };
    } else if (!current) {
      return undefined;
    } else {
      current.types.push(parts[at]!);
      if (parts[at + 1] !== undefined) current.names.push(parts[at + 1]!);
    }
    at += 2;
  }
  if (!current || current.types.length === 0) return undefined;
  current.types = canonicalType(current.provider, current.types);
  const id = pathOf(current);
  return {
    kind: current.types.length === current.names.length ? 'resource' : 'collection',
    id,
    key: idKey(id),
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(resourceGroup !== undefined && { resourceGroup }),
    scope: current.scope,
    provider: current.provider,
    types: current.types,
    names: current.names,
    armType: [current.provider, ...current.types].join('/'),
    isExtension,
  };
}

function pathOf({ scope, provider, types, names }: { scope: string; provider: string; types: string[]; names: string[] }): string {
  const path = types.flatMap((type, index) => (names[index] === undefined ? [type] : [type, names[index]]));
  return `${scope}/providers/${[provider, ...path].join('/')}`;
}

/** The id right above: the parent of a nested resource, the scope of any other; undefined at the top. */
export function parentOf(address: Address): string | undefined {
  if (address.names.length > 1 || (address.kind === 'collection' && address.names.length > 0)) {
    const names = address.kind === 'resource' ? address.names.slice(0, -1) : address.names;
    return pathOf({ ...address, names, types: address.types.slice(0, names.length) });
  }
  return address.scope === '' ? undefined : address.scope;
}

/** The id of the top-level resource that a nested one belongs to; its own for a top-level one. */
export function topLevelOf(address: Address): string {
  return pathOf({ ...address, names: address.names.slice(0, 1), types: address.types.slice(0, 1) });
}
