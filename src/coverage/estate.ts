import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Inventory } from '../inventory/inventory';
import { applyMappers } from '../mappers/apply';
import type { Registry } from '../mappers/registry';
import type { Decision } from '../relocate/decision';

/**
 * Where a resource goes: `mapped` to azurerm, by the azapi `fallback`, `part of` another resource's configuration, `left out` by its
 * disposition, or `failed` in its mapper.
 */
export type Outcome = 'mapped' | 'fallback' | 'part of' | 'left out' | 'failed';

/** In the order in which they are shown. */
export const OUTCOMES: readonly Outcome[] = ['mapped', 'fallback', 'part of', 'left out', 'failed'];

/** Why resources of a type are not built anew in the destination. */
export interface LeftOut {
  disposition: string;
  reason: string;
  resources: number;
}

/** What becomes of one ARM type of an inventory. */
export interface TypeCoverage {
  armType: string;
  resources: number;
  /** How many resources went where; they add up to `resources`. */
  outcomes: Record<Outcome, number>;
  /** Terraform types that its resources become, associations included; in order. */
  terraformTypes: string[];
  /** ARM types whose configuration holds it; in order. */
  partOf: string[];
  leftOut: LeftOut[];
  /** Property paths that no mapper read and none ignores by name, in how many resources; they will not be in the code. */
  unread: { path: string; resources: number }[];
  failed: { id: string; message: string }[];
}

/** What becomes of an inventory, by ARM type. */
export interface EstateCoverage {
  resources: number;
  outcomes: Record<Outcome, number>;
  types: TypeCoverage[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function noOutcomes(): Record<Outcome, number> {
  return { mapped: 0, fallback: 0, 'part of': 0, 'left out': 0, failed: 0 };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function leftOutOf(decisions: readonly Decision[]): LeftOut[] {
  const groups = grouped(decisions, ({ disposition, reason }) => `${disposition} ${reason}`);
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([, group]) => ({ disposition: group[0]!.disposition, reason: group[0]!.reason, resources: group.length }));
}

/**
 * What becomes of every resource of `inventory`, type by type in code-unit order, as the mappers and `decisions` say. Pure.
 * @param decisions one for each resource of the inventory
 * @throws Error for a resource without a decision, naming it
 */
export function coverageOfEstate(inventory: Inventory, decisions: readonly Decision[], registry: Registry): EstateCoverage {
  const applied = applyMappers(inventory.resources, registry);
  const decisionOf = new Map(decisions.map((decision) => [idKey(decision.id), decision]));
  const keysOf = (items: readonly { id: string }[]): Set<string> => new Set(items.map(({ id }) => idKey(id)));
  const [failed, unmapped, absorbed] = [keysOf(applied.failed), keysOf(applied.unmapped), keysOf(applied.absorbed)];
  const outcomeOf = (resource: ArmResource): Outcome => {
    const key = idKey(resource.id);
    const decision = decisionOf.get(key);
    if (!decision) throw new Error(`${resource.id} has no disposition`);
    if (decision.disposition !== 'recreate') return 'left out';
    if (failed.has(key)) return 'failed';
    if (absorbed.has(key)) return 'part of';
    return unmapped.has(key) ? 'fallback' : 'mapped';
  };
  const terraformTypesOf = grouped(applied.mapped, ({ armId }) => idKey(armId));
  const unreadOf = grouped(applied.unread, ({ id }) => idKey(id));
  const typeOf = new Map(inventory.resources.map(({ id, type }) => [idKey(id), type]));

  const ofType = (armType: string, resources: readonly ArmResource[]): TypeCoverage => {
    const outcomes = noOutcomes();
    const outcome = new Map(resources.map((resource) => [resource, outcomeOf(resource)]));
    for (const own of outcome.values()) outcomes[own] += 1;
    const keysWith = (...wanted: Outcome[]): string[] =>
      resources.filter((resource) => wanted.includes(outcome.get(resource)!)).map(({ id }) => idKey(id));
    const mapped = new Set(keysWith('mapped'));
    const parts = new Set(keysWith('part of'));
    const inCode = keysWith('mapped', 'part of');
    const unread = grouped(
      inCode.flatMap((key) => unreadOf.get(key) ?? []),
      ({ path }) => path,
    );
    const failing = new Set(keysWith('failed'));
    return {
      armType,
      resources: resources.length,
      outcomes,
      terraformTypes: [
        ...new Set([...mapped].flatMap((key) => terraformTypesOf.get(key) ?? []).map(({ terraformType }) => terraformType)),
      ].sort(byText),
      partOf: [...new Set(applied.absorbed.filter(({ id }) => parts.has(idKey(id))).map(({ into }) => typeOf.get(idKey(into))!))].sort(
        byText,
      ),
      leftOut: leftOutOf(keysWith('left out').map((key) => decisionOf.get(key)!)),
      unread: [...unread].sort(([a], [b]) => byText(a, b)).map(([path, found]) => ({ path, resources: found.length })),
      failed: applied.failed.filter(({ id }) => failing.has(idKey(id))),
    };
  };

  const types = [...grouped(inventory.resources, ({ type }) => type)]
    .sort(([a], [b]) => byText(a, b))
    .map(([type, own]) => ofType(type, own));
  const outcomes = noOutcomes();
  for (const type of types) for (const outcome of OUTCOMES) outcomes[outcome] += type.outcomes[outcome];
  return { resources: inventory.resources.length, outcomes, types };
}
