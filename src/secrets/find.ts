import { redactText } from './redact-text';
import { notationOf, textsOf } from './texts';

/** Something in a file that looks like a secret; never the secret itself. */
export interface FoundSecret {
  /** What it looks like. */
  rule: string;
  /** Where it stands, in words: resource and path, or line and construct. */
  place: string;
}

const OWN = "azmove's own credential";

function ruleOf(text: string, own: readonly string[]): string | undefined {
  return own.some((secret) => text.includes(secret)) ? OWN : redactText(text).rule;
}

/** The first leaf or key of `value` with a secret in it: the resource around it, and the path from there. */
function placeInJson(value: unknown, isSecret: (text: string) => boolean, path: string[] = [], owner = ''): string | undefined {
  if (typeof value === 'string') {
    if (!isSecret(value)) return undefined;
    const at = path.join('.') || 'the text itself';
    return owner === '' ? at : `${at} of ${owner}`;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const id = (value as Record<string, unknown>)['id'];
  const isResource = typeof id === 'string' && id.startsWith('/') && !isSecret(id);
  const [around, from] = isResource ? [id, []] : [owner, path];
  for (const [key, item] of Object.entries(value)) {
    if (isSecret(key)) return placeInJson(key, isSecret, [...from, 'a key'], around);
    const found = placeInJson(item, isSecret, [...from, key], around);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Line, attribute and construct of a place in generated code; the line alone elsewhere. */
function placeInLines(content: string, offset: number, isSecret: (text: string) => boolean): string {
  const before = content.slice(0, offset).split('\n');
  const constructs = [...content.slice(0, offset).matchAll(/new \w+\(\s*this,\s*(['"])(?<id>[^'"\n]+)\1/g)];
  const construct = constructs.at(-1)?.groups?.['id'];
  const attribute = /^\s*['"]?([\w.:-]{1,80})['"]?:/.exec(before.at(-1) ?? '')?.[1];
  const words = [`line ${before.length}`, ...(attribute === undefined ? [] : [attribute]), ...(construct === undefined ? [] : [construct])];
  return words.filter((word) => !isSecret(word)).join(', ');
}

/** Where in a text of several lines the secret begins: the first line that makes a difference. */
function offsetOfLine(text: string, isSecret: (text: string) => boolean): number {
  let end = 0;
  for (const line of text.split('\n')) {
    if (isSecret(line)) return end;
    end += line.length + 1;
  }
  return 0;
}

/**
 * The first thing in `content` that looks like a secret; undefined for a file that may be written.
 * @param path the file's, for its notation
 * @param own secrets that are known as such, azmove's own credentials
 */
export function findSecret(content: string, path: string, own: readonly string[] = []): FoundSecret | undefined {
  const notation = notationOf(content, path);
  const seen = new Set<string>();
  const isSecret = (text: string): boolean => ruleOf(text, own) !== undefined;
  for (const { text, offset } of textsOf(content, notation)) {
    // Keys, types, regions: the same few texts over and over.
    if (text.length < 200) {
      if (seen.has(text)) continue;
      seen.add(text);
    }
    const rule = ruleOf(text, own);
    if (rule === undefined) continue;
    let place: string | undefined;
    try {
      if (notation === 'json') place = placeInJson(JSON.parse(content), isSecret);
    } catch {
      // Not JSON after all, as lines of a log begin with a brace, too: the line tells.
    }
    return { rule, place: place ?? placeInLines(content, notation === 'markup' ? offsetOfLine(text, isSecret) : offset, isSecret) };
  }
  return undefined;
}

/** `text` less every secret in it, for messages: what cannot be refused must be harmless. */
export function withoutSecrets(text: string, own: readonly string[] = []): string {
  return redactText(own.reduce((shown, secret) => shown.replaceAll(secret, '<azmove:secret>'), text)).text;
}
