import type { ErrorObject } from 'ajv';
import type { ConfigProblem } from './config-error';
import type { LocatedYaml } from './locate';
import { nearest } from './nearest';
import { moveSchema, PATTERN_WORDS } from './schema';

function pathOf(instancePath: string): string[] {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

function dotted(path: readonly string[]): string {
  return path.length === 0
    ? 'the file'
    : path
        .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
        .join('')
        .replace(/^\./, '');
}

function found(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value);
}

function valueAt(root: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], root);
}

interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
}

/** The keys that the schema allows in the mapping at `path`. */
function keysAt(path: readonly string[]): string[] {
  let node: SchemaNode | undefined = moveSchema as SchemaNode;
  for (const step of path) node = /^\d+$/.test(step) ? node?.items : node?.properties?.[step];
  return Object.keys(node?.properties ?? {});
}

const TYPE_WORDS: Readonly<Record<string, string>> = { object: 'a mapping', array: 'a list', string: 'text', integer: 'a whole number' };

/** Like `West Europe` for `westeurope`. */
function squashed(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/[\s-]/g, '').toLowerCase() : '';
  return text !== '' && text !== value && /^[a-z][a-z0-9]+$/.test(text) ? text : undefined;
}

function wordsFor({ keyword, params }: ErrorObject, value: unknown): string {
  switch (keyword) {
    case 'type':
      return TYPE_WORDS[String(params['type'])] ?? String(params['type']);
    case 'enum':
      return (params['allowedValues'] as unknown[])
        .filter((item) => typeof item !== 'number')
        .map((item) => (item === null ? 'null' : String(item)))
        .join(', ');
    case 'pattern': {
      const suggestion = squashed(value);
      const isRegion = String(params['pattern']).startsWith('^[a-z][a-z0-9]');
      return PATTERN_WORDS[String(params['pattern'])]! + (isRegion && suggestion ? ` (did you mean ${suggestion}?)` : '');
    }
    case 'minLength':
      return 'text that is not empty';
    case 'minimum':
      return `a number not below ${String(params['limit'])}`;
    default:
      return keyword;
  }
}

/** What a schema error means to the person who wrote the file. */
export function problemOf(error: ErrorObject, yaml: LocatedYaml): ConfigProblem {
  const path = pathOf(error.instancePath);
  if (error.keyword === 'additionalProperties') {
    const key = String((error.params as { additionalProperty: string }).additionalProperty);
    const allowed = keysAt(path);
    const meant = nearest(key, allowed);
    const where = path.length === 0 ? '' : ` in ${dotted(path)}`;
    const hint = meant ? ` (did you mean "${meant}"?)` : '';
    return { ...yaml.placeOf(path, key), message: `unknown key "${key}"${where}${hint}; allowed: ${allowed.join(', ')}` };
  }
  if (error.keyword === 'required') {
    const key = String((error.params as { missingProperty: string }).missingProperty);
    return { ...yaml.placeOf(path), message: `${dotted(path)} lacks the key "${key}"` };
  }
  if (error.keyword === 'uniqueItems') {
    const { i } = error.params as { i: number };
    return { ...yaml.placeOf([...path, String(i)]), message: `${dotted(path)} names the same thing twice` };
  }
  if (error.propertyName !== undefined) {
    const key = error.propertyName;
    return { ...yaml.placeOf(path, key), message: `${dotted(path)} has the key ${JSON.stringify(key)}; allowed: ${wordsFor(error, key)}` };
  }
  const value = valueAt(yaml.value, path);
  return { ...yaml.placeOf(path), message: `${dotted(path)} is ${found(value)}; allowed: ${wordsFor(error, value)}` };
}
