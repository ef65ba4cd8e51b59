import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parseAddress } from './address';
import { backReferencesOf } from './back-references';
import type { Caller, Cloud } from './cloud';
import { referrersOf } from './finding';
import { asResource, elementsOf, isElement } from './embedded';
import { valuesAt, withoutNulls } from './property-paths';

/** How a resource is asked for. */
export interface Reading {
  apiVersion: string;
  query: ReadonlyMap<string, string>;
  inList: boolean;
  caller: Caller;
}

function addBackReferences(cloud: Cloud, resource: ArmResource): void {
  for (const { property, from, at, as } of backReferencesOf(resource.type)) {
    const key = idKey(resource.id);
    const ids = referrersOf(cloud, resource.id, from)
      .filter((referrer) => valuesAt(referrer, at).some((value) => typeof value === 'string' && idKey(value) === key))
      .map(({ id }) => id);
    if (ids.length === 0) continue;
    const onResource = property.startsWith('/');
    const holder = (onResource ? resource : (resource.properties ??= {})) as Record<string, unknown>;
    const name = onResource ? property.slice(1) : property;
    if (as === 'id') holder[name] = ids[0];
    else if (as === 'one') holder[name] = { id: ids[0] };
    else {
      // An estate that was read from Azure may hold the list already.
      const known = Array.isArray(holder[name]) ? (holder[name] as { id?: string }[]) : [];
      const keys = new Set(known.map((one) => idKey(one.id ?? '')));
      holder[name] = [...known, ...ids.filter((id) => !keys.has(idKey(id))).map((id) => ({ id }))];
    }
  }
}

function complete(cloud: Cloud, resource: ArmResource, reading: Reading): void {
  addBackReferences(cloud, resource);
  const services = cloud.registry.of(resource.type).filter((service) => service.onRead);
  if (services.length > 0) {
    const context = { ...cloud.context(parseAddress(resource.id)?.subscriptionId, reading.caller), ...reading };
    services.forEach((service) => service.onRead!(resource, context));
  }
  for (const collection of cloud.registry.embeddedIn(resource.type)) {
    const elements = elementsOf(resource, collection);
    elements?.forEach((element, index) => {
      if (!isElement(element)) return;
      const child = asResource(element, resource, collection);
      complete(cloud, child, reading);
      elements[index] = child as unknown as typeof element;
    });
  }
}

/** A copy of `resource` as an answer shows it: with what depends on other resources and on the request, without nulls. */
export function show(cloud: Cloud, resource: ArmResource, reading: Reading): ArmResource {
  const copy = structuredClone(resource);
  complete(cloud, copy, reading);
  return withoutNulls(copy);
}
