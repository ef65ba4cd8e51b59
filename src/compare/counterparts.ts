import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { ComputedBy } from './computed';
import { differencesOf } from './difference';

/** What Azure gave in the destination in place of a value of the source. */
export interface Counterpart {
  value: string;
  /** Destination resource id, and path, that the value is of. */
  id: string;
  path: string;
}

/** Source value, in lower case → what stands in its place in the destination. */
export type Counterparts = ReadonlyMap<string, Counterpart>;

/** What may stand for a resource in another resource's body: GUIDs, addresses, host names; never a word or a number. */
const TOKEN = /[A-Za-z0-9](?:[A-Za-z0-9.:-]{5,}[A-Za-z0-9])/g;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const ADDRESS = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+)$/i;
const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+){2,}$/i;

/** Too long to be met by chance: connection strings, verification ids. */
const LONG = 24;

function mayStandFor(text: string): boolean {
  return text.length >= LONG || GUID.test(text) || ADDRESS.test(text) || HOST.test(text);
}

/** True for a value that nothing but its own resource can have: where it still stands, the source is still meant. */
export function isUnmistakable(text: string): boolean {
  return GUID.test(text);
}

/**
 * The values that Azure computed in the source and computed anew in the destination. A value that would have two counterparts has
 * none.
 */
export function findCounterparts(pairs: readonly { expected: ArmResource; actual: ArmResource }[], computed: ComputedBy): Counterparts {
  const found = new Map<string, Counterpart | undefined>();
  for (const { expected, actual } of pairs) {
    for (const { path, rulePath, expected: one, actual: other } of differencesOf(expected, actual)) {
      if (typeof one !== 'string' || typeof other !== 'string' || !mayStandFor(one) || !mayStandFor(other)) continue;
      if (computed(expected, rulePath) === undefined) continue;
      const key = one.toLowerCase();
      const isOther = found.has(key) && found.get(key)?.value.toLowerCase() !== other.toLowerCase();
      const known = found.get(key);
      // The shortest path is the resource's own; others are of those that use it.
      if (isOther) found.set(key, undefined);
      else if (!known || path.length < known.path.length) found.set(key, { value: other, id: actual.id, path });
    }
  }
  for (const { expected, actual } of pairs) {
    if (idKey(expected.id) !== idKey(actual.id)) found.set(idKey(expected.id), { value: actual.id, id: actual.id, path: 'id' });
  }
  return new Map([...found].flatMap(([key, counterpart]) => (counterpart ? [[key, counterpart] as const] : [])));
}

/** `text` of the source with counterparts in place of the values they stand for, and which. */
export function translate(text: string, counterparts: Counterparts): { text: string; used: Counterpart[] } {
  const whole = counterparts.get(text.startsWith('/') ? idKey(text) : text.toLowerCase());
  if (whole) return { text: whole.value, used: [whole] };
  const used: Counterpart[] = [];
  const translated = text.replace(TOKEN, (token) => {
    const counterpart = counterparts.get(token.toLowerCase());
    if (!counterpart) return token;
    used.push(counterpart);
    return counterpart.value;
  });
  return { text: translated, used };
}
