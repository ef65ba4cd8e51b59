import type { ArmResource } from '../arm/resource';
import type { DataStrategyName } from '../config/data-strategies';
import type { Disposition } from '../config/move';
import { meets, type Condition } from './condition';
import data from './data-strategies.json';
import { moveFacts } from './region-move';

/** What a default depends on beside the resource itself. */
export interface DataSituation {
  disposition: Disposition;
  /** True when both regions are in one geography, and source and destination in one subscription. */
  isSameGeography: boolean;
  /** The scanned resource at `path` below the resource, `blobServices/default`. */
  part: (path: string) => ArmResource | undefined;
}

/** How data gets to the destination where move.yaml says nothing. */
export interface DefaultDataStrategy {
  strategy: DataStrategyName;
  /** One sentence for a person. */
  reason: string;
}

interface Rule extends DefaultDataStrategy {
  armType: string;
  when?: Condition[];
  /** Conditions on a part of the resource, which has to be there. */
  part?: { path: string; when: Condition[] };
  disposition?: Disposition;
  geography?: 'same';
}

const RULES = new Map<string, Rule[]>();
for (const rule of data.rules as Rule[]) RULES.set(rule.armType.toLowerCase(), [...(RULES.get(rule.armType.toLowerCase()) ?? []), rule]);

const ELSEWHERE = new Set(data.elsewhere.map(({ armType }) => armType.toLowerCase()));

function applies({ when, part, disposition, geography }: Rule, resource: ArmResource, situation: DataSituation): boolean {
  if (!meets(resource, when) || (disposition !== undefined && disposition !== situation.disposition)) return false;
  if (geography === 'same' && !situation.isSameGeography) return false;
  if (part === undefined) return true;
  const found = situation.part(part.path);
  return found !== undefined && meets(found, part.when);
}

/** True when a rule of the catalog speaks of data of `armType` by itself, whatever holds it. */
export function hasOwnDataStrategy(armType: string): boolean {
  return RULES.has(armType.toLowerCase());
}

/**
 * The default for `resource`; undefined when it holds no data, when nothing of it is worth carrying over, or when its data lies in
 * another resource, as a machine's does in its disks.
 */
export function defaultDataStrategy(resource: ArmResource, situation: DataSituation): DefaultDataStrategy | undefined {
  const type = resource.type.toLowerCase();
  const rule = RULES.get(type)?.find((candidate) => applies(candidate, resource, situation));
  if (rule) return { strategy: rule.strategy, reason: rule.reason };
  const facts = moveFacts(type);
  if (facts?.holdsData !== true || facts.dataStrategy === 'redeploy' || ELSEWHERE.has(type)) return undefined;
  return { strategy: 'by-hand', reason: facts.note };
}
