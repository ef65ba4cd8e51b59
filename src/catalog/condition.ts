import type { ArmResource } from '../arm/resource';
import { valuesAt } from '../arm/value-at';

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

function isMet(condition: Condition, resource: ArmResource): boolean {
  const values = valuesAt(resource, condition.path);
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
