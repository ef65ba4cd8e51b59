import type { GraphFacts } from '../graph/facts';
import type { Registry } from '../mappers/registry';

/** Property paths that every mapper of a type ignores: what only one of them ignores, another may need. */
function ignoredBy(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((path) => rest.every((list) => list.includes(path)));
}

/** The mappers' facts, as the graph wants them. */
export function graphFacts({ all }: Registry): GraphFacts {
  const facts: Record<string, { isGlobalName?: boolean; ignored: string[]; isAbsorbed?: boolean }> = {};
  for (const type of new Set(all.map(({ armType }) => armType.toLowerCase()))) {
    const mappers = all.filter(({ armType }) => armType.toLowerCase() === type);
    const scope = mappers.find(({ nameScope }) => nameScope !== undefined)?.nameScope;
    facts[type] = { ...(scope && { isGlobalName: scope === 'global' }), ignored: ignoredBy(mappers.map(({ ignored }) => ignored ?? [])) };
  }
  for (const { armType } of all.flatMap(({ absorbs }) => absorbs ?? [])) {
    const type = armType.toLowerCase();
    // A part that has a mapper of its own is a Terraform resource of its own.
    facts[type] = facts[type] ?? { ignored: [], isAbsorbed: true };
  }
  return facts;
}
