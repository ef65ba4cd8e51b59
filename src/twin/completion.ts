import type { ArmIdentity, ArmResource } from '../arm/resource';
import type { Cloud } from './cloud';
import { guidOf } from './derive';
import { normalLocation } from './regions';

/** Names of a resource that no client sets. */
const SERVER_OWNED = ['id', 'name', 'type', 'etag', 'systemData'];

/** `body` less what clients do not set, as the start of a resource. */
export function draftOf(body: Partial<ArmResource>, id: string, name: string, type: string): ArmResource {
  const sent = Object.fromEntries(Object.entries(body).filter(([key]) => !SERVER_OWNED.includes(key)));
  return { ...structuredClone(sent), id, name, type, properties: structuredClone(body.properties ?? {}) };
}

function kindsOf(identity: ArmIdentity): string[] {
  return (identity.type ?? '').split(',').map((kind) => kind.trim().toLowerCase());
}

function completeIdentity(resource: ArmResource, previous: ArmResource | undefined, cloud: Cloud): void {
  const { identity } = resource;
  if (!identity) return;
  const kinds = kindsOf(identity);
  if (kinds.includes('none') || kinds.includes('')) {
    delete resource.identity;
    return;
  }
  if (kinds.includes('systemassigned')) {
    identity.principalId ??= previous?.identity?.principalId ?? guidOf(resource.id, 'principalId');
    identity.tenantId ??= cloud.tenantId;
  } else {
    delete identity.principalId;
    delete identity.tenantId;
  }
  for (const [id, value] of Object.entries(identity.userAssignedIdentities ?? {})) {
    const known = cloud.store.get(id)?.resource.properties as { principalId?: string; clientId?: string } | undefined;
    identity.userAssignedIdentities![id] = {
      principalId: known?.principalId ?? value?.principalId ?? guidOf(id, 'principalId'),
      clientId: known?.clientId ?? value?.clientId ?? guidOf(id, 'clientId'),
    };
  }
}

/**
 * What ARM itself adds to every resource: location in its form, ids of identities, provisioningState. The ids of an identity
 * are `guid(id, 'principalId')` and `guid(id, 'clientId')`, so that services that need them agree. Changes `resource`.
 */
export function completeGenerally(resource: ArmResource, previous: ArmResource | undefined, cloud: Cloud, isEmbedded: boolean): void {
  const services = cloud.registry.of(resource.type);
  if (services.some((service) => service.location === false)) delete resource.location;
  else {
    if (resource.location === undefined && previous?.location !== undefined) resource.location = previous.location;
    if (typeof resource.location === 'string') resource.location = normalLocation(resource.location);
  }
  completeIdentity(resource, previous, cloud);
  const isTopLevel = resource.type.split('/').length === 2;
  const wanted = services.map((service) => service.provisioningState).findLast((one) => one !== undefined) ?? (isTopLevel || isEmbedded);
  if (wanted) resource.properties.provisioningState = 'Succeeded';
  if (resource.type.toLowerCase().startsWith('microsoft.network/')) {
    (resource as ArmResource & { etag?: string }).etag = `W/"${guidOf(resource.id, JSON.stringify(resource.properties))}"`;
  }
}
