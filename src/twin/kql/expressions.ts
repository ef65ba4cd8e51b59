import { BINARY, FUNCTIONS } from './functions';
import { QueryError, type Token } from './tokens';
import { isTrue, memberOf, type Row } from './values';

/** Computes a value from a row. `path` is set for plain columns: what `project` without a name calls its column. */
export interface Expression {
  (row: Row): unknown;
  path?: string[];
  /** Of a call: its name and arguments, for `summarize`. */
  invocation?: { name: string; args: Expression[] };
}

/** Reads tokens from left to right. */
export class TokenReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(offset = 0): Token | undefined {
    return this.tokens[this.at + offset];
  }

  /** The next token; @throws QueryError at the end */
  next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new QueryError('Query is invalid: it ends too early.');
    this.at += 1;
    return token;
  }

  /** Takes the next token when it is the operator or word `text`. */
  take(text: string): boolean {
    const token = this.peek();
    if (!token || token.kind === 'string' || token.value.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  /** @throws QueryError when the next token is not `text` */
  expect(text: string): void {
    if (!this.take(text)) throw new QueryError(`Query is invalid: expected '${text}' before '${this.peek()?.text ?? 'the end'}'.`);
  }

  /** @throws QueryError when the next token is no name */
  name(): string {
    const token = this.next();
    if (token.kind === 'operator' && token.value === '[' && this.peek()?.kind === 'string') {
      const { value } = this.next();
      this.expect(']');
      return value;
    }
    if (token.kind !== 'name') throw new QueryError(`Query is invalid: expected a name at '${token.text}'.`);
    return token.value;
  }
}

function column(path: string[]): Expression {
  return Object.assign((row: Row): unknown => path.reduce<unknown>((value, name) => memberOf(value, name), row), { path });
}

function literals(reader: TokenReader): Expression[] {
  reader.expect('(');
  const values: Expression[] = [];
  while (!reader.take(')')) {
    values.push(sum(reader));
    reader.take(',');
  }
  return values;
}

function primary(reader: TokenReader): Expression {
  const token = reader.peek();
  if (token?.kind === 'operator' && token.value === '(') {
    reader.next();
    const inner = expression(reader);
    reader.expect(')');
    return inner;
  }
  if (token?.kind === 'operator' && token.value === '-') {
    reader.next();
    const inner = primary(reader);
    return (row) => -Number(inner(row));
  }
  if (token?.kind === 'operator' && token.value === '*') {
    reader.next();
    return column([]);
  }
  if (token?.kind === 'string') {
    reader.next();
    return () => token.value;
  }
  if (token?.kind === 'number') {
    reader.next();
    return () => Number(token.value);
  }
  const name = reader.name();
  if (reader.peek()?.value === '(' && reader.peek()?.kind === 'operator') return callOf(name, literalsOrExpressions(reader));
  if (['true', 'false'].includes(name.toLowerCase())) return () => name.toLowerCase() === 'true';
  return column([name]);
}

function literalsOrExpressions(reader: TokenReader): Expression[] {
  reader.expect('(');
  const args: Expression[] = [];
  while (!reader.take(')')) {
    args.push(expression(reader));
    reader.take(',');
  }
  return args;
}

function callOf(name: string, args: Expression[]): Expression {
  const body = FUNCTIONS[name.toLowerCase()];
  const evaluate = (row: Row): unknown => {
    if (!body) throw new QueryError(`Unknown function: '${name}'.`, 'UnknownFunction');
    return body(...args.map((arg) => arg(row)));
  };
  return Object.assign(evaluate, { invocation: { name: name.toLowerCase(), args } });
}

function postfix(reader: TokenReader): Expression {
  let value = primary(reader);
  for (;;) {
    const next = reader.peek();
    if (next?.kind !== 'operator' || (next.value !== '.' && next.value !== '[')) return value;
    reader.next();
    if (next.value === '.') {
      value = member(value, reader.name());
    } else {
      const key = expression(reader);
      reader.expect(']');
      const [target, constant] = [value, key({})];
      value = constant === undefined ? (row) => memberOf(target(row), String(key(row))) : member(target, String(constant));
    }
  }
}

function member(target: Expression, name: string): Expression {
  return target.path ? column([...target.path, name]) : (row) => memberOf(target(row), name);
}

function sum(reader: TokenReader): Expression {
  let left = postfix(reader);
  for (;;) {
    const operator = ['+', '-', '*', '/'].find((one) => reader.peek()?.kind === 'operator' && reader.peek()?.value === one);
    if (operator === undefined) return left;
    reader.next();
    const [first, second] = [left, postfix(reader)];
    const apply: Record<string, (a: number, b: number) => number> = {
      '+': (a, b) => a + b,
      '-': (a, b) => a - b,
      '*': (a, b) => a * b,
      '/': (a, b) => a / b,
    };
    left = (row) => apply[operator]!(Number(first(row)), Number(second(row)));
  }
}

function comparison(reader: TokenReader): Expression {
  const left = sum(reader);
  const operator = reader.peek()?.kind === 'string' ? undefined : reader.peek()?.value.toLowerCase();
  if (operator === undefined) return left;
  if (['in', 'in~', '!in', '!in~'].includes(operator)) {
    reader.next();
    const values = literals(reader);
    const equal = BINARY[operator.endsWith('~') ? '=~' : '==']!;
    const wanted = !operator.startsWith('!');
    return (row) => {
      const own = left(row);
      const list = values.flatMap((value) => value(row));
      return list.some((value) => equal(own, value)) === wanted;
    };
  }
  if (operator === 'between' || operator === '!between') {
    reader.next();
    reader.expect('(');
    const low = sum(reader);
    reader.expect('..');
    const high = sum(reader);
    reader.expect(')');
    return (row) => (BINARY['>=']!(left(row), low(row)) && BINARY['<=']!(left(row), high(row))) === (operator === 'between');
  }
  if (operator === 'matches') {
    reader.next();
    reader.expect('regex');
    const pattern = sum(reader);
    return (row) => new RegExp(String(pattern(row))).test(String(left(row) ?? ''));
  }
  const apply = BINARY[operator];
  if (!apply) return left;
  reader.next();
  const right = sum(reader);
  return (row) => apply(left(row), right(row));
}

function conjunction(reader: TokenReader): Expression {
  let left = comparison(reader);
  while (reader.take('and')) {
    const [first, second] = [left, comparison(reader)];
    left = (row) => isTrue(first(row)) && isTrue(second(row));
  }
  return left;
}

/** Reads one expression. @throws QueryError */
export function expression(reader: TokenReader): Expression {
  let left = conjunction(reader);
  while (reader.take('or')) {
    const [first, second] = [left, conjunction(reader)];
    left = (row) => isTrue(first(row)) || isTrue(second(row));
  }
  return left;
}
