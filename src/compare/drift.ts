import type { ArmResource, Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Inventory, ScanError } from '../inventory/inventory';
import { differencesOf } from './difference';

/** One property that is not as it was scanned. */
export interface DriftedProperty {
  path: string;
  scanned?: Json;
  now?: Json;
}

/** A resource of the source that is not as it was scanned. */
export interface Drifted {
  id: string;
  type: string;
  change: 'added' | 'removed' | 'changed';
  /** With `changed`; in order of paths. */
  properties: DriftedProperty[];
}

/** What changed in the source since the scan. */
export interface Drift {
  /** In order of ids. */
  resources: Drifted[];
  /** What could not be read now, and so may have changed. */
  unread: ScanError[];
}

function changed(before: ArmResource, after: ArmResource): DriftedProperty[] {
  return differencesOf(before, after).map(({ path, expected, actual }) => ({
    path,
    ...(expected !== undefined && { scanned: expected }),
    ...(actual !== undefined && { now: actual }),
  }));
}

/** What `after` has that `before` had not, or otherwise. What could not be read is not taken for removed. Pure. */
export function driftBetween(before: Inventory, after: Inventory): Drift {
  const now = new Map(after.resources.map((resource) => [idKey(resource.id), resource]));
  const then = new Map(before.resources.map((resource) => [idKey(resource.id), resource]));
  const isUnread = (key: string): boolean => after.errors.some(({ id }) => key === idKey(id) || key.startsWith(`${idKey(id)}/`));
  const resources: Drifted[] = [];
  for (const [key, resource] of then) {
    const { id, type } = resource;
    const other = now.get(key);
    if (!other) {
      if (!isUnread(key)) resources.push({ id, type, change: 'removed', properties: [] });
      continue;
    }
    const properties = changed(resource, other);
    if (properties.length > 0) resources.push({ id, type, change: 'changed', properties });
  }
  for (const [key, { id, type }] of now) if (!then.has(key)) resources.push({ id, type, change: 'added', properties: [] });
  return { resources: resources.sort((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : 1)), unread: after.errors };
}
