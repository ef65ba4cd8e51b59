import type { Json } from '../arm/resource';
import { idKey, tryParseResourceId } from '../arm/resource-id';

/** Nothing, or as good as nothing: services answer one or the other as they please. */
export function isBlank(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(isBlank);
}

/** True when two texts are one: word for word, or the same resource id. */
export function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  return idKey(one) === idKey(other) && tryParseResourceId(one) !== undefined;
}

/** A value with keys in order and ids in lower case: equal texts are equal values. */
export function comparableText(value: Json): string {
  return JSON.stringify(value, (_, item: Json) => {
    if (typeof item === 'string') return tryParseResourceId(item) ? idKey(item) : item;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
