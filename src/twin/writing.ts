import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parseAddress, type Address } from './address';
import { ArmError } from './arm-error';
import type { Caller, Cloud } from './cloud';
import { completeGenerally, draftOf } from './completion';
import { asResource, elementOf, elementsOf, embeddedAt, holderIdOf, isElement, putElement, type Element } from './embedded';
import { findResource } from './finding';
import { refuseWhenInUse } from './in-use';
import { keepAt, mergePatch, withoutNulls } from './property-paths';
import type { EmbeddedCollection, PartialResource, WriteContext } from './service';
import { dropWriteOnly } from './write-only';

/** One write. */
export interface Write {
  id: string;
  body: Partial<ArmResource>;
  cause: 'PUT' | 'PATCH' | 'load';
  apiVersion: string;
  caller: Caller;
}

/** What a write came to. */
export interface Written {
  resource: ArmResource;
  created: boolean;
}

function contextOf(cloud: Cloud, write: Write, address: Address, previous: ArmResource | undefined): WriteContext {
  return {
    ...cloud.context(address.subscriptionId, write.caller),
    cause: write.cause,
    apiVersion: write.apiVersion,
    ...(previous && { previous: structuredClone(previous) }),
  };
}

/** The id as it is returned: what is there already keeps its casing, a new resource takes its parent's and group's. */
function ownId(cloud: Cloud, address: Address): string {
  if (address.names.length > 1) {
    const holder = findResource(cloud, holderIdOf(address));
    if (holder) return `${holder.id}/${address.types.at(-1)}/${address.names.at(-1)}`;
  }
  const scope = address.scope === '' ? undefined : findResource(cloud, address.scope);
  return scope ? scope.id + address.id.slice(address.scope.length) : address.id;
}

/** Completes `resource` and its embedded children; afterwards it is as stored, but for write-only values. */
function completeAll(cloud: Cloud, write: Write, resource: ArmResource, previous: ArmResource | undefined, isEmbedded: boolean): void {
  const services = cloud.registry.of(resource.type);
  if (previous) services.flatMap((service) => service.kept ?? []).forEach((path) => keepAt(resource, previous, path));
  for (const collection of cloud.registry.embeddedIn(resource.type)) completeCollection(cloud, write, resource, previous, collection);
  completeGenerally(resource, previous, cloud, isEmbedded);
  const address = parseAddress(resource.id)!;
  services.forEach((service) => service.complete?.(resource, contextOf(cloud, write, address, previous)));
  // A service may have added children (default security rules, a gateway's): they are completed too.
  for (const collection of cloud.registry.embeddedIn(resource.type)) completeCollection(cloud, write, resource, previous, collection);
}

function completeCollection(
  cloud: Cloud,
  write: Write,
  resource: ArmResource,
  previous: ArmResource | undefined,
  collection: Required<EmbeddedCollection>,
): void {
  if (previous && write.cause !== 'load') keepAt(resource, previous, collection.property);
  const before = (previous && elementsOf(previous, collection)) ?? [];
  const elements = elementsOf(resource, collection);
  if (!elements) return;
  elements.forEach((element, index) => {
    if (!isElement(element)) return;
    const was = before.find((one) => one.name?.toLowerCase() === element.name.toLowerCase());
    const child = asResource({ ...element, name: was?.name ?? element.name }, resource, collection);
    completeAll(cloud, write, child, was && asResource(was, previous!, collection), true);
    elements[index] = child as unknown as Element;
  });
  const names = new Set(elements.map((element) => element.name?.toLowerCase()));
  for (const gone of before) {
    if (isElement(gone) && !names.has(gone.name.toLowerCase()))
      refuseWhenInUse(cloud, asResource(gone, previous!, collection), resource.id);
  }
}

/** What an estate says of itself stands as it is: Azure's own casing of ids and types, who wrote it and when. */
function keepAsLoaded(resource: ArmResource, loaded: Partial<ArmResource> & { systemData?: unknown }): void {
  if (loaded.id !== undefined && idKey(loaded.id) === idKey(resource.id)) resource.id = loaded.id;
  if (loaded.type?.toLowerCase() === resource.type.toLowerCase()) resource.type = loaded.type;
  if (loaded.systemData !== undefined) Object.assign(resource, { systemData: structuredClone(loaded.systemData) });
}

