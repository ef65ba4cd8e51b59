/** How uniquely Azure wants a name; as `NameScope` of the mappers. */
export type NameScope = 'global' | 'subscription' | 'resource group' | 'parent';

/** What a name may look like; as `NameRule` of the mappers. */
export interface NameRule {
  minLength: number;
  maxLength: number;
  /** Inside of a regular expression's bracket, for example `a-z0-9`. */
  characters: string;
}

/**
 * Facts of ARM types which commands take from the mappers (`MapperFacts`) and hand in as plain data, because relocation comes before
 * mapping. They win over the catalog's. Keys are ARM types in lower case.
 *
 * @example
 * const facts: TypeFacts = Object.fromEntries(registry().all.map(({ armType, nameScope, nameRule, holdsData }) =>
 *   [armType.toLowerCase(), { nameScope, nameRule, holdsData }]));
 */
export type TypeFacts = Readonly<Record<string, { nameScope?: NameScope; nameRule?: NameRule; holdsData?: boolean }>>;
