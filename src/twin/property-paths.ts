import type { ArmResource } from '../arm/resource';

type Bag = Record<string, unknown>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function steps(path: string): string[] {
  return path.startsWith('/') ? path.slice(1).split('.') : ['properties', ...path.split('.')];
}

function visit(value: unknown, path: readonly string[], found: (holder: Bag, name: string) => void): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (Array.isArray(value)) {
    value.forEach((element) => visit(element, path, found));
  } else if (isBag(value)) {
    if (rest.length === 0) found(value, name);
    else visit(value[name], rest, found);
  }
}

/** Removes what stands at `path` of a resource. Paths: see `Service.writeOnly`. Changes `resource`. */
export function removeAt(resource: ArmResource, path: string): void {
  visit(resource, steps(path), (holder, name) => void Reflect.deleteProperty(holder, name));
}

/** All values at `path` of a resource. */
export function valuesAt(resource: ArmResource, path: string): unknown[] {
  const values: unknown[] = [];
  visit(resource, steps(path), (holder, name) => {
    if (holder[name] === undefined) return;
    if (Array.isArray(holder[name])) values.push(...(holder[name] as unknown[]));
    else values.push(holder[name]);
  });
  return values;
}

/** Brings the value at `path` (no arrays on the way) over from `previous` where `resource` has none. Changes `resource`. */
export function keepAt(resource: ArmResource, previous: ArmResource, path: string): void {
  let [to, from]: [unknown, unknown] = [resource, previous];
  const names = steps(path);
  const last = names.pop()!;
  for (const name of names) {
    if (!isBag(to) || !isBag(from)) return;
    to[name] ??= {};
    [to, from] = [to[name], from[name]];
  }
  if (isBag(to) && isBag(from) && to[last] === undefined && from[last] !== undefined) to[last] = structuredClone(from[last]);
}

/** `value` without nulls, at any depth: ARM drops them. Null elements of arrays go too. */
export function withoutNulls<T>(value: T): T {
  if (Array.isArray(value)) return value.filter((element) => element !== null && element !== undefined).map(withoutNulls) as T;
  if (!isBag(value)) return value;
  const result: Bag = {};
  for (const [name, inner] of Object.entries(value)) if (inner !== null && inner !== undefined) result[name] = withoutNulls(inner);
  return result as T;
}

/** JSON merge patch (RFC 7396): objects merge, null removes, all else replaces. Gives a new value. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isBag(patch)) return structuredClone(patch);
  const result: Bag = isBag(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, name);
    else result[name] = mergePatch(result[name], value);
  }
  return result;
}

/** Calls `found` with every string in `value`. */
export function eachString(value: unknown, found: (text: string) => void): void {
  if (typeof value === 'string') found(value);
  else if (Array.isArray(value)) value.forEach((element) => eachString(element, found));
  else if (isBag(value)) {
    for (const [name, inner] of Object.entries(value)) {
      if (name.startsWith('/')) found(name); // identity.userAssignedIdentities has ids as names
      eachString(inner, found);
    }
  }
}
