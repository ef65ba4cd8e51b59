import type { ArmResource } from '../arm/resource';
import { idKey, isWithin } from '../arm/resource-id';
import { ArmError } from './arm-error';
import { backReferencesOf } from './back-references';
import type { Cloud } from './cloud';
import { referrersOf } from './finding';
import { asResource, elementsOf, isElement } from './embedded';
import { valuesAt } from './property-paths';

/**
 * Refuses the deletion of what others use, as ARM does where `back-references.ts` says so. Users within `leaving` (the resource
 * group that is deleted as a whole, the parent) do not count.
 * @throws ArmError naming the user
 */
export function refuseWhenInUse(cloud: Cloud, resource: ArmResource, leaving: string = resource.id): void {
  const key = idKey(resource.id);
  for (const { from, at, blocks } of backReferencesOf(resource.type)) {
    if (blocks === undefined) continue;
    const user = referrersOf(cloud, resource.id, from).find(
      (one) => !isWithin(one.id, leaving) && valuesAt(one, at).some((value) => typeof value === 'string' && idKey(value) === key),
    );
    if (user) {
      const kind = resource.type.slice(resource.type.lastIndexOf('/') + 1);
      throw new ArmError(
        409,
        blocks,
        `${kind} ${resource.name} is in use by ${user.id} and cannot be deleted. Resource id: ${resource.id}.`,
      );
    }
  }
  for (const collection of cloud.registry.embeddedIn(resource.type)) {
    for (const element of elementsOf(resource, collection) ?? []) {
      if (isElement(element)) refuseWhenInUse(cloud, asResource(element, resource, collection), leaving);
    }
  }
}
