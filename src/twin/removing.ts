import { parseAddress } from './address';
import type { Caller, Cloud } from './cloud';
import { findResource } from './finding';
import { takeOut } from './writing';

/** Deletes the resource with what lies below it and what services delete with it. False when there is none. */
export function removeResource(cloud: Cloud, id: string, caller: Caller = cloud.principal): boolean {
  const address = parseAddress(id);
  const resource = address && findResource(cloud, id);
  if (!resource) return false;
  const context = cloud.context(address.subscriptionId, caller);
  const services = cloud.registry.of(resource.type);
  const beside = services.flatMap((service) => service.deletedWith?.(structuredClone(resource), context) ?? []);
  for (const below of cloud.store.descendants(resource.id)) {
    if (cloud.store.delete(below.resource.id)) {
      const copy = structuredClone(below.resource);
      cloud.registry.of(copy.type).forEach((service) => service.afterDelete?.(copy, context));
    }
  }
  const wasThere = cloud.store.delete(resource.id) || takeOut(cloud, address);
  beside.forEach((one) => removeResource(cloud, one, caller));
  if (wasThere) services.forEach((service) => service.afterDelete?.(structuredClone(resource), context));
  cloud.changed();
  return wasThere;
}
