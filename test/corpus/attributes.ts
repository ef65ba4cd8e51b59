import type { BlockFacts } from './facts';

/**
 * The attributes that `block` sets, by the provider's names, nested ones dotted and without indices, each once. A map is one attribute,
 * however many entries it has.
 */
export function attributesSetIn(block: Record<string, unknown>, facts: BlockFacts, prefix = ''): string[] {
  const found = Object.entries(facts).flatMap(([name, own]): string[] => {
    const value = block[name];
    if (value === undefined || value === null) return [];
    const inner = own.of;
    if (!inner) return [prefix + name];
    const blocks = [value].flat() as Record<string, unknown>[];
    // A block without anything in it is a statement too.
    return [prefix + name, ...blocks.flatMap((item) => attributesSetIn(item, inner, `${prefix}${name}.`))];
  });
  return [...new Set(found)];
}
