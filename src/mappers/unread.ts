import type { ArmResource } from '../arm/resource';

/** Attributes of every resource that no mapper needs to read. */
const ALWAYS_IGNORED = [
  '/id',
  '/name',
  '/type',
  '/etag',
  '/systemData',
  '/properties.provisioningState',
  '/identity',
  '/sku.tier',
  '/managedBy',
  '/apiVersion',
];

/** A resource that notes which of its properties are read. */
export interface Observation {
  proxy: ArmResource;
  /** Paths that were read: names joined by dots, arrays transparent. */
  read: Set<string>;
}

/** Wraps `resource` so that every property a mapper reads is noted. The resource itself is not changed. */
export function observe(resource: ArmResource): Observation {
  const read = new Set<string>();
  const wrap = (value: object, path: string): object =>
    new Proxy(value, {
      get(target, key, receiver) {
        const item: unknown = Reflect.get(target, key, receiver);
        if (typeof key === 'symbol' || typeof item === 'function') return item;
        const isIndex = Array.isArray(target);
        const itemPath = isIndex ? path : path === '' ? key : `${path}.${key}`;
        if (!isIndex) read.add(itemPath);
        return typeof item === 'object' && item !== null ? wrap(item, itemPath) : item;
      },
    });
  return { proxy: wrap(resource, '') as ArmResource, read };
}

function* leafPaths(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* leafPaths(item, path);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* leafPaths(item, path === '' ? key : `${path}.${key}`);
  } else if (value !== null && value !== undefined && value !== '') yield path;
}

/** True when `path`, or what lies above it, is in `covers`. */
function isCovered(path: string, covers: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) if (covers.has(path.slice(0, end))) return true;
  return false;
}

/**
 * Paths of `resource` that hold a value, were not read and are not ignored; sorted.
 * @param ignored as in `MapperFacts.ignored`
 */
export function unreadPaths(resource: ArmResource, read: ReadonlySet<string>, ignored: readonly string[]): string[] {
  const covers = new Set([...ALWAYS_IGNORED, ...ignored].map((path) => (path.startsWith('/') ? path.slice(1) : `properties.${path}`)));
  const unread = new Set<string>();
  for (const path of leafPaths(resource, '')) {
    if (read.has(path) || path.endsWith('.provisioningState') || path.endsWith('.etag') || isCovered(path, covers)) continue;
    unread.add(path);
  }
  return [...unread].sort();
}
