import type { ArmResource } from '../arm/resource';

/** What a row of the catalog asks of a resource's body. All that is given must hold. */
export interface Condition {
  /** Dotted path within the resource; arrays are transparent. */
  path: string;
  /** True: the path has a value; false: it has none. */
  exists?: boolean;
  equals?: string | number | boolean;
  /** Regular expression, ignoring case. */
  matches?: string;
}

/** All values at a dotted path within `value`; arrays are transparent, nothing is there for null. */
export function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}

function isMet(condition: Condition, resource: ArmResource): boolean {
  const values = valuesAt(resource, condition.path.split('.'));
  if (condition.exists !== undefined && values.length > 0 !== condition.exists) return false;
  if (condition.equals !== undefined && !values.includes(condition.equals)) return false;
  if (condition.matches === undefined) return true;
  const pattern = new RegExp(condition.matches, 'i');
  return values.some((value) => typeof value === 'string' && pattern.test(value));
}

/** True when `resource` meets every condition. */
export function meets(resource: ArmResource, conditions: readonly Condition[] | undefined): boolean {
  return (conditions ?? []).every((condition) => isMet(condition, resource));
}
