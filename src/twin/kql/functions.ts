import { compare, isEmpty, isTrue, memberOf, textOf } from './values';

type Test = (a: unknown, b: unknown) => boolean;

const lower = (value: unknown): string => textOf(value).toLowerCase();
const words = (value: unknown): string[] => lower(value).split(/[^a-z0-9]+/);

/** `has`: the right side stands in the left one as a whole term. */
function has(a: unknown, b: unknown): boolean {
  const wanted = words(b).filter(Boolean);
  const own = words(a).filter(Boolean);
  return own.some((_, start) => wanted.every((word, index) => own[start + index] === word));
}

function equal(a: unknown, b: unknown): boolean {
  if (typeof a === 'boolean' || typeof b === 'boolean') return lower(a) === lower(b);
  return textOf(a) === textOf(b);
}

const TESTS: Record<string, Test> = {
  '==': equal,
  '=~': (a, b) => lower(a) === lower(b),
  contains: (a, b) => lower(a).includes(lower(b)),
  contains_cs: (a, b) => textOf(a).includes(textOf(b)),
  startswith: (a, b) => lower(a).startsWith(lower(b)),
  startswith_cs: (a, b) => textOf(a).startsWith(textOf(b)),
  endswith: (a, b) => lower(a).endsWith(lower(b)),
  endswith_cs: (a, b) => textOf(a).endsWith(textOf(b)),
  has,
  has_cs: (a, b) =>
    textOf(a)
      .split(/[^A-Za-z0-9]+/)
      .includes(textOf(b)),
};

/** Operators between two values. `!x` of each test is its opposite. */
export const BINARY: Record<string, Test> = {
  ...TESTS,
  ...Object.fromEntries(
    Object.entries(TESTS).map(([name, test]): [string, Test] => [`!${name.replace(/^==?|^=/, '')}`, (a, b) => !test(a, b)]),
  ),
  '!=': (a, b) => !equal(a, b),
  '!~': (a, b) => lower(a) !== lower(b),
  '<': (a, b) => !isEmpty(a) && compare(a, b) < 0,
  '<=': (a, b) => !isEmpty(a) && compare(a, b) <= 0,
  '>': (a, b) => !isEmpty(a) && compare(a, b) > 0,
  '>=': (a, b) => !isEmpty(a) && compare(a, b) >= 0,
};

/** Scalar functions, names in lower case. */
export const FUNCTIONS: Record<string, (...args: unknown[]) => unknown> = {
  isempty: (value) => isEmpty(value),
  isnotempty: (value) => !isEmpty(value),
  isnull: (value) => value === null || value === undefined,
  isnotnull: (value) => value !== null && value !== undefined,
  not: (value) => !isTrue(value),
  tolower: lower,
  toupper: (value) => textOf(value).toUpperCase(),
  tostring: textOf,
  toint: (value) => (isEmpty(value) ? null : Math.trunc(Number(value))),
  tolong: (value) => (isEmpty(value) ? null : Math.trunc(Number(value))),
  todouble: (value) => (isEmpty(value) ? null : Number(value)),
  tobool: (value) => (isEmpty(value) ? null : isTrue(value)),
  todynamic: parsed,
  parse_json: parsed,
  strlen: (value) => textOf(value).length,
  strcat: (...values) => values.map(textOf).join(''),
  split: (text, separator, index) => {
    const parts = textOf(text).split(textOf(separator));
    return index === undefined ? parts : [parts[Number(index)]];
  },
  substring: (text, start, length) => textOf(text).slice(Number(start), length === undefined ? undefined : Number(start) + Number(length)),
  replace_string: (text, from, to) => textOf(text).replaceAll(textOf(from), textOf(to)),
  trim: (pattern, text) => textOf(text).replace(new RegExp(`^(?:${textOf(pattern)})|(?:${textOf(pattern)})$`, 'g'), ''),
  array_length: (value) => (Array.isArray(value) ? value.length : null),
  bag_keys: (value) => (typeof value === 'object' && value !== null ? Object.keys(value) : []),
  coalesce: (...values) => values.find((value) => !isEmpty(value)) ?? null,
  iff: (test, yes, no) => (isTrue(test) ? yes : no),
  iif: (test, yes, no) => (isTrue(test) ? yes : no),
  case: (...args) => {
    for (let at = 0; at + 1 < args.length; at += 2) if (isTrue(args[at])) return args[at + 1];
    return args.at(-1);
  },
  extract: (pattern, group, text) => new RegExp(textOf(pattern)).exec(textOf(text))?.[Number(group)] ?? '',
  dynamic: (value) => value,
  gettype: (value) =>
    Array.isArray(value)
      ? 'array'
      : value === null || value === undefined
        ? 'null'
        : typeof value === 'object'
          ? 'dictionary'
          : typeof value,
  bag_has_key: (value, name) => memberOf(value, textOf(name)) !== undefined,
};

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
