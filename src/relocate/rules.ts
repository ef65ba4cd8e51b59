import type { ArmResource } from '../arm/resource';
import { idKey, sameId, tryParseResourceId } from '../arm/resource-id';
import type { DispositionRule } from '../config/move';

/** How far a rule of move.yaml reaches: a group's rule says nothing about what services made, nor against a resource's own. */
export type Reach = 'resource' | 'type' | 'group';

export function reachOf(rule: DispositionRule): Reach {
  if (rule.resource !== undefined) return 'resource';
  return rule.type !== undefined ? 'type' : 'group';
}

function groupOf(resource: ArmResource): string | undefined {
  return tryParseResourceId(resource.id)?.resourceGroup?.toLowerCase();
}

/** True when every selector of `rule` fits `resource`. A rule without selectors fits nothing. */
export function fits(rule: DispositionRule, resource: ArmResource): boolean {
  if (rule.resource === undefined && rule.type === undefined && rule.group === undefined) return false;
  if (rule.resource !== undefined && !sameId(rule.resource, resource.id)) return false;
  if (rule.type !== undefined && rule.type.toLowerCase() !== resource.type.toLowerCase()) return false;
  return rule.group === undefined || rule.group.toLowerCase() === groupOf(resource);
}

/** What a rule looks for, in words. */
export function ruleText(rule: DispositionRule): string {
  const selectors = [
    rule.resource !== undefined && `resource ${rule.resource}`,
    rule.type !== undefined && `type ${rule.type}`,
    rule.group !== undefined && `group ${rule.group}`,
  ];
  return selectors.filter(Boolean).join(' and ');
}

/** Rules by what finds them fastest; the last that fits wins. */
export interface Rules {
  /** The last rule that fits `resource` and reaches as far as `reaches` allows; its number counts from 1. */
  lastFor(resource: ArmResource, reaches: readonly Reach[]): { rule: DispositionRule; number: number } | undefined;
  /** Numbers of the rules that fit none of `resources`. */
  unmatched(resources: readonly ArmResource[]): number[];
}

/** An index over `rules`, so that thousands of rules for single resources cost nothing for the others. */
export function rulesOf(rules: readonly DispositionRule[]): Rules {
  const byResource = new Map<string, number[]>();
  const others: number[] = [];
  for (const [index, rule] of rules.entries()) {
    if (rule.resource === undefined) others.push(index);
    else byResource.set(idKey(rule.resource), [...(byResource.get(idKey(rule.resource)) ?? []), index]);
  }
  const fitting = (resource: ArmResource): number[] =>
    [...(byResource.get(idKey(resource.id)) ?? []), ...others].filter((index) => fits(rules[index]!, resource));
  return {
    lastFor: (resource, reaches) => {
      const indexes = fitting(resource).filter((index) => reaches.includes(reachOf(rules[index]!)));
      if (indexes.length === 0) return undefined;
      const last = Math.max(...indexes);
      return { rule: rules[last]!, number: last + 1 };
    },
    unmatched: (resources) => {
      const matched = new Set(resources.flatMap(fitting));
      return rules.flatMap((_, index) => (matched.has(index) ? [] : [index + 1]));
    },
  };
}
