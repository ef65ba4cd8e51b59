import type { ArmResource } from '../arm/resource';
import { idKey, isWithin } from '../arm/resource-id';
import { parseAddress, type Address } from './address';
import type { Cloud } from './cloud';
import { asResource, elementOf, elementsOf, embeddedAt, holderIdOf, isElement } from './embedded';
import { byKey } from './store';

/** The resource with this id as stored (not a copy): of its own, embedded in its parent, or a singleton nobody wrote yet. */
export function findResource(cloud: Cloud, id: string): ArmResource | undefined {
  const stored = cloud.store.get(id);
  if (stored) return stored.resource;
  const address = parseAddress(id);
  if (address?.kind !== 'resource') return undefined;
  return findEmbedded(cloud, address) ?? findSingleton(cloud, address);
}

function findEmbedded(cloud: Cloud, address: Address): ArmResource | undefined {
  const collection = embeddedAt(address, cloud.registry);
  const parent = collection && findResource(cloud, holderIdOf(address));
  const element = parent && elementOf(parent, collection, address.names.at(-1)!);
  return element && asResource(element, parent, collection);
}

function ancestorsOf(address: Address): { id: string; armType: string; path: string }[] {
  const { provider, types, names, scope } = address;
  const pairs = types.map((type, index) => `${type}/${names[index]}`);
  return types
    .slice(1)
    .map((_, index) => types.length - 1 - index)
    .map((depth) => ({
      id: `${scope}/providers/${provider}/${pairs.slice(0, depth).join('/')}`,
      armType: [provider, ...types.slice(0, depth)].join('/'),
      path: pairs.slice(depth).join('/'),
    }));
}

/** The body of a singleton that exists with its parent, nearest ancestor first. */
export function findSingleton(cloud: Cloud, address: Address): ArmResource | undefined {
  for (const { id, armType, path } of ancestorsOf(address)) {
    const wanted = path.toLowerCase();
    const singleton = cloud.registry
      .of(armType)
      .flatMap((service) => service.singletons ?? [])
      .find((one) => one.path.toLowerCase() === wanted);
    const parent = singleton && findResource(cloud, id);
    if (!parent) continue;
    const names = singleton.path.split('/');
    return {
      properties: {},
      ...structuredClone(singleton.body(structuredClone(parent), cloud.context(address.subscriptionId))),
      id: `${parent.id}/${singleton.path}`,
      name: names.at(-1)!,
      type: [parent.type, ...names.filter((_, index) => index % 2 === 0)].join('/'),
    };
  }
  return undefined;
}

/** Resources right below `id` in `collection`, in id order: stored ones, embedded ones, singletons that lists show. */
export function childrenOf(cloud: Cloud, id: string, collection: string): ArmResource[] {
  const wanted = collection.toLowerCase();
  const found = new Map<string, ArmResource>();
  const extended = `${idKey(id)}/providers/`;
  for (const { resource, key } of cloud.store.below(id)) {
    if (resource.type.toLowerCase().endsWith(`/${wanted}`) && !key.startsWith(extended)) found.set(key, resource);
  }
  const parent = findResource(cloud, id);
  if (parent) {
    const embedded = cloud.registry.embeddedIn(parent.type).find((one) => one.collection.toLowerCase() === wanted);
    for (const element of (embedded && elementsOf(parent, embedded)) ?? []) {
      if (!isElement(element)) continue;
      const resource = asResource(element, parent, embedded!);
      found.set(idKey(resource.id), resource);
    }
    for (const { path, listed } of cloud.registry.of(parent.type).flatMap((service) => service.singletons ?? [])) {
      const [first, , ...deeper] = path.split('/');
      if (deeper.length > 0 || first!.toLowerCase() !== wanted || listed === false) continue;
      const key = idKey(`${parent.id}/${path}`);
      const singleton = found.has(key) ? undefined : findResource(cloud, `${parent.id}/${path}`);
      if (singleton) found.set(key, singleton);
    }
  }
  return [...found]
    .map(([key, resource]) => ({ key, resource }))
    .sort(byKey)
    .map(({ resource }) => resource);
}

/** All resources of an ARM type, embedded ones included, in id order; those within `scope` when given. */
export function resourcesOfType(cloud: Cloud, armType: string, scope?: string): ArmResource[] {
  const stored = cloud.store.ofType(armType).map(({ resource }) => resource);
  const parentType = armType.slice(0, armType.lastIndexOf('/'));
  const collection = armType.slice(armType.lastIndexOf('/') + 1).toLowerCase();
  const embedded = cloud.registry.embeddedIn(parentType).find((one) => one.collection.toLowerCase() === collection);
  const elements = embedded ? resourcesOfType(cloud, parentType, scope).flatMap((parent) => childrenOf(cloud, parent.id, collection)) : [];
  return [...stored, ...elements].filter(({ id }) => scope === undefined || isWithin(id, scope));
}

/** Resources and embedded children whose body holds `id`, in key order; of `armType` when given. */
export function referrersOf(cloud: Cloud, id: string, armType?: string): ArmResource[] {
  const wanted = armType?.toLowerCase();
  return cloud.store
    .referrers(id)
    .map((key) => findResource(cloud, key))
    .filter(
      (resource): resource is ArmResource => resource !== undefined && (wanted === undefined || resource.type.toLowerCase() === wanted),
    );
}
