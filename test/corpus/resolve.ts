import type { MappedResource } from '../../src/mappers/apply';
import { idKey } from '../../src/arm/resource-id';
import { replaceTokens, type Token } from '../../src/mappers/token';
import type { Pair } from './pairs';

/** Stands for any text: a secret, of which only Terraform knows the value. */
export const ANYTHING = '\u{E00A}';

/** Follows a dotted path of the bindings (`identity.principalId`) in what the provider read; lists give their first element. */
function follow(values: unknown, path: string): string | undefined {
  let value = values;
  for (const part of path.split('.').filter((name) => !/^\d+$/.test(name))) {
    if (Array.isArray(value)) value = value[0] as unknown;
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/**
 * Puts in the place of tokens what the generated code's references would yield: the attribute as the provider read it where the
 * resource is part of the pair, else the token's literal. Secrets become {@link ANYTHING}.
 */
export function tokenResolver(pair: Pair, mapped: readonly MappedResource[]): (value: unknown) => unknown {
  const read = new Map(pair.state.map(({ type, values }) => [`${type} ${idKey(String(values.id))}`, values]));
  const valuesOf = new Map<string, unknown>();
  for (const { armId, terraformType, importId, part } of mapped) {
    const values = read.get(`${terraformType} ${idKey(importId)}`);
    if (values && part === undefined) valuesOf.set(idKey(armId), values);
  }
  const text = (token: Token): string => {
    if (token.kind === 'secret') return ANYTHING;
    return follow(valuesOf.get(idKey(token.id)), token.attribute) ?? token.literal;
  };
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string') return replaceTokens(value, text);
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [replaceTokens(key, text), resolve(item)]));
  };
  return resolve;
}
