import type { Region } from '../catalog/regions';
import type { NameRule } from './name-facts';
import { stableHash } from './stable-hash';

/** Length of the hash that stands for what was cut off, or that tells two equal names apart. */
const HASH_LENGTH = 5;

/** `template` with `{name}`, `{destination}` (region) and `{code}` filled in. */
export function fillTemplate(template: string, name: string, destination: Region): string {
  const values: Record<string, string> = { name, destination: destination.name, code: destination.codes[0] ?? destination.name };
  return template.replace(/\{(name|destination|code)\}/g, (_, key: string) => values[key]!);
}

/** True when names under `rule` may hold `character`. */
export function allows(rule: NameRule, character: string): boolean {
  return new RegExp(`^[${rule.characters}]$`, 'u').test(character);
}

/** `name` less the characters that `rule` forbids, in lower case where only that is allowed; no separator first, last or doubled. */
function allowed(name: string, rule: NameRule): string {
  const cased = allows(rule, 'A') ? name : name.toLowerCase();
  return cased
    .replace(new RegExp(`[^${rule.characters}]`, 'gu'), '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-_.]+|[-_.]+$/g, '');
}

/**
 * `name` as `rule` allows it. Too long: cut, with a hash of `key` in place of what is lost, so that it stays the same and two names
 * that begin alike differ. The last `tail` characters (the region's code) stay.
 */
export function fitName(name: string, rule: NameRule, key: string, tail: string): string {
  const clean = allowed(name, rule);
  if (clean.length <= rule.maxLength) return clean.padEnd(rule.minLength, '0');
  const end = allowed(tail, rule);
  const kept = end !== '' && clean.endsWith(end) && end.length + HASH_LENGTH < rule.maxLength ? end : '';
  const head = clean.slice(0, rule.maxLength - HASH_LENGTH - kept.length);
  return allowed(head + stableHash(key, HASH_LENGTH) + kept, rule);
}

/** `name` told apart from an equal one by a hash of `key`, still within `rule`. */
export function distinctName(name: string, rule: NameRule, key: string): string {
  return allowed(name.slice(0, rule.maxLength - HASH_LENGTH) + stableHash(key, HASH_LENGTH), rule);
}
