import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';
import type { Arrival, World } from './world';

/** An identity that gets another principal id when it is made anew. */
export interface Principal {
  arrival: Arrival;
  principalId: string;
  kind: 'system-assigned' | 'user-assigned';
}

/** Identities of the move: system-assigned ones of its resources, and user-assigned ones that are made anew. Keys: principal ids in lower case. */
export function changingPrincipals(world: World): Map<string, Principal> {
  const found = new Map<string, Principal>();
  for (const arrival of world.arrivals) {
    const { identity, type, properties } = arrival.source;
    if (typeof identity?.principalId === 'string' && /SystemAssigned/i.test(identity.type ?? '')) {
      found.set(identity.principalId.toLowerCase(), { arrival, principalId: identity.principalId, kind: 'system-assigned' });
    }
    if (type.toLowerCase() !== 'microsoft.managedidentity/userassignedidentities') continue;
    for (const id of [properties.principalId, properties.clientId] as unknown[]) {
      if (typeof id === 'string') found.set(id.toLowerCase(), { arrival, principalId: id, kind: 'user-assigned' });
    }
  }
  return found;
}

/** A right that hangs on a principal id. */
export interface Grant {
  principal: Principal;
  /** For people: `access policy of kv-contoso-ops-weu`. */
  what: string;
  /** Where it stands; an id of the inventory or not. */
  holder: string;
}

/** Where bodies name principals, by ARM type in lower case. */
const HOLDERS: Readonly<Record<string, { path: string; what: string }[]>> = {
  'microsoft.keyvault/vaults': [{ path: 'properties.accessPolicies.objectId', what: 'access policy' }],
  'microsoft.sql/servers': [{ path: 'properties.administrators.sid', what: 'Entra administrator' }],
  'microsoft.sql/servers/administrators': [{ path: 'properties.sid', what: 'Entra administrator' }],
  'microsoft.sql/managedinstances': [{ path: 'properties.administrators.sid', what: 'Entra administrator' }],
  'microsoft.dbforpostgresql/flexibleservers/administrators': [{ path: 'properties.objectId', what: 'Entra administrator' }],
  'microsoft.dbformysql/flexibleservers/administrators': [{ path: 'properties.sid', what: 'Entra administrator' }],
  'microsoft.documentdb/databaseaccounts/sqlroleassignments': [{ path: 'properties.principalId', what: 'data role' }],
  'microsoft.kusto/clusters/principalassignments': [{ path: 'properties.principalId', what: 'principal assignment' }],
};

/** Access policies and administrators in `resources` that name one of `principals`. */
export function grantsIn(resources: readonly ArmResource[], principals: ReadonlyMap<string, Principal>): Grant[] {
  return resources.flatMap((resource) =>
    (HOLDERS[resource.type.toLowerCase()] ?? []).flatMap(({ path, what }) =>
      valuesAt(resource, path).flatMap((value): Grant[] => {
        const principal = principals.get(String(value).toLowerCase());
        return principal ? [{ principal, what: `${what} of ${resource.name}`, holder: resource.id }] : [];
      }),
    ),
  );
}
