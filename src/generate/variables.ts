import { idKey } from '../arm/resource-id';
import { groupNameOf } from './by-group';
import type { GeneratedConstruct, GeneratedVariable } from './construct';
import { camelCase, snakeCase } from './identifiers';
import { mapParts } from './value';

/** A variable id of these words. */
export function variableIdOf(words: string): string {
  return snakeCase(camelCase(words)).replace(/^_/, '');
}

/** A variable as one construct needs it; others may need one of the same id. */
export type NeededVariable = GeneratedVariable & { armId: string };

function ownersOf(needed: readonly NeededVariable[]): Map<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, armId } of needed) owners.set(id, (owners.get(id) ?? new Set()).add(idKey(armId)));
  return owners;
}

/**
 * One variable for each secret: where resources of one name need one each, all of theirs begin with the group, and with the type
 * where that does not tell them apart either. Otherwise two machines would share a password, and only one stack would declare it.
 */
export function settleVariables(
  constructs: readonly GeneratedConstruct[],
  needed: readonly NeededVariable[],
): { constructs: GeneratedConstruct[]; variables: GeneratedVariable[] } {
  const byName = ownersOf(needed);
  const isShared = (owners: ReadonlyMap<string, ReadonlySet<string>>, id: string): boolean => (owners.get(id)?.size ?? 0) > 1;
  const inGroup = (id: string, armId: string): string => variableIdOf(`${groupNameOf(armId)} ${id}`);
  const byGroup = ownersOf(needed.flatMap((one) => (isShared(byName, one.id) ? [{ ...one, id: inGroup(one.id, one.armId) }] : [])));
  const types = new Map(constructs.map(({ key, terraformType }) => [key, terraformType]));
  const settled = (id: string, armId: string, construct: string): string => {
    if (!isShared(byName, id)) return id;
    const grouped = inGroup(id, armId);
    return isShared(byGroup, grouped) ? inGroup(`${types.get(construct)} ${id}`, armId) : grouped;
  };
  const variables = new Map<string, GeneratedVariable>();
  for (const { armId, ...variable } of needed) {
    const id = settled(variable.id, armId, variable.construct);
    if (!variables.has(id)) variables.set(id, { ...variable, id });
  }
  const needy = new Set(needed.filter(({ id }) => isShared(byName, id)).map(({ construct }) => construct));
  return {
    constructs: constructs.map((construct) => {
      if (!needy.has(construct.key)) return construct;
      const config = mapParts(construct.config, (part) =>
        typeof part !== 'string' && 'variable' in part
          ? { ...part, variable: settled(part.variable, construct.armId, construct.key) }
          : part,
      );
      return { ...construct, config: config as GeneratedConstruct['config'] };
    }),
    variables: [...variables.values()],
  };
}
