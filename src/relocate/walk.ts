import type { ArmResource } from '../arm/resource';

/** Where a text stands in a resource. */
export interface Place {
  /** Dotted, array indexes as numbers: `properties.subnets.0.id`. */
  path: string;
  /** The same without array indexes. */
  plain: string;
  /** Last name of the path; of the list for the items of a list. */
  key: string;
  /** True for the name of an attribute rather than its value. */
  isName?: boolean;
}

/** Take the attribute, or the item of the list, away. */
export const DROP = Symbol('drop');

type Body = Record<string, unknown>;

/** Set by the passes that decide on names and ids; no text pass touches them. */
const FIXED = new Set(['id', 'name', 'type']);

function isEmptied(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || before === null || typeof after !== 'object' || after === null) return false;
  return Object.keys(before).length > 0 && Object.keys(after).length === 0;
}

function mapValue(value: unknown, place: Place, map: (text: string, place: Place) => string | typeof DROP): unknown {
  if (typeof value === 'string') return map(value, place);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => {
      const mapped = mapValue(item, { ...place, path: `${place.path}.${index}` }, map);
      return isEmptied(item, mapped) ? DROP : mapped;
    });
    return items.filter((item) => item !== DROP);
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = [];
  let isRenamed = false;
  for (const [key, item] of Object.entries(value)) {
    const at = place.path === '' ? key : `${place.path}.${key}`;
    const plain = place.plain === '' ? key : `${place.plain}.${key}`;
    if (place.path === '' && FIXED.has(key)) {
      entries.push([key, item]);
      continue;
    }
    const name = map(key, { path: at, plain, key, isName: true });
    if (name === DROP) continue;
    const mapped = mapValue(item, { path: at, plain, key }, map);
    // An object that only held what was dropped says nothing any more.
    if (mapped === DROP || isEmptied(item, mapped)) continue;
    if (name !== key) isRenamed = true;
    entries.push([name, mapped]);
  }
  // Attributes stand in code-unit order in an inventory; those of the resource itself in an order of their own.
  if (isRenamed && place.path !== '') entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries);
}

/**
 * `resource` with every text in it (values and attribute names, but not its id, name and type) as `map` returns it. What `map`
 * drops goes, and with it objects and items that held nothing else. Returns a new resource.
 */
export function mapTexts(resource: ArmResource, map: (text: string, place: Place) => string | typeof DROP): ArmResource {
  return mapValue(resource as unknown as Body, { path: '', plain: '', key: '' }, map) as ArmResource;
}
