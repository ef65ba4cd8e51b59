import type { Caller, Cloud } from './cloud';
import { base64Of, guidOf } from './derive';
import { childrenOf, findResource, referrersOf, resourcesOfType } from './finding';
import { removeResource } from './removing';
import type { ServiceContext } from './service';
import { writeResource } from './writing';

/** What services see of `cloud`. All resources are copies. */
export function serviceContext(cloud: Cloud, subscriptionId: string, caller: Caller): ServiceContext {
  return {
    subscriptionId,
    tenantId: cloud.tenantId,
    caller,
    get: (id) => structuredClone(findResource(cloud, id)),
    children: (id, collection) => structuredClone(childrenOf(cloud, id, collection)),
    ofType: (armType, scope) => structuredClone(resourcesOfType(cloud, armType, scope)),
    referrers: (id, armType) => structuredClone(referrersOf(cloud, id, armType)),
    put: (resource) =>
      structuredClone(writeResource(cloud, { id: resource.id, body: resource, cause: 'PUT', apiVersion: '', caller }).resource),
    remove: (id) => void removeResource(cloud, id, caller),
    guid: guidOf,
    key: (seed, bytes = 64) => base64Of(seed, bytes),
    now: () => cloud.now(),
    documents: (scope) => cloud.documents.of(scope),
  };
}
