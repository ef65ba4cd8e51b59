import { createHash } from 'node:crypto';

/** Words that TypeScript or the generated classes keep for themselves. */
const RESERVED = new Set(
  (
    'abstract any arguments as asserts async await boolean break case catch class const constructor continue debugger declare default delete do ' +
    'else enum eval export extends false finally for from function get global if implements import in infer instanceof interface is keyof let ' +
    'module namespace never new null number object of package private protected public readonly require return set static string super switch ' +
    'symbol this throw true try type typeof undefined unique unknown using var void while with yield ' +
    'scope id names region subscriptionId stacks unread unreadUuid tags ' +
    // What generated files import or declare.
    'adopt refuseToDestroy isCommitted useAzurerm useAzapi ' +
    // What every stack inherits: a field of one of these names would take its place.
    'node toString findAll prepareStack addOverride getLogicalId allocateLogicalId allProviders ensureBackendExists toHclTerraform ' +
    'toTerraform registerOutgoingCrossStackReference registerIncomingCrossStackReference dependsOn addDependency runAllValidations ' +
    'hasResourceMove rawOverrides crossStackOutputs crossStackDataSources dependencies moveTargets cdktfVersion synthesizer'
  ).split(' '),
);

/** Eight hexadecimal digits that tell apart what looks the same once characters are taken out. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** `text` as a camelCase identifier; never a reserved word, never starting with a digit. */
export function camelCase(text: string): string {
  const words = wordsOf(text);
  const joined = words.map((word, index) => (index === 0 ? word.toLowerCase() : capitalised(word))).join('');
  const safe = joined === '' ? `resource${shortHash(text)}` : /^\d/.test(joined) ? `_${joined}` : joined;
  return RESERVED.has(safe) ? `${safe}_` : safe;
}

/** An attribute name as Terraform writes it. */
export function snakeCase(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `text` as a PascalCase identifier. */
export function pascalCase(text: string): string {
  const joined = wordsOf(text).map(capitalised).join('');
  return joined === '' ? `Resource${shortHash(text)}` : /^\d/.test(joined) ? `_${joined}` : joined;
}

/**
 * `text` as one part of a construct id or file name: letters, digits, `-` and `_`. Text that loses characters gets a hash, so
 * that two names never become one. Lower case when `ignoreCase`, as file systems and Azure want.
 */
export function slug(text: string, { ignoreCase = false } = {}): string {
  const source = ignoreCase ? text.toLowerCase() : text;
  const kept = source.replace(/[^A-Za-z0-9_-]+/g, '-').replace(/^-+|-+$/g, '');
  const short = kept.slice(0, 60);
  return source !== '' && short === source ? source : `${short}${short === '' ? '' : '-'}${shortHash(source)}`;
}

/** Gives out names so that no two are equal ignoring case; the same requests in the same order give the same names. */
export class Names {
  private readonly taken = new Set<string>();

  /** `wanted`, or `wanted` with the first of `alternatives` that is free, or with a number. */
  take(wanted: string, ...alternatives: string[]): string {
    const candidates = [wanted, ...alternatives];
    let name = candidates.find((candidate) => !this.taken.has(candidate.toLowerCase()));
    for (let number = 2; name === undefined; number += 1) {
      const numbered = `${candidates[candidates.length - 1]!}${number}`;
      if (!this.taken.has(numbered.toLowerCase())) name = numbered;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}
