import data from './name-rules.json';
import { moveFacts } from './region-move';

/** What a globally unique name may look like. */
export interface CatalogNameRule {
  minLength: number;
  maxLength: number;
  /** Inside of a regular expression's bracket. */
  characters: string;
}

const RULES = new Map(data.rules.map(({ armType, ...rule }) => [armType.toLowerCase(), rule]));

/** The catalog's rule for names of `armType`; undefined where it has none. */
export function nameRule(armType: string): CatalogNameRule | undefined {
  return RULES.get(armType.toLowerCase());
}

/** True when names of `armType` are unique in all of Azure. A host name binding's name is a host of its own, not an Azure name. */
export function isGlobalName(armType: string): boolean {
  return !/\/hostNameBindings$/i.test(armType) && (moveFacts(armType)?.globalName === true || nameRule(armType) !== undefined);
}
