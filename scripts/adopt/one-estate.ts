import type { ArmResource } from '../../src/arm/resource';
import { idKey } from '../../src/arm/resource-id';
import type { Pair } from '../../test/corpus/pairs';
import { inGroupsOfItsOwn } from './disjoin';

/** ARM types whose names Azure gives out once in the world, and by which the provider finds them. */
const GLOBAL: ReadonlySet<string> = new Set([
  'microsoft.appconfiguration/configurationstores',
  'microsoft.keyvault/vaults',
  'microsoft.storage/storageaccounts',
]);

/** `pair` with `name` written as `other` wherever it stands as a whole word: ids, host names, references by name. */
function renamed(pair: Pair, name: string, other: string): Pair {
  const word = new RegExp(`(?<![A-Za-z0-9])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`, 'gi');
  return JSON.parse(JSON.stringify(pair).replace(word, other)) as Pair;
}

/** A name as Azure allows it for every one of these types: letters and digits, 24 at most. */
function freeName(name: string, suffix: string): string {
  return `${name.replace(/[^a-z0-9]/gi, '').slice(0, 24 - suffix.length)}${suffix}`.toLowerCase();
}

/** What of the corpus stands in one estate, and what could not join it. */
export interface OneEstate {
  resources: ArmResource[];
  pairs: string[];
  /** Pairs with ids outside of resource groups that another pair has already. */
  leftOut: string[];
}

/** All pairs as one estate: groups of their own, and other global names where two pairs would have the same. */
export function oneEstate(pairs: readonly Pair[]): OneEstate {
  const [names, ids] = [new Set<string>(), new Set<string>()];
  const estate: OneEstate = { resources: [], pairs: [], leftOut: [] };
  pairs.forEach((original, index) => {
    let pair = inGroupsOfItsOwn(original, `p${index}`);
    for (const { type, name } of pair.arm) {
      if (!GLOBAL.has(type.toLowerCase())) continue;
      const key = `${type} ${name}`.toLowerCase();
      if (names.has(key)) pair = renamed(pair, name, freeName(name, `p${index}`));
      names.add(key);
    }
    if (pair.arm.some(({ id }) => ids.has(idKey(id)))) {
      estate.leftOut.push(pair.name);
      return;
    }
    for (const { id } of pair.arm) ids.add(idKey(id));
    estate.resources.push(...pair.arm);
    estate.pairs.push(pair.name);
  });
  return estate;
}
