/** A query that the twin does not take: malformed, or of a part of the language that it lacks. */
export class QueryError extends Error {
  constructor(
    message: string,
    readonly code = 'ParserFailure',
  ) {
    super(message);
    this.name = 'QueryError';
  }
}

/** One token of a query. */
export interface Token {
  kind: 'name' | 'string' | 'number' | 'operator';
  text: string;
  /** Of a string, without quotes and escapes. */
  value: string;
}

const PATTERN =
  /\s+|\/\/[^\n]*|(@?'(?:[^'\\]|\\.|'')*'|@?"(?:[^"\\]|\\.)*")|(\d+(?:\.\d+)?)|(in~(?=\s*\()|[A-Za-z_$][\w$]*(?:-(?:away|keep|rename|reorder|expand)\b)?)|(!(?:in~|in|contains_cs|contains|startswith_cs|startswith|endswith_cs|endswith|has_cs|has|between)(?![\w])|=~|!~|==|!=|<=|>=|\.\.|[<>=|(),.[\]:*+/%-])|(.)/gsy;

function unquoted(text: string): string {
  const verbatim = text.startsWith('@');
  const quote = verbatim ? text[1]! : text[0]!;
  const inner = text.slice(verbatim ? 2 : 1, -1);
  if (verbatim) return inner.replaceAll(quote + quote, quote);
  return inner.replace(/\\(.)/g, (_all, char: string) => ({ n: '\n', t: '\t', r: '\r' })[char] ?? char);
}

/** @throws QueryError at a character that begins nothing */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (const [text, string, number, name, operator, bad] of query.matchAll(PATTERN)) {
    if (bad !== undefined) throw new QueryError(`Query is invalid: unexpected '${bad}'.`);
    if (string !== undefined) tokens.push({ kind: 'string', text, value: unquoted(string) });
    else if (number !== undefined) tokens.push({ kind: 'number', text, value: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text, value: name });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text, value: operator });
  }
  return tokens;
}
