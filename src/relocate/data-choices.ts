import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { defaultDataStrategy, hasOwnDataStrategy } from '../catalog/data-strategies';
import { regionOf } from '../catalog/regions';
import { servesType, type DataStrategyName } from '../config/data-strategies';
import type { Disposition, Move } from '../config/move';
import type { Inventory } from '../inventory/inventory';
import type { Decision } from './decision';
import { rulesOf, ruleText } from './rules';

/** How the data of one resource gets to the destination. */
export interface DataChoice {
  /** Source resource id, as in the inventory. */
  id: string;
  strategy: DataStrategyName;
  /** One sentence for a person. */
  reason: string;
  by: { kind: 'catalog' } | { kind: 'move.yaml'; /** From 1. */ rule: number };
  /** Which copy of the data, from 1. */
  round: number;
}

/** The outcome of choosing over an inventory. */
export interface DataChoices {
  /** In the inventory's order; nothing for what holds no data, or has no place in the destination. */
  choices: DataChoice[];
  /** Rules of `data` in move.yaml that chose for no resource: number (from 1), and what they look for. */
  unmatchedRules: { rule: number; text: string }[];
}

/** Dispositions that bring a resource to the destination, by code or by hand. */
const GOES_OVER: ReadonlySet<Disposition> = new Set(['recreate', 'extend', 'use existing', 'manual']);

function isSameGeography({ source, destination, subscriptionId }: Move): boolean {
  const [from, to] = [regionOf(source.region).geography, regionOf(destination.region).geography];
  return from !== '' && from === to && subscriptionId === destination.subscriptionId;
}

function ancestorsOf(id: string): string[] {
  const segments = idKey(id).split('/');
  const cuts = segments.map((_, length) => length).filter((length) => length >= 9 && length < segments.length);
  return cuts.map((length) => segments.slice(0, length).join('/'));
}

/**
 * Who carries whose data, and how: the last rule of `data` in move.yaml that fits and can serve the type, else the catalog's default.
 * What lies within a resource that has a strategy goes over with it, unless the catalog knows a way of its own for it. Pure.
 */
export function chooseDataStrategies(inventory: Inventory, decisions: readonly Decision[], move: Move): DataChoices {
  const rules = rulesOf(move.data);
  const byKey = new Map(inventory.resources.map((resource) => [idKey(resource.id), resource]));
  const dispositions = new Map(decisions.map(({ id, disposition }) => [idKey(id), disposition]));
  const inOneGeography = isSameGeography(move);
  const used = new Set<number>();

  const choose = (resource: ArmResource): DataChoice | undefined => {
    const disposition = dispositions.get(idKey(resource.id));
    if (disposition === undefined || !GOES_OVER.has(disposition)) return undefined;
    const { id } = resource;
    const standard = defaultDataStrategy(resource, {
      disposition,
      isSameGeography: inOneGeography,
      part: (path) => byKey.get(idKey(`${id}/${path}`)),
    });
    // A rule for a group speaks of what holds data there, not of everything.
    const found = rules.lastFor(
      resource,
      (rule) =>
        servesType(rule.strategy, resource.type) && (standard !== undefined || rule.resource !== undefined || rule.type !== undefined),
    );
    if (!found) return standard && { id, ...standard, by: { kind: 'catalog' }, round: 1 };
    used.add(found.number);
    const { strategy, reason, round } = found.rule;
    const by = { kind: 'move.yaml', rule: found.number } as const;
    return {
      id,
      strategy,
      reason: reason ?? `Rule ${found.number} of data in move.yaml (${ruleText(found.rule)}).`,
      by,
      round: round ?? 1,
    };
  };

  const chosen = inventory.resources.flatMap((resource) => choose(resource) ?? []);
  const holders = new Set(chosen.map(({ id }) => idKey(id)));
  const isCarried = ({ id, by }: DataChoice): boolean =>
    by.kind === 'catalog' && !hasOwnDataStrategy(byKey.get(idKey(id))!.type) && ancestorsOf(id).some((ancestor) => holders.has(ancestor));
  return {
    choices: chosen.filter((choice) => !isCarried(choice)),
    unmatchedRules: move.data.flatMap((rule, index) => (used.has(index + 1) ? [] : [{ rule: index + 1, text: ruleText(rule) }])),
  };
}
