import type { AttributeFacts, BlockFacts } from './facts';
import { ANYTHING } from './resolve';

/** How a configuration differs from what the provider read. */
export type DifferenceKind =
  /** Emitted, but not what the provider read. */
  | 'wrong'
  /** Emitted with other casing than the provider read. */
  | 'casing'
  /** Read, configurable, neither empty nor a default, not computed; but not emitted. */
  | 'missing'
  /** As `missing`, where the schema lets Azure choose too: nothing would change, the destination may differ. Not a failure. */
  | 'left to Azure';

/** One difference within a resource. */
export interface Difference {
  kind: DifferenceKind;
  /** Dotted, without indices: `security_rule.name`. */
  attribute: string;
  emitted?: unknown;
  read?: unknown;
}

/** What a comparison found, and how many values it looked at. */
export interface Comparison {
  differences: Difference[];
  compared: number;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Nothing, or what Terraform cannot tell from nothing: zero values, at any depth. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 0 || value === false) return true;
  return Array.isArray(value) && value.length === 0 ? true : isObject(value) && Object.keys(value).length === 0;
}

function asList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, canonical(value[key])]),
  );
}

const isSameJson = (a: string, b: string): boolean => {
  const [parsedA, parsedB] = [parsedJson(a), parsedJson(b)];
  return parsedA !== undefined && parsedB !== undefined && JSON.stringify(canonical(parsedA)) === JSON.stringify(canonical(parsedB));
};

function matches(pattern: string, text: string): boolean {
  const parts = pattern.split(ANYTHING).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[\\s\\S]*')}$`, 'i').test(text);
}

/** Compares two scalars as Terraform would: after conversion to text. */
function scalarKind(emitted: unknown, read: unknown, facts: AttributeFacts): DifferenceKind | undefined {
  const [a, b] = [String(emitted ?? ''), String(read ?? '')];
  if (a === b) return undefined;
  if (a.includes(ANYTHING)) return matches(a, b) ? undefined : 'wrong';
  if (facts.type === 'number' && Number(a) === Number(b) && b !== '') return undefined;
  const isLenient = (facts.diffSuppress ?? false) || (facts.stateFunc ?? false);
  const squeeze = (text: string): string => text.toLowerCase().replace(/\s/g, '');
  if (isLenient && (squeeze(a) === squeeze(b) || isSameJson(a, b))) return undefined;
  return a.toLowerCase() === b.toLowerCase() ? 'casing' : 'wrong';
}

function compareScalars(emitted: unknown[], read: unknown[], facts: AttributeFacts, attribute: string): Comparison {
  const compared = Math.max(emitted.length, read.length);
  const element: AttributeFacts = { ...facts, type: facts.type.replace(/^.*\(|\)$/g, '') };
  const inOrder = (list: unknown[]): unknown[] => {
    const texts = list.map((item) => ({ item, key: String(item).toLowerCase() }));
    return facts.type.startsWith('set') ? texts.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item) : list;
  };
  const [a, b] = [inOrder(emitted), inOrder(read)];
  const kinds = a.length === b.length ? a.map((item, index) => scalarKind(item, b[index], element)) : ['wrong' as const];
  const kind = kinds.includes('wrong') ? 'wrong' : kinds.find((item) => item !== undefined);
  return { compared, differences: kind ? [{ kind, attribute, emitted, read }] : [] };
}

function compareMaps(
  emitted: Record<string, unknown>,
  read: Record<string, unknown>,
  facts: AttributeFacts,
  attribute: string,
): Comparison {
  const keys = [...new Set([...Object.keys(emitted), ...Object.keys(read)])].sort();
  const element: AttributeFacts = { ...facts, type: 'string' };
  const differences = keys.flatMap((key): Difference[] => {
    const kind = key in emitted && key in read ? scalarKind(emitted[key], read[key], element) : key in emitted ? 'wrong' : 'missing';
    return kind ? [{ kind, attribute: `${attribute}[${key}]`, emitted: emitted[key], read: read[key] }] : [];
  });
  return { differences, compared: keys.length };
}

/** Pairs the blocks of a set so that the most alike meet; those of a list by position. */
function compareBlocks(emitted: unknown[], read: unknown[], facts: AttributeFacts, attribute: string): Comparison {
  const compare = (a: unknown, b: unknown): Comparison =>
    compareBlock(isObject(a) ? a : {}, isObject(b) ? b : {}, facts.of!, `${attribute}.`);
  const candidates = emitted.flatMap((block, at) =>
    read.flatMap((other, readAt) => (facts.type === 'set' || at === readAt ? [{ at, readAt, comparison: compare(block, other) }] : [])),
  );
  candidates.sort((a, b) => a.comparison.differences.length - b.comparison.differences.length);
  const [taken, takenRead] = [new Set<number>(), new Set<number>()];
  const result: Comparison = { differences: [], compared: 0 };
  for (const { at, readAt, comparison } of candidates) {
    if (taken.has(at) || takenRead.has(readAt)) continue;
    taken.add(at);
    takenRead.add(readAt);
    result.differences.push(...comparison.differences);
    result.compared += comparison.compared;
  }
  const extra = emitted.filter((_, at) => !taken.has(at));
  const lacking = read.filter((_, at) => !takenRead.has(at));
  result.differences.push(...extra.map((block): Difference => ({ kind: 'wrong', attribute, emitted: block })));
  result.differences.push(...lacking.map((block): Difference => ({ kind: 'missing', attribute, read: block })));
  result.compared += extra.length + lacking.length;
  return result;
}

function compareAbsent(read: unknown, facts: AttributeFacts, attribute: string): Comparison {
  if (facts.is === 'computed' || read === null || read === undefined) return { differences: [], compared: 0 };
  const isExpected = facts.default !== undefined ? String(facts.default) === String(read) : isEmpty(read) || isEmptyBlock(read, facts);
  if (isExpected) return { differences: [], compared: 0 };
  const kind = facts.is === 'optional computed' ? 'left to Azure' : 'missing';
  return { differences: [{ kind, attribute, read }], compared: 1 };
}

/** A block in which nothing is configured: Azure's read-only facts and zero values only. */
function isEmptyBlock(read: unknown, facts: AttributeFacts): boolean {
  if (!facts.of || facts.is !== 'optional computed') return false;
  return asList(read).every((block) => isObject(block) && Object.values(block).every(isEmpty));
}

/** Compares a block as emitted with the block as the provider read it, nested blocks included. */
export function compareBlock(emitted: Record<string, unknown>, read: Record<string, unknown>, facts: BlockFacts, prefix = ''): Comparison {
  const result: Comparison = { differences: [], compared: 0 };
  for (const [name, own] of Object.entries(facts)) {
    const attribute = prefix + name;
    if (attribute === 'id') continue;
    const [a, b] = [emitted[name], read[name]];
    const found =
      a === undefined || a === null || (Array.isArray(a) && a.length === 0 && isEmpty(b))
        ? compareAbsent(b, own, attribute)
        : own.of
          ? compareBlocks(asList(a), asList(b), own, attribute)
          : own.type.startsWith('map')
            ? compareMaps(isObject(a) ? a : {}, isObject(b) ? b : {}, own, attribute)
            : compareScalars(asList(a), asList(b), own, attribute);
    result.differences.push(...found.differences);
    result.compared += found.compared;
  }
  const known = new Set(Object.keys(facts));
  for (const name of Object.keys(emitted).filter((key) => !known.has(key) && prefix !== '')) {
    result.differences.push({ kind: 'wrong', attribute: `${prefix}${name}`, emitted: emitted[name] });
  }
  return result;
}
