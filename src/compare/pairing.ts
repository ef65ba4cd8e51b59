import type { ArmResource, Json } from '../arm/resource';
import { idKey, tryParseResourceId } from '../arm/resource-id';
import { differencesOf } from './difference';
import { translate, type Counterparts } from './counterparts';

/** A resource as it is expected, and the one that stands for it. */
export interface Pair {
  expected: ArmResource;
  actual: ArmResource;
}

/** Pairs of resources with the same id. */
export function pairsById(expected: readonly ArmResource[], actual: readonly ArmResource[]): Pair[] {
  const there = new Map(actual.map((resource) => [idKey(resource.id), resource]));
  return expected.flatMap((resource) => {
    const other = there.get(idKey(resource.id));
    return other ? [{ expected: resource, actual: other }] : [];
  });
}

function unpaired(resources: readonly ArmResource[], pairs: readonly Pair[], side: keyof Pair): Map<string, ArmResource> {
  const taken = new Set(pairs.map((pair) => idKey(pair[side].id)));
  return new Map(resources.map((resource) => [idKey(resource.id), resource] as const).filter(([key]) => !taken.has(key)));
}

/**
 * Resources under names that Azure gave: where a paired resource refers to one that is expected and in the destination, in the same
 * place, to another of its type, the two stand for one another (an OS disk and its machine).
 */
export function pairsByReference(pairs: readonly Pair[], expected: readonly ArmResource[], actual: readonly ArmResource[]): Pair[] {
  const wanted = unpaired(expected, pairs, 'expected');
  const there = unpaired(actual, pairs, 'actual');
  const found: Pair[] = [];
  for (const pair of pairs) {
    for (const { expected: one, actual: other } of differencesOf(pair.expected, pair.actual)) {
      if (typeof one !== 'string' || typeof other !== 'string') continue;
      const [mine, its] = [wanted.get(idKey(one)), there.get(idKey(other))];
      if (!mine || !its || mine.type.toLowerCase() !== its.type.toLowerCase()) continue;
      wanted.delete(idKey(one));
      there.delete(idKey(other));
      found.push({ expected: mine, actual: its });
    }
  }
  return found;
}

const ROLE_ASSIGNMENTS = 'microsoft.authorization/roleassignments';

/** What a role assignment says; its name is a GUID that says nothing. */
function assignmentKey({ id, properties }: ArmResource, counterparts: Counterparts): string {
  const { principalId = '', roleDefinitionId = '', condition = '' } = properties as Record<string, Json | undefined>;
  const role = String(roleDefinitionId).split('/').pop();
  const principal = translate(String(principalId), counterparts).text;
  return [tryParseResourceId(id)?.parentId ?? '', role, principal, condition].join(' ').toLowerCase();
}

/** Role assignments that give the same identity the same role at the same place. */
export function pairsOfAssignments(
  pairs: readonly Pair[],
  expected: readonly ArmResource[],
  actual: readonly ArmResource[],
  counterparts: Counterparts,
): Pair[] {
  const isAssignment = ({ type }: ArmResource): boolean => type.toLowerCase() === ROLE_ASSIGNMENTS;
  const there = new Map(
    [...unpaired(actual, pairs, 'actual').values()]
      .filter(isAssignment)
      .map((resource) => [assignmentKey(resource, counterparts), resource]),
  );
  return [...unpaired(expected, pairs, 'expected').values()].filter(isAssignment).flatMap((resource) => {
    const key = assignmentKey(resource, counterparts);
    const other = there.get(key);
    there.delete(key);
    return other ? [{ expected: resource, actual: other }] : [];
  });
}
