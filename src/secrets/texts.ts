import { REDACTED } from './redacted';

/** How the texts of a file are found: between quotes and in comments, or everywhere with the marks of markup taken away. */
export type Notation = 'json' | 'code' | 'markup';

/** One text of a file, as a reader or program sees it. */
export interface FoundText {
  text: string;
  /** Where it begins in the file. */
  offset: number;
}

const CODE_ENDINGS = /\.(ts|js|cjs|mjs|tf|hcl)$/i;

/** The notation of the file at `path`; without one, what `content` begins with tells. */
export function notationOf(content: string, path = ''): Notation {
  if (CODE_ENDINGS.test(path)) return 'code';
  return /^\s*[{[]/.test(content) && !/\.(md|html|xml|mmd|dot|yaml|yml)$/i.test(path) ? 'json' : 'markup';
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

function unescaped(literal: string): string {
  if (!literal.includes('\\')) return literal;
  return literal.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([^]))/g, (_, unicode?: string, hex?: string, other?: string) => {
    const code = unicode ?? hex;
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return ESCAPES[other!] ?? other!;
  });
}

/** Where the literal that `quote` opens before `start` ends; the end of the file for one that never does. */
function endOfLiteral(content: string, quote: string, start: number): number {
  for (let at = content.indexOf(quote, start); at >= 0; at = content.indexOf(quote, at + 1)) {
    let backslashes = 0;
    while (content[at - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return content.length;
}

function* literals(content: string, opening: RegExp): Generator<FoundText> {
  const next = new RegExp(opening, 'g');
  for (let match = next.exec(content); match !== null; match = next.exec(content)) {
    const start = match.index + match[0].length;
    const isComment = match[0].startsWith('/');
    const closing = match[0] === '//' || match[0] === '#' ? '\n' : '*/';
    const found = content.indexOf(closing, start);
    const end = isComment ? (found < 0 ? content.length : found) : endOfLiteral(content, match[0], start);
    const raw = content.slice(start, end);
    yield { text: isComment ? raw : unescaped(match[0] === '`' ? withoutCode(raw) : raw), offset: start };
    next.lastIndex = end + 1;
  }
}

/** A template literal less its expressions: what they give is no text of the file. */
function withoutCode(template: string): string {
  return template.replace(/(?<!\\)((?:\\\\)*)\$\{[^{}]*\}/g, `$1${REDACTED}`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Markup as its readers see it: entities of HTML and XML, code points of Mermaid, backslashes of Markdown. Lines stay lines. */
function withoutMarkup(content: string): string {
  return content
    .replace(/&?#(\d{1,6});/g, (whole, code: string) =>
      Number(code) > 31 && Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\\u00([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\([\\`*_{}[\]<>#|~&$"'])/g, '$1');
}

/** Every text that `content` holds. */
export function textsOf(content: string, notation: Notation): Iterable<FoundText> {
  if (notation === 'markup') return [{ text: withoutMarkup(content), offset: 0 }];
  return literals(content, notation === 'json' ? /"/ : /\/\/|\/\*|["'`]/);
}
