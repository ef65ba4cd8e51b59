import { randomBytes } from 'node:crypto';
import { Text, type TextPart, type Value } from './value';

/** How the code of a reference, variable or constant reads where it is printed. */
export type PartPrinter = (part: Exclude<TextPart, string>) => string;

const WIDTH = 140;

/** A key whose value is spread into the object. Nobody can name a tag so: it is another in every run, and never printed. */
export const SPREAD = `\u{E003}${randomBytes(12).toString('hex')}`;

/** cdktf looks for tokens of its own in all strings, doubled signs or not; it would put another value in the place of a text like that. */
const CDKTF_TOKEN = /[$%#&]+(?=\{TfToken\[)|[$%]*-(?=1\.88815458970875)/g;

/** Terraform reads `${` and `%{` in any string as a template; doubling the sign makes it text again. */
export function terraformLiteral(text: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: signs, index } of text.matchAll(CDKTF_TOKEN)) {
    pieces.push(withDoubledSigns(text.slice(end, index)), `\${"${signs}"}`);
    end = index + signs.length;
  }
  return [...pieces, withDoubledSigns(text.slice(end))].join('');
}

function withDoubledSigns(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(
      /[\u0000-\u001f\u007f\u2028\u2029\ufeff\ud800-\udfff]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** `text` as a TypeScript string literal that stands for the very same characters; single quotes unless the text holds more of them. */
export function printString(text: string): string {
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  return quote + escaped(text).replaceAll(quote, `\\${quote}`) + quote;
}

function printText(text: Text, printPart: PartPrinter): string {
  if (text.parts.length === 1) return printPart(text.parts[0] as Exclude<TextPart, string>);
  const body = text.parts
    .map((part) =>
      typeof part === 'string' ? escaped(terraformLiteral(part)).replace(/`/g, '\\`').replace(/\$\{/g, '\\${') : `\${${printPart(part)}}`,
    )
    .join('');
  return `\`${body}\``;
}

/** `key` as a property name of an object literal; `quoted` when a sibling needs quotes anyway, as prettier has it. */
function printKey(key: string, quoted: boolean): string {
  // Written plainly it would set the object's prototype, and cdktf copies objects by their keys: Terraform makes the key of this.
  if (key === '__proto__') return printString('${"__proto__"}');
  return quoted ? printString(key) : key;
}

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * `value` as TypeScript, formatted as prettier would.
 * @param indent spaces before the line on which the value begins
 * @param offset characters already on that line, after the indent
 */
export function printValue(value: Value, printPart: PartPrinter, indent: number, offset: number): string {
  if (value instanceof Text) return printText(value, printPart);
  if (typeof value === 'string') return printString(terraformLiteral(value));
  if (value === null || typeof value !== 'object') return String(value);
  const inner = ' '.repeat(indent + 2);
  const outer = ' '.repeat(indent);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => printValue(item, printPart, indent + 2, 0));
    const line = `[${items.join(', ')}]`;
    // Prettier breaks an array of more than one element when every element is an object or array of more than one entry.
    const ofMany =
      value.length > 1 && value.every((item) => isContainer(item) && sizeOf(item) > 1 && Array.isArray(item) === Array.isArray(value[0]));
    if (!ofMany && !items.some((item) => item.includes('\n')) && indent + offset + line.length + 1 <= WIDTH) return line;
    if (value.length === 1 && isContainer(value[0]!)) return `[\n${inner}${items[0]!},\n${outer}]`;
    if (value.every((item) => typeof item === 'number')) return `[\n${filled(items, inner)}\n${outer}]`;
    return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${outer}]`;
  }
  return printObject(value, printPart, indent);
}

function filled(items: string[], inner: string): string {
  const lines: string[] = [inner];
  for (const item of items) {
    const last = lines.length - 1;
    const next = lines[last] === inner ? `${inner}${item},` : `${lines[last]} ${item},`;
    if (next.length <= WIDTH) lines[last] = next;
    else lines.push(`${inner}${item},`);
  }
  return lines.join('\n');
}

function isContainer(value: Value): value is Value[] | Record<string, Value> {
  return typeof value === 'object' && value !== null && !(value instanceof Text);
}

function sizeOf(value: Value[] | Record<string, Value>): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}

/** An object literal, always one entry a line: diffs stay small when an attribute comes or goes. */
export function printObject(value: Record<string, Value>, printPart: PartPrinter, indent: number): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return '{}';
  const inner = ' '.repeat(indent + 2);
  // Map keys (tags, settings) are Azure's text: Terraform would read a template in them, too.
  const needQuotes = keys.some((key) => key !== SPREAD && !IDENTIFIER.test(key));
  const entries = keys.map((key) => {
    if (key === SPREAD) return `${inner}...${printValue(value[key]!, printPart, indent + 2, 3)},`;
    const name = printKey(terraformLiteral(key), needQuotes && !IDENTIFIER.test(key));
    const printed = printValue(value[key]!, printPart, indent + 2, name.length + 2);
    // Only code can stand for key and value at once: text or a literal that equals its key cannot.
    if (printed === name && value[key] instanceof Text) return `${inner}${name},`;
    const tooLong = !printed.includes('\n') && indent + 2 + name.length + 2 + printed.length + 1 > WIDTH;
    // Prettier moves a long string to a line of its own; a template or call stays.
    return tooLong && name.length > 2 && /^['"]/.test(printed) ? `${inner}${name}:\n${inner}  ${printed},` : `${inner}${name}: ${printed},`;
  });
  return `{\n${entries.join('\n')}\n${' '.repeat(indent)}}`;
}
