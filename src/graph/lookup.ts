import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { valuesAt } from '../arm/value-at';
import { endpointPaths, ownersOfHost } from '../catalog/hosts';
import { isGlobalName } from '../catalog/names';
import { addressesOf } from './addresses';
import type { GraphFacts } from './facts';
import { piecesOf } from './text';

/** How a resource is found by a value that Azure gave it. */
export interface ValueOwner {
  resource: ArmResource;
  /** `principal`: id of an identity; `name`: any other GUID (workspace id, instrumentation key). */
  kind: 'principal' | 'name';
}

/** Finds resources by anything that others may call them by. All look-ups ignore case and take constant time. */
export interface Lookup {
  get(id: string): ArmResource | undefined;
  /** The resource at `id`, or the nearest one above it, and how many characters of `id` name it. Never a subscription. */
  nearest(id: string): { resource: ArmResource; length: number } | undefined;
  byHost(host: string): ArmResource | undefined;
  /** The one resource that has this IP address; of two, as in networks that share a range, neither. */
  byAddress(address: string): ArmResource | undefined;
  byGuid(guid: string): ValueOwner | undefined;
  /** The one resource whose globally unique name this is. */
  byGlobalName(name: string): ArmResource | undefined;
  groupByName(name: string): ArmResource | undefined;
}

const GUID_PATHS: Readonly<Record<string, { path: string; kind: ValueOwner['kind'] }[]>> = {
  'microsoft.managedidentity/userassignedidentities': [
    { path: 'properties.principalId', kind: 'principal' },
    { path: 'properties.clientId', kind: 'principal' },
  ],
  'microsoft.operationalinsights/workspaces': [{ path: 'properties.customerId', kind: 'name' }],
  'microsoft.insights/components': [
    { path: 'properties.InstrumentationKey', kind: 'name' },
    { path: 'properties.AppId', kind: 'name' },
    { path: 'properties.ApplicationId', kind: 'name' },
  ],
};

function hostsWithin(resource: ArmResource): string[] {
  return endpointPaths(resource.type)
    .flatMap((path) => valuesAt(resource, path))
    .flatMap((value) => (typeof value === 'string' ? piecesOf(value) : []))
    .flatMap(({ kind, value }) => (kind === 'host' ? [value.toLowerCase()] : []));
}

function guidsOf(resource: ArmResource): [guid: string, kind: ValueOwner['kind']][] {
  const paths = [{ path: 'identity.principalId', kind: 'principal' as const }, ...(GUID_PATHS[resource.type.toLowerCase()] ?? [])];
  return paths.flatMap(({ path, kind }) =>
    valuesAt(resource, path).flatMap((value): [string, ValueOwner['kind']][] =>
      typeof value === 'string' ? [[value.toLowerCase(), kind]] : [],
    ),
  );
}

/** Adds only what nobody else claims: of two owners neither is meant for sure. */
function claim<T>(index: Map<string, T | null>, key: string, owner: T): void {
  index.set(key, index.has(key) && index.get(key) !== owner ? null : owner);
}

/** A look-up over `resources`. */
export function lookupOf(resources: readonly ArmResource[], facts: GraphFacts = {}): Lookup {
  const ids = new Map<string, ArmResource>();
  const hosts = new Map<string, ArmResource | null>();
  const addresses = new Map<string, ArmResource | null>();
  const guids = new Map<string, ValueOwner>();
  const names = new Map<string, ArmResource | null>();
  const typedNames = new Map<string, ArmResource>();
  const groups = new Map<string, ArmResource | null>();
  for (const resource of resources) {
    const type = resource.type.toLowerCase();
    const name = resource.name.toLowerCase();
    ids.set(idKey(resource.id), resource);
    for (const host of hostsWithin(resource)) claim(hosts, host, resource);
    for (const [guid, kind] of guidsOf(resource)) if (!guids.has(guid)) guids.set(guid, { resource, kind });
    if (facts[type]?.isGlobalName ?? isGlobalName(type)) {
      claim(names, name, resource);
      typedNames.set(`${type}|${name}`, resource);
    }
    if (type === 'microsoft.resources/resourcegroups') claim(groups, name, resource);
  }

  for (const resource of resources) {
    // The interface of a private endpoint is made by it: whoever means the address means the endpoint.
    const [endpoint] = valuesAt(resource, 'properties.privateEndpoint.id');
    const owner = (typeof endpoint === 'string' ? ids.get(idKey(endpoint)) : undefined) ?? resource;
    for (const address of addressesOf(resource)) claim(addresses, address, owner);
  }

  const nearest: Lookup['nearest'] = (id) => {
    const key = id.toLowerCase();
    for (let cut = key.length; cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
      const resource = ids.get(idKey(key.slice(0, cut)));
      if (resource) return { resource, length: cut };
    }
    return undefined;
  };
  const byHost: Lookup['byHost'] = (host) => {
    const own = hosts.get(host.toLowerCase());
    if (own) return own;
    for (const { armType, name } of ownersOfHost(host)) {
      const resource = typedNames.get(`${armType}|${name}`);
      if (resource) return resource;
    }
    return undefined;
  };
  return {
    get: (id) => ids.get(idKey(id)),
    nearest,
    byHost,
    byAddress: (address) => addresses.get(address.toLowerCase()) ?? undefined,
    byGuid: (guid) => guids.get(guid.toLowerCase()),
    byGlobalName: (name) => names.get(name.toLowerCase()) ?? undefined,
    groupByName: (name) => groups.get(name.toLowerCase()) ?? undefined,
  };
}
