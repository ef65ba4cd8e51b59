import type { ArmResource } from '../arm/resource';
import { meets, type Condition } from './condition';
import defaults from './dispositions.json';
import service from './made-by-service.json';

/** What the catalog says should become of a resource. */
export interface DefaultDisposition {
  disposition: 'recreate' | 'extend' | 'keep' | 'manual' | 'ignore';
  /** One sentence for a person. */
  reason: string;
}

interface Rule {
  armType: string;
  when?: Condition[];
  reason: string;
}

function byType<R extends Rule>(rules: readonly R[]): Map<string, R[]> {
  const index = new Map<string, R[]>();
  for (const rule of rules) index.set(rule.armType.toLowerCase(), [...(index.get(rule.armType.toLowerCase()) ?? []), rule]);
  return index;
}

const DEFAULTS = byType(defaults.rules as (Rule & DefaultDisposition)[]);
const SERVICE = byType(service.rules as Rule[]);

/** The catalog's disposition of `resource`, judged by its type and its own body; undefined where nothing speaks against recreating it. */
export function dispositionByType(resource: ArmResource): DefaultDisposition | undefined {
  const rule = DEFAULTS.get(resource.type.toLowerCase())?.find(({ when }) => meets(resource, when));
  return rule && { disposition: rule.disposition, reason: rule.reason };
}

/**
 * Why `resource` is a service's own work and will be there without anybody asking for it; undefined when it is not. Judged by the
 * resource alone: what only another resource tells (OS disks, node groups) is `src/relocate`'s to know.
 */
export function madeByService(resource: ArmResource): string | undefined {
  const rules = [...(SERVICE.get(resource.type.toLowerCase()) ?? []), ...SERVICE.get('*')!];
  return rules.find(({ when }) => meets(resource, when))?.reason;
}

/**
 * What becomes of every resource of `armType`, whatever its body; undefined where that is to be decided resource by resource, or
 * where nothing speaks against recreating it.
 */
export function dispositionOfType(armType: string): DefaultDisposition | undefined {
  const isForAll = ({ when }: Rule): boolean => when === undefined || when.length === 0;
  const made = SERVICE.get(armType.toLowerCase())?.find(isForAll);
  if (made) return { disposition: 'ignore', reason: made.reason };
  const rule = DEFAULTS.get(armType.toLowerCase())?.find(isForAll);
  return rule && { disposition: rule.disposition, reason: rule.reason };
}
