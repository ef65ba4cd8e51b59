import { randomBytes } from 'node:crypto';

/**
 * Tokens: marks inside a string for what only `generate` can print: a name or attribute of another resource, or a secret.
 *
 * A mapper's result is plain data whose strings may hold tokens anywhere, so that `satisfies …Config` still checks them as
 * strings. The delimiters are private-use code points with a mark that no one can guess: a tag may hold any character, and whoever
 * writes one must not be able to write a token, which becomes code. Tokens never outlive the process, so no output depends on it.
 */

const MARK = randomBytes(12).toString('hex');
const OPEN = `\u{E000}${MARK}`;
const CLOSE = `\u{E001}${MARK}`;
const SEPARATOR = `\u{E002}${MARK}`;
const TOKEN = new RegExp(`(${OPEN}[^]*?${CLOSE})`, 'u');

/** What a secret must look like to pass the provider's checks: any text, or a UUID. */
export type SecretForm = 'text' | 'uuid';

/** What a token stands for. */
export type Token =
  | { kind: 'attribute'; id: string; attribute: string; literal: string }
  | { kind: 'secret'; attribute: string; why: string; form: SecretForm };

function write(parts: string[]): string {
  return OPEN + parts.join(SEPARATOR) + CLOSE;
}

/**
 * The attribute `attribute` (of the bindings: camelCase, dots for nested) of the resource with ARM id `id`; printed as `literal`
 * when that resource is not in the move.
 */
export function attributeOf(id: string, attribute: string, literal: string): string {
  return write(['attribute', id, attribute, literal]);
}

/** The name of the resource with ARM id `id`: printed as a reference when it is in the move, else as the id's last part. */
export function nameOf(id: string): string {
  return attributeOf(id, 'name', id.slice(id.lastIndexOf('/') + 1));
}

/**
 * A value that ARM never returns. Printed as a sensitive Terraform variable in the destination, as a placeholder that
 * `ignore_changes` covers in the teardown.
 * @param attribute what the value is, in words for a variable's name, for example `adminPassword`
 * @param why one sentence for the variable's description
 */
export function secret(attribute: string, why: string, form: SecretForm = 'text'): string {
  return write(['secret', attribute, why, form]);
}

/** The literal and token parts of `text`, in order. */
export function splitTokens(text: string): (string | Token)[] {
  return text
    .split(TOKEN)
    .filter((part) => part !== '')
    .map((part): string | Token => {
      if (!part.startsWith(OPEN)) return part;
      const [kind, a = '', b = '', c = ''] = part.slice(OPEN.length, -CLOSE.length).split(SEPARATOR);
      return kind === 'secret'
        ? { kind, attribute: a, why: b, form: c as SecretForm }
        : { kind: 'attribute', id: a, attribute: b, literal: c };
    });
}

/** True when `text` holds a token. */
export function hasToken(text: string): boolean {
  return text.includes(OPEN);
}

/** `text` with every token replaced by what `resolve` gives for it. */
export function replaceTokens(text: string, resolve: (token: Token) => string): string {
  return splitTokens(text)
    .map((part) => (typeof part === 'string' ? part : resolve(part)))
    .join('');
}
