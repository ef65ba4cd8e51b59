import { keyRuleOf, redactText } from './redact-text';
import { REDACTED } from './redacted';
import { isReference, isSwitch } from './reference';

function isOpenUnder(key: string, value: string): boolean {
  return value === '' || keyRuleOf(key) === undefined || isReference(value) || isSwitch(value);
}

/** `value` less what looks like a secret by its own shape or by the key that it stands under. The input is not changed. */
export function redactJson<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (isOpenUnder(key, value) ? redactText(value).text : REDACTED) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => redactJson(item, key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactJson<unknown>(item, name)])) as T;
}
