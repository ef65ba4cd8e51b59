import type { Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { comparableText } from './same';

/** Items that stand for one another. */
export interface ItemPair {
  /** How the item is named in a path. */
  label: string;
  /** Of the item in the expected list; beyond its end for an item that is not in it. */
  index: number;
  expected?: Json;
  actual?: Json;
}

export interface Pairing {
  pairs: ItemPair[];
  /** The same items stand in another order. */
  isReordered: boolean;
}

/** Lists whose order Azure keeps and acts on. Everywhere else it answers in whatever order it likes. */
const ORDERED =
  /(^|\.)(dnsservers|command|commands|args|arguments|entrypoint|indexingpolicy\.compositeindexes|partitionkey\.paths|preferredlocations)$/;

/** True when the order of the list at `rulePath` means something. What is the user's own text is taken to mean what it says. */
export function isOrdered(rulePath: string, isUsers: boolean): boolean {
  return isUsers || ORDERED.test(rulePath);
}

/** By what items of a list are told apart, the first that all items have and that no two share. */
const KEYS = [
  'id',
  'name',
  'key',
  'lun',
  'priority',
  'category',
  'categoryGroup',
  'ruleName',
  'locationName',
  'location',
  'objectId',
  'value',
  'ipAddress',
  'addressPrefix',
  'port',
];

type Item = Readonly<Record<string, Json>>;

function keyOf(items: readonly Json[], others: readonly Json[], translate: (text: string) => string): ((item: Json) => string) | undefined {
  const all = [...items, ...others];
  if (!all.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))) return undefined;
  for (const key of KEYS) {
    const textOf = (item: Json): string => idKey(translate(String((item as Item)[key])));
    const hasKey = all.every((item) => ['string', 'number'].includes(typeof (item as Item)[key]));
    const isDistinct = (list: readonly Json[]): boolean => new Set(list.map(textOf)).size === list.length;
    if (hasKey && isDistinct(items) && isDistinct(others)) return textOf;
  }
  return undefined;
}

function labelOf(item: Json, text: string): string {
  const { name } = item as Item;
  return typeof name === 'string' ? name : text.slice(text.lastIndexOf('/') + 1);
}

function byKey(expected: readonly Json[], actual: readonly Json[], textOf: (item: Json) => string): ItemPair[] {
  const others = new Map(actual.map((item) => [textOf(item), item]));
  const pairs: ItemPair[] = [];
  for (const item of expected) {
    const text = textOf(item);
    const other = others.get(text);
    others.delete(text);
    pairs.push({
      label: labelOf(item, text),
      index: expected.indexOf(item),
      expected: item,
      ...(other !== undefined && { actual: other }),
    });
  }
  const alone = pairs.filter(({ actual: other }) => other === undefined);
  // One gone and one come: the same item, under a name that Azure chose.
  if (alone.length === 1 && others.size === 1) alone[0]!.actual = [...others.values()][0]!;
  else
    [...others].forEach(([text, item], index) => pairs.push({ label: labelOf(item, text), index: expected.length + index, actual: item }));
  return pairs;
}

function distinct(items: readonly Json[]): Json[] {
  return [...new Map(items.map((item) => [comparableText(item), item])).values()];
}

/** Equal items first, whatever their place; what is left over is paired in order. */
function byEquality(expected: readonly Json[], actual: readonly Json[], isEqual: (one: Json, other: Json) => boolean): ItemPair[] {
  const left = distinct(actual);
  const pairs: ItemPair[] = [];
  const unmatched: [number, Json][] = [];
  distinct(expected).forEach((item) => {
    const index = expected.indexOf(item);
    const at = left.findIndex((other) => isEqual(item, other));
    if (at < 0) unmatched.push([index, item]);
    else pairs.push({ label: String(index), index, expected: item, actual: left.splice(at, 1)[0]! });
  });
  // Objects that differ are one object, changed; texts only where they differ in casing, else one is gone and one has come.
  const mayPair = (one: Json, other: Json): boolean =>
    typeof one === 'string' && typeof other === 'string'
      ? one.toLowerCase() === other.toLowerCase()
      : typeof one === 'object' && typeof other === 'object';
  for (const [index, item] of unmatched) {
    const at = left.findIndex((other) => mayPair(item, other));
    const other = at < 0 ? undefined : left.splice(at, 1)[0]!;
    pairs.push({ label: String(index), index, expected: item, ...(other !== undefined && { actual: other }) });
  }
  left.forEach((item, index) => pairs.push({ label: String(expected.length + index), index: expected.length + index, actual: item }));
  return pairs;
}

/**
 * Which items of two lists stand for one another: by id or name where items have one, else by being equal. Doubles count once.
 * @param translate texts of the source, read in the destination
 */
export function pairItems(
  expected: readonly Json[],
  actual: readonly Json[],
  isEqual: (one: Json, other: Json) => boolean,
  translate: (text: string) => string,
): Pairing {
  const textOf = keyOf(expected, actual, translate);
  const pairs = textOf ? byKey(expected, actual, textOf) : byEquality(expected, actual, isEqual);
  const isWhole = pairs.every((pair) => pair.expected !== undefined && pair.actual !== undefined);
  const inOrder = expected.length === actual.length && expected.every((item, index) => isEqual(item, actual[index]!));
  const isSameSet = isWhole && pairs.every((pair) => isEqual(pair.expected!, pair.actual!));
  return { pairs, isReordered: isSameSet && !inOrder };
}
