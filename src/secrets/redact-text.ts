import { REDACTED } from './redacted';
import { isReference, isSwitch } from './reference';
import { KEY_RULES, TEXT_RULES } from './rules';

/** A text less its secrets. */
export interface Shown {
  text: string;
  /** The rule that took something out. */
  rule?: string;
}

/** A mark that every text has from which any rule takes something out; most texts have none, and are told in one pass. */
const SUSPICIOUS =
  /=|:\/\/[^/]*@|Q~|eyJ|PRIVATE KEY|hooks\.slack|webhook|[Bb]earer|[Bb]asic|BEARER|BASIC|A(?:Sb|Eh|Rm|CR)|Az[CFS]|JQQJ9|gh[pousr]_|github_pat|glpat-|AZDO|dapi|xox|npm_|AIza|SG\.|k_live|pass|pwd|secret|key|token|PASS|PWD|SECRET|KEY|TOKEN|Pass|Pwd|Secret|Key|Token/;

function isHarmless(secret: string): boolean {
  return secret === '' || secret.includes(REDACTED);
}

function byShape(text: string): Shown {
  let rule: string | undefined;
  let shown = text;
  for (const { rule: name, pattern, isNamed } of TEXT_RULES) {
    shown = shown.replace(pattern, (...match: unknown[]) => {
      const whole = match[0] as string;
      const { secret } = match[match.length - 1] as { secret: string };
      if (isHarmless(secret) || (isNamed && (isSwitch(secret) || isReference(secret)))) return whole;
      rule ??= name;
      const at = whole.lastIndexOf(secret);
      return whole.slice(0, at) + REDACTED + whole.slice(at + secret.length);
    });
  }
  return { text: shown, ...(rule !== undefined && { rule }) };
}

const BASE64_TEXT = /^[A-Za-z0-9+/\r\n]{24,}={0,2}\s*$/;

/** What `text` says when it is the base64 of a readable text (cloud-init, user data, an encoded command); else undefined. */
function decoded(text: string): string | undefined {
  if (!BASE64_TEXT.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  // PowerShell encodes commands in UTF-16.
  const said = bytes.length > 1 && bytes[1] === 0 ? bytes.toString('utf16le') : bytes.toString('utf8');

  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(said) ? undefined : said;
}

/** `text` less what the shape of a secret gives away. Doing it again changes nothing. */
export function redactText(text: string): Shown {
  if (text.length < 8) return { text };
  const said = decoded(text);
  const within = said === undefined ? undefined : byShape(said).rule;
  if (within !== undefined) return { text: REDACTED, rule: `${within}, encoded` };
  return SUSPICIOUS.test(text) ? byShape(text) : { text };
}

/** The rule by which what stands under `key` is a secret, whatever it looks like. */
export function keyRuleOf(key: string): string | undefined {
  const bare = key.toLowerCase().replace(/[^a-z0-9]/g, '');
  return KEY_RULES.find((rule) => rule.key.test(bare))?.rule;
}
