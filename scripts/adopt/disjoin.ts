import type { ArmResource } from '../../src/arm/resource';
import { idKey } from '../../src/arm/resource-id';
import type { Pair } from '../../test/corpus/pairs';

/** Pairs that can stand in one Azure together. */
export type Batch = Pair[];

const GROUP = /(\/resourceGroups\/)([^/"]+)/gi;

/** `pair` with every resource group of its own renamed, in its ids and where Azure names it. Names elsewhere stay. */
export function inGroupsOfItsOwn(pair: Pair, suffix: string): Pair {
  const groups = new Set(pair.arm.flatMap(({ id }) => [...id.matchAll(GROUP)].map(([, , name]) => name!.toLowerCase())));
  const renamed = (text: string): string =>
    text.replace(GROUP, (whole, before: string, name: string) => (groups.has(name.toLowerCase()) ? `${before}${name}-${suffix}` : whole));
  const rename = (value: unknown): unknown => {
    if (typeof value === 'string') return renamed(value);
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [renamed(key), rename(item)]));
  };
  const isGroup = ({ type }: ArmResource): boolean => type.toLowerCase() === 'microsoft.resources/resourcegroups';
  const arm = (rename(pair.arm) as ArmResource[]).map((resource) =>
    isGroup(resource) ? { ...resource, name: `${resource.name}-${suffix}` } : resource,
  );
  const state = (rename(pair.state) as Pair['state']).map((entry) => {
    const isNamed = entry.type === 'azurerm_resource_group' && typeof entry.values.name === 'string';
    return isNamed ? { ...entry, values: { ...entry.values, name: `${String(entry.values.name)}-${suffix}` } } : entry;
  });
  return { name: pair.name, arm, state };
}

/** What only one pair of a batch may have: an id, or a name that Azure gives out once. */
function claims(pair: Pair, isGlobal: (armType: string) => boolean): string[] {
  return pair.arm.flatMap(({ id, type, name }) => [idKey(id), ...(isGlobal(type) ? [`${type} ${name}`.toLowerCase()] : [])]);
}

/** Packs pairs into as few batches as their ids and global names allow, at most `limit` pairs each; first fit, in order. */
export function batchesOf(pairs: readonly Pair[], isGlobal: (armType: string) => boolean, limit: number): Batch[] {
  const batches: { pairs: Pair[]; taken: Set<string> }[] = [];
  pairs.forEach((original, index) => {
    const pair = inGroupsOfItsOwn(original, `p${index}`);
    const wanted = claims(pair, isGlobal);
    let batch = batches.find(({ pairs: held, taken }) => held.length < limit && wanted.every((claim) => !taken.has(claim)));
    if (!batch) batches.push((batch = { pairs: [], taken: new Set() }));
    batch.pairs.push(pair);
    for (const claim of wanted) batch.taken.add(claim);
  });
  return batches.map(({ pairs: held }) => held);
}
