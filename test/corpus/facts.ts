import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the provider's schema says of one attribute or block. */
export interface AttributeFacts {
  is: 'required' | 'optional' | 'computed' | 'optional computed';
  /** `string`, `number`, `bool`, `list(string)`, `set(string)`, `map(string)`; `list`, `set` or `single` of nested blocks. */
  type: string;
  default?: string | number | boolean;
  sensitive?: boolean;
  /** The provider itself tells some differences of value from real ones (casing, JSON, white space). */
  diffSuppress?: boolean;
  stateFunc?: boolean;
  minItems?: number;
  maxItems?: number;
  /** Absolute paths, `block.0.attribute`. */
  conflictsWith?: string[];
  exactlyOneOf?: string[];
  atLeastOneOf?: string[];
  requiredWith?: string[];
  of?: BlockFacts;
}

export type BlockFacts = Record<string, AttributeFacts>;

// A record of this type would refer to itself, which only an interface may.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
interface Compact {
  [attribute: string]: string | (Omit<AttributeFacts, 'of'> & { of?: Compact });
}

function expand(compact: Compact): BlockFacts {
  return Object.fromEntries(
    Object.entries(compact).map(([name, facts]): [string, AttributeFacts] => {
      if (typeof facts !== 'string') return [name, { ...facts, of: facts.of && expand(facts.of) }];
      const cut = facts.lastIndexOf(' ');
      return [name, { is: facts.slice(0, cut) as AttributeFacts['is'], type: facts.slice(cut + 1) }];
    }),
  );
}

let table: Record<string, Compact> | undefined;
const expanded = new Map<string, BlockFacts>();

/**
 * The schema of a Terraform resource type of azurerm 4.55.0, less `timeouts`.
 * @throws Error for a type that is not in provider-facts.json
 */
export function factsOf(terraformType: string): BlockFacts {
  table ??= JSON.parse(readFileSync(join(__dirname, 'provider-facts.json'), 'utf8')) as Record<string, Compact>;
  const compact = table[terraformType];
  if (!compact) throw new Error(`${terraformType} is not in test/corpus/provider-facts.json: see test/corpus/README.md for how to add it`);
  const facts = expanded.get(terraformType) ?? expand(compact);
  expanded.set(terraformType, facts);
  return facts;
}
