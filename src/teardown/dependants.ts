import { idKey } from '../arm/resource-id';
import type { TeardownFinding } from './finding';

/** A resource as Resource Graph has it. */
export interface Row {
  id: string;
  type?: string;
  [attribute: string]: unknown;
}

/** What only tells where something came from: it does not need its source any more. */
const ORIGINS = /^(creationData|sourceResourceId|sourceDatabaseId|sourceServerResourceId|sourceServerName|sourceResource|sourceImage)$/i;

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key.startsWith('/')) yield key;
      if (!ORIGINS.test(key)) yield* textsIn(item);
    }
  }
}

/** The nearest of `ids` (keys) that `text` is, or lies in. */
function within(text: string, ids: ReadonlySet<string>): string | undefined {
  if (!text.startsWith('/subscriptions/')) return undefined;
  for (let key = idKey(text); key.includes('/providers/'); key = key.slice(0, key.lastIndexOf('/'))) if (ids.has(key)) return key;
  return undefined;
}

/**
 * Resources that stay and refer to what is to be destroyed, by its id.
 * @param leaving idKeys of what is destroyed
 * @param unasked idKeys of what goes with it, made by services
 */
export function dependants(rows: readonly Row[], leaving: ReadonlySet<string>, unasked: ReadonlySet<string>): TeardownFinding[] {
  return rows.flatMap((row): TeardownFinding[] => {
    if (leaving.has(idKey(row.id)) || within(row.id, leaving) || unasked.has(idKey(row.id))) return [];
    const { id: _id, ...body } = row;
    const used = [...new Set([...textsIn(body)].flatMap((text) => within(text, leaving) ?? []))].sort();
    return used.map((target) => ({ severity: 'blocker', kind: 'dependant', id: row.id, message: `It stays, and refers to ${target}.` }));
  });
}
