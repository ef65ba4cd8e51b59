import type { ArmResource } from '../arm/resource';
import { idKey, isWithin } from '../arm/resource-id';
import { parseAddress, type Address } from './address';
import { BUILT_IN_ROLES, builtInRole } from './built-in-roles';
import type { Cloud } from './cloud';
import { LOCK_TYPE } from './locks';
import { parseFilter, type Field } from './odata-filter';

const ROLE_ASSIGNMENT = 'microsoft.authorization/roleassignments';
const ROLE_DEFINITION = 'microsoft.authorization/roledefinitions';

/** A role definition by id, at whatever scope it is asked for: built in, or custom and stored at another scope. */
export function findAuthorization(cloud: Cloud, address: Address): ArmResource | undefined {
  if (address.armType.toLowerCase() !== ROLE_DEFINITION) return undefined;
  const name = address.names[0]!.toLowerCase();
  const subscription = address.subscriptionId === undefined ? '' : `/subscriptions/${address.subscriptionId}`;
  return (
    builtInRole(name, subscription) ??
    cloud.store.ofType(ROLE_DEFINITION).find(({ resource }) => resource.name.toLowerCase() === name)?.resource
  );
}

function scopeOf(resource: ArmResource): string {
  return parseAddress(resource.id)!.scope;
}

function isAtOrAbove(resource: ArmResource, scope: string): boolean {
  const own = scopeOf(resource);
  return own === '' || idKey(own) === '' || isWithin(scope, own);
}

function fieldsOf(resource: ArmResource, isAtScope: boolean): Field {
  return (name) => {
    if (name === 'atScope()') return isAtScope ? 'true' : undefined;
    const { properties } = resource as { properties: Record<string, unknown> };
    const value =
      name === 'name'
        ? resource.name
        : (properties[name] ?? (name === 'type' ? (properties['roleType'] ?? properties['type']) : undefined));
    return typeof value === 'string' ? value : undefined;
  };
}

function roleDefinitionsAt(cloud: Cloud, address: Address): ArmResource[] {
  const subscription = address.subscriptionId === undefined ? '' : `/subscriptions/${address.subscriptionId}`;
  const custom = cloud.store.ofType(ROLE_DEFINITION).map(({ resource }) => resource);
  const visible = custom.filter((role) => {
    const scopes = (role.properties as { assignableScopes?: string[] }).assignableScopes ?? [];
    return scopes.some((scope) => scope === '/' || isWithin(address.scope, scope) || isWithin(scope, address.scope));
  });
  return [...BUILT_IN_ROLES.map(({ id }) => builtInRole(id, subscription)!), ...visible];
}

/**
 * Lists of role definitions, role assignments and locks, which show more than stands at their scope; undefined for other types.
 * Assignments: at, above and below the scope, with `atScope()` at and above. Locks: at and below, with `atScope()` at the scope only.
 */
export function listAuthorization(cloud: Cloud, address: Address, filter: string | undefined): ArmResource[] | undefined {
  const type = address.armType.toLowerCase();
  const test = filter ? parseFilter(filter) : () => true;
  const { scope } = address;
  if (type === ROLE_DEFINITION) return roleDefinitionsAt(cloud, address).filter((role) => test(fieldsOf(role, true)));
  if (type !== ROLE_ASSIGNMENT && type !== LOCK_TYPE.toLowerCase()) return undefined;
  const stored = cloud.store.ofType(type).map(({ resource }) => resource);
  const isBelow = (resource: ArmResource): boolean => scope === '' || isWithin(scopeOf(resource), scope);
  if (type === ROLE_ASSIGNMENT) {
    return stored.filter((one) => isAtOrAbove(one, scope) || isBelow(one)).filter((one) => test(fieldsOf(one, isAtOrAbove(one, scope))));
  }
  return stored.filter(isBelow).filter((one) => test(fieldsOf(one, idKey(scopeOf(one)) === idKey(scope))));
}
