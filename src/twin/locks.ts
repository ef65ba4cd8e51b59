import { idKey, isWithin } from '../arm/resource-id';
import { ArmError } from './arm-error';
import { parseAddress } from './address';
import type { Cloud } from './cloud';

export const LOCK_TYPE = 'Microsoft.Authorization/locks';

/** What a request is about to do; a ReadOnly lock refuses all three, CanNotDelete only the last. */
export type Deed = 'write' | 'action' | 'delete';

/**
 * Refuses what a lock forbids: one on the resource itself, on what it lies in, or (for a deletion) on what lies in it.
 * @throws ArmError ScopeLocked (409)
 */
export function refuseWhenLocked(cloud: Cloud, id: string, deed: Deed): void {
  const address = parseAddress(id);
  // Whoever may manage locks may take them away again.
  if (!address || address.armType.toLowerCase() === LOCK_TYPE.toLowerCase()) return;
  const holding = cloud.store.ofType(LOCK_TYPE).filter(({ resource }) => {
    const scope = parseAddress(resource.id)!.scope;
    const level = String((resource.properties as { level?: string }).level ?? '').toLowerCase();
    const forbids = level === 'readonly' || (level === 'cannotdelete' && deed === 'delete');
    return forbids && (isWithin(id, scope) || (deed === 'delete' && idKey(scope) !== '' && isWithin(scope, id)));
  });
  if (holding.length === 0) return;
  const scopes = [...new Set(holding.map(({ resource }) => parseAddress(resource.id)!.scope))];
  throw new ArmError(
    409,
    'ScopeLocked',
    `The scope '${id}' cannot perform ${deed === 'delete' ? 'delete' : 'write'} operation because following scope(s) are locked: '${scopes.join("', '")}'. Please remove the lock and try again.`,
  );
}
