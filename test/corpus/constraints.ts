import type { AttributeFacts, BlockFacts } from './facts';

/** One rule of the provider's schema that a configuration breaks: Terraform would refuse it before asking Azure. */
export interface Violation {
  rule: 'required' | 'conflictsWith' | 'exactlyOneOf' | 'atLeastOneOf' | 'requiredWith' | 'minItems' | 'maxItems' | 'computed';
  attribute: string;
  detail: string;
}

type Block = Record<string, unknown>;

const blocksOf = (value: unknown): Block[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Block[];

function isSet(root: Block, path: string): boolean {
  let value: unknown = root;
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) value = blocksOf(value)[Number(part)];
    else value = typeof value === 'object' && value !== null ? (value as Block)[part] : undefined;
    if (value === undefined || value === null) return false;
  }
  return !(Array.isArray(value) && value.length === 0);
}

function countRule(root: Block, own: AttributeFacts, attribute: string): Violation[] {
  const violations: Violation[] = [];
  const setOf = (paths: readonly string[] = []): string[] => paths.filter((path) => isSet(root, path));
  const one = setOf(own.exactlyOneOf);
  if (own.exactlyOneOf && one.length !== 1) {
    violations.push({ rule: 'exactlyOneOf', attribute, detail: `${one.length} of ${own.exactlyOneOf.join(', ')}` });
  }
  if (own.atLeastOneOf && setOf(own.atLeastOneOf).length === 0) {
    violations.push({ rule: 'atLeastOneOf', attribute, detail: `none of ${own.atLeastOneOf.join(', ')}` });
  }
  return violations;
}

function presenceRules(root: Block, value: unknown, own: AttributeFacts, attribute: string, path: string): Violation[] {
  if (value === undefined || value === null) return own.is === 'required' ? [{ rule: 'required', attribute, detail: 'not emitted' }] : [];
  const violations: Violation[] = [];
  if (own.is === 'computed') violations.push({ rule: 'computed', attribute, detail: 'emitted, but only Azure sets it' });
  const isOther = (other: string): boolean => other !== path && isSet(root, other);
  const conflicts = (own.conflictsWith ?? []).filter(isOther);
  if (conflicts.length > 0) violations.push({ rule: 'conflictsWith', attribute, detail: `together with ${conflicts.join(', ')}` });
  const lacking = (own.requiredWith ?? []).filter((other) => other !== path && !isSet(root, other));
  if (lacking.length > 0) violations.push({ rule: 'requiredWith', attribute, detail: `without ${lacking.join(', ')}` });
  const count = own.of || /^(list|set)/.test(own.type) ? blocksOf(value).length : undefined;
  if (count !== undefined && count < (own.minItems ?? 0)) violations.push({ rule: 'minItems', attribute, detail: `${count}` });
  if (count !== undefined && count > (own.maxItems ?? Infinity)) violations.push({ rule: 'maxItems', attribute, detail: `${count}` });
  return violations;
}

/** The schema rules that `block` breaks. Rules with absolute paths are told of the first of several blocks only, as in the schema. */
export function violationsOf(block: Block, facts: BlockFacts, root = block, prefix = '', path = ''): Violation[] {
  return Object.entries(facts).flatMap(([name, own]) => {
    const attribute = prefix + name;
    if (attribute === 'id') return [];
    const value = block[name];
    const isFirst = !/\.[1-9]\d*\./.test(path);
    const here = [...presenceRules(root, value, own, attribute, path + name), ...(isFirst ? countRule(root, own, attribute) : [])];
    if (!own.of || value === undefined || value === null) return here;
    const nested = blocksOf(value).flatMap((item, index) => violationsOf(item, own.of!, root, `${attribute}.`, `${path}${name}.${index}.`));
    return [...here, ...nested];
  });
}
