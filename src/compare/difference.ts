import type { ArmResource, Json } from '../arm/resource';
import { opaquePathsOf } from '../inventory/opaque';
import { isOrdered, pairItems } from './lists';
import { isBlank, sameText } from './same';

/** One place in which what stands there is not, word for word, what is expected. */
export interface RawDifference {
  /** For people: names joined by dots, items of lists by name, id or number in brackets: `properties.rules[allow-web].priority`. */
  path: string;
  /** For rules: the same without items of lists, in lower case: `properties.rules.priority`. */
  rulePath: string;
  /** Where it is in what is expected: names, and indexes of items; an index beyond a list's end is an item that is not in it. */
  steps: readonly (string | number)[];
  /** Absent: nothing is expected there. */
  expected?: Json;
  /** Absent: nothing is there. */
  actual?: Json;
  /** What is right beside it, in what is expected and what is there: for rules that depend on it. */
  beside: { expected: Readonly<Record<string, Json>>; actual: Readonly<Record<string, Json>> };
  /** True where keys and values are the user's (tags, settings, definitions): nothing of them is Azure's to change. */
  isUsers: boolean;
  /** The same items in another order, in a list whose order means something. */
  isOrder?: true;
}

/** How values of the source are to be read in the destination. */
export interface Reading {
  /** A text of the source with what Azure gave anew in the destination in place of what it gave in the source. */
  translate: (text: string) => string;
}

type Node = Readonly<Record<string, Json>>;

interface Place {
  path: string;
  rulePath: string;
  isUsers: boolean;
  steps: readonly (string | number)[];
  beside: RawDifference['beside'];
}

function isNode(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys of both sides, each once; Azure ignores the casing of names. */
function keyPairs(expected: Node, actual: Node): [string, Json | undefined, Json | undefined][] {
  const others = new Map(Object.keys(actual).map((key) => [key.toLowerCase(), key]));
  const pairs = Object.entries(expected).map(([key, value]): [string, Json | undefined, Json | undefined] => {
    const other = others.get(key.toLowerCase());
    others.delete(key.toLowerCase());
    return [key, value, other === undefined ? undefined : actual[other]];
  });
  for (const key of others.values()) pairs.push([key, undefined, actual[key]]);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}

function difference(
  { path, rulePath, isUsers, steps, beside }: Place,
  expected: Json | undefined,
  actual: Json | undefined,
): RawDifference {
  return { path, rulePath, isUsers, steps, beside, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}

/** Differences between two values at one place; what is absent and what is empty are the same. */
function* between(
  expected: Json | undefined,
  actual: Json | undefined,
  place: Place,
  users: ReadonlySet<string>,
  reading: Reading,
): Generator<RawDifference> {
  if (isBlank(expected) && isBlank(actual)) return;
  if (isNode(expected) && (isNode(actual) || isBlank(actual))) yield* nodes(expected, isNode(actual) ? actual : {}, place, users, reading);
  else if (isNode(actual) && isBlank(expected)) yield* nodes({}, actual, place, users, reading);
  else if (Array.isArray(expected) && Array.isArray(actual)) yield* lists(expected, actual, place, users, reading);
  else if (typeof expected === 'string' && typeof actual === 'string') {
    if (!sameText(reading.translate(expected), actual)) yield difference(place, expected, actual);
  } else if (expected !== actual) yield difference(place, expected, actual);
}

function* nodes(expected: Node, actual: Node, place: Place, users: ReadonlySet<string>, reading: Reading): Generator<RawDifference> {
  for (const [key, one, other] of keyPairs(expected, actual)) {
    const path = place.path === '' ? key : `${place.path}.${key}`;
    const rulePath = place.rulePath === '' ? key.toLowerCase() : `${place.rulePath}.${key.toLowerCase()}`;
    if (key.toLowerCase() === 'userassignedidentities')
      yield* memberships(one, other, { ...place, path, rulePath, steps: [...place.steps, key], beside: { expected, actual } });
    const isUsers = place.isUsers || users.has(path.replace(/\[[^\]]*\]/g, ''));
    yield* between(one, other, { path, rulePath, isUsers, steps: [...place.steps, key], beside: { expected, actual } }, users, reading);
  }
}

/** Ids that are keys of one side only: what ARM says below them may be nothing, and that they are there is all that matters. */
function* memberships(expected: Json | undefined, actual: Json | undefined, place: Place): Generator<RawDifference> {
  for (const [key, one, other] of keyPairs(isNode(expected) ? expected : {}, isNode(actual) ? actual : {})) {
    const at = { ...place, path: `${place.path}[${key.slice(key.lastIndexOf('/') + 1)}]`, steps: [...place.steps, key] };
    if (one === undefined) yield difference(at, undefined, key);
    else if (other === undefined) yield difference(at, key, undefined);
  }
}

function* lists(
  expected: readonly Json[],
  actual: readonly Json[],
  place: Place,
  users: ReadonlySet<string>,
  reading: Reading,
): Generator<RawDifference> {
  const isEqual = (one: Json, other: Json): boolean => between(one, other, place, users, reading).next().done === true;
  const { pairs, isReordered } = pairItems(expected, actual, isEqual, reading.translate);
  for (const { label, index, expected: one, actual: other } of pairs) {
    const item = { ...place, path: `${place.path}[${label}]`, steps: [...place.steps, index] };
    // An item that is there on one side only is one difference, not one for each of its values.
    if (one === undefined || other === undefined) yield difference(item, one, other);
    else yield* between(one, other, item, users, reading);
  }
  if (isReordered && isOrdered(place.rulePath, place.isUsers)) yield { ...difference(place, [...expected], [...actual]), isOrder: true };
}

const LITERAL: Reading = { translate: (text) => text };

/** What differs between two bodies of one resource, in order of the paths; ids in another casing, and empty or absent, are the same. */
export function differencesOf(expected: ArmResource, actual: ArmResource, reading: Reading = LITERAL): RawDifference[] {
  const place: Place = { path: '', rulePath: '', isUsers: false, steps: [], beside: { expected: {}, actual: {} } };
  const found = nodes(expected as unknown as Node, actual as unknown as Node, place, opaquePathsOf(expected), reading);
  return [...found].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
