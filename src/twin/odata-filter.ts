import { ArmError } from './arm-error';

/** Reads a field of what is filtered; undefined when it has none. */
export type Field = (name: string) => string | readonly string[] | undefined;

type Test = (field: Field) => boolean;

const TOKEN = /\s*(?:('(?:[^']|'')*')|([A-Za-z_][\w./-]*)|([(),])|(\S))/gy;

function tokensOf(text: string): string[] {
  const tokens = [...text.matchAll(TOKEN)];
  const bad = tokens.find((match) => match[4] !== undefined);
  if (bad) throw invalid(text);
  return tokens.map((match) => match[0].trim());
}

function invalid(text: string): ArmError {
  return new ArmError(400, 'InvalidFilterInQueryString', `Invalid $filter '${text}' specified in the query string.`);
}

function literal(token: string | undefined, text: string): string {
  if (!token?.startsWith("'")) throw invalid(text);
  return token.slice(1, -1).replaceAll("''", "'");
}

function values(field: Field, name: string): string[] {
  const value = field(name);
  return value === undefined ? [] : typeof value === 'string' ? [value] : [...value];
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const FUNCTIONS: Record<string, (...args: string[]) => Test> = {
  substringof: (part, name) => (field) => values(field, name!).some((value) => value.toLowerCase().includes(part!.toLowerCase())),
  startswith: (name, start) => (field) => values(field, name!).some((value) => value.toLowerCase().startsWith(start!.toLowerCase())),
  // What ARM's scopes are is the caller's affair: it answers for the fields `atScope` and `assignedTo`.
  atscope: () => (field) => field('atScope()') !== undefined,
  assignedto: (principal) => (field) => values(field, 'principalId').some((value) => same(value, principal!)),
};

/**
 * A test for an OData `$filter` as ARM takes it: `eq`, `ne`, `and`, `or`, `not`, parentheses, `substringof`, `startswith`, `atScope()`,
 * `assignedTo('…')`. Strings compare ignoring case.
 * @throws ArmError (400) when the filter is malformed
 */
export function parseFilter(text: string): Test {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string | undefined => tokens[at++];
  const peek = (): string | undefined => tokens[at]?.toLowerCase();
  const any = (): Test => {
    let left = all();
    while (peek() === 'or') {
      next();
      const [first, second] = [left, all()];
      left = (field) => first(field) || second(field);
    }
    return left;
  };
  const all = (): Test => {
    let left = one();
    while (peek() === 'and') {
      next();
      const [first, second] = [left, one()];
      left = (field) => first(field) && second(field);
    }
    return left;
  };
  const expect = (token: string): void => {
    if (next() !== token) throw invalid(text);
  };
  const call = (name: string): Test => {
    const make = FUNCTIONS[name.toLowerCase()];
    if (!make) throw invalid(text);
    expect('(');
    const args: string[] = [];
    while (peek() !== ')') {
      const token = next();
      if (token === undefined) throw invalid(text);
      if (token !== ',') args.push(token.startsWith("'") ? literal(token, text) : token);
    }
    expect(')');
    if (args.length < make.length) throw invalid(text);
    return make(...args);
  };
  const one = (): Test => {
    const token = next();
    if (token === undefined) throw invalid(text);
    if (token === '(') {
      const inner = any();
      expect(')');
      return inner;
    }
    if (token.toLowerCase() === 'not') {
      const inner = one();
      return (field) => !inner(field);
    }
    if (peek() === '(') return call(token);
    const operator = next()?.toLowerCase();
    const value = literal(next(), text);
    if (operator === 'eq') return (field) => values(field, token).some((own) => same(own, value));
    if (operator === 'ne') return (field) => !values(field, token).some((own) => same(own, value));
    throw invalid(text);
  };
  const test = any();
  if (at < tokens.length) throw invalid(text);
  return test;
}