function dropAllWriteOnly(cloud: Cloud, resource: ArmResource): void {
  dropWriteOnly(
    resource,
    cloud.registry.of(resource.type).flatMap((service) => service.writeOnly ?? []),
  );
  for (const collection of cloud.registry.embeddedIn(resource.type)) {
    for (const element of elementsOf(resource, collection) ?? []) {
      if (isElement(element))
        dropAllWriteOnly(cloud, { ...element, type: `${resource.type}/${collection.collection}` } as unknown as ArmResource);
    }
  }
}

/** Stores `resource`: of its own, or in the body of its parent. */
function place(cloud: Cloud, address: Address, resource: ArmResource): void {
  const collection = embeddedAt(address, cloud.registry);
  const holder = collection && findResource(cloud, holderIdOf(address));
  if (!collection || !holder) {
    cloud.store.set(resource, cloud.now());
    return;
  }
  const copy = structuredClone(holder);
  putElement(copy, collection, resource.name, resource as unknown as Element);
  place(cloud, parseAddress(holder.id)!, copy);
}

/**
 * Writes a resource as its service would: completes it, drops write-only values, stores it, makes what appears beside it. A PATCH
 * merges with what is there (tags are replaced whole, as in ARM). Locks, groups and api-versions are the request's affair.
 * @throws ArmError when a service refuses the body, or when an embedded child that is dropped is in use
 */
export function writeResource(cloud: Cloud, write: Write): Written {
  const address = parseAddress(write.id);
  if (address?.kind !== 'resource') throw new ArmError(400, 'InvalidResourceId', `'${write.id}' is not the id of a resource.`);
  const previous = findResource(cloud, write.id);
  const id = previous?.id ?? ownId(cloud, address);
  let body = write.body;
  if (write.cause === 'PATCH' && previous) {
    body = mergePatch(previous, write.body) as Partial<ArmResource>;
    if (write.body.tags) body.tags = write.body.tags;
  }
  const resource = withoutNulls(draftOf(body, id, previous?.name ?? id.slice(id.lastIndexOf('/') + 1), address.armType));
  if (write.cause === 'load') keepAsLoaded(resource, body);
  completeAll(cloud, write, resource, previous, embeddedAt(address, cloud.registry) !== undefined);
  const asSent = structuredClone(resource);
  dropAllWriteOnly(cloud, resource);
  place(cloud, address, resource);
  const context = contextOf(cloud, write, address, previous);
  const services = cloud.registry.of(resource.type);
  if (!cloud.store.get(id) || !previous || write.cause === 'load') {
    const beside = services.flatMap((service) => service.createdWith?.(structuredClone(asSent), context) ?? []);
    beside.filter((one) => !findResource(cloud, one.id)).forEach((one) => writeBeside(cloud, write, one));
  }
  services.forEach((service) => service.afterWrite?.(structuredClone(asSent), context));
  cloud.changed();
  return { resource: findResource(cloud, id) ?? resource, created: previous === undefined };
}

function writeBeside(cloud: Cloud, write: Write, beside: PartialResource): void {
  // On load the estate's own entry for it may still come: it is then written over this one.
  writeResource(cloud, { ...write, id: beside.id, body: beside, cause: write.cause === 'load' ? 'load' : 'PUT' });
}

/** The embedded element that `address` names, taken out of its parent's body. True when there was one. */
export function takeOut(cloud: Cloud, address: Address): boolean {
  const collection = embeddedAt(address, cloud.registry);
  const holder = collection && findResource(cloud, holderIdOf(address));
  const name = address.names.at(-1)!;
  if (!collection || !holder || !elementOf(holder, collection, name)) return false;
  const copy = structuredClone(holder);
  putElement(copy, collection, name, undefined);
  place(cloud, parseAddress(idKey(holder.id) === idKey(holderIdOf(address)) ? holder.id : holderIdOf(address))!, copy);
  return true;
}
