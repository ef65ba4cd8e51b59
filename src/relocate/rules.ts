import type { ArmResource } from '../arm/resource';
import { idKey, sameId, tryParseResourceId } from '../arm/resource-id';
import type { Selector } from '../config/move';

/** True when a rule speaks of a whole group: of what people put there, not of what services made, nor of children by themselves. */
export function isForGroup(rule: Selector): boolean {
  return rule.resource === undefined && rule.type === undefined;
}

function groupOf(resource: ArmResource): string | undefined {
  return tryParseResourceId(resource.id)?.resourceGroup?.toLowerCase();
}

/** True when every selector of `rule` fits `resource`. A rule without selectors fits nothing. */
export function fits(rule: Selector, resource: ArmResource): boolean {
  if (rule.resource === undefined && rule.type === undefined && rule.group === undefined) return false;
  if (rule.resource !== undefined && !sameId(rule.resource, resource.id)) return false;
  if (rule.type !== undefined && rule.type.toLowerCase() !== resource.type.toLowerCase()) return false;
  return rule.group === undefined || rule.group.toLowerCase() === groupOf(resource);
}

/** What a rule looks for, in words. */
export function ruleText(rule: Selector): string {
  const selectors = [
    rule.resource !== undefined && `resource ${rule.resource}`,
    rule.type !== undefined && `type ${rule.type}`,
    rule.group !== undefined && `group ${rule.group}`,
  ];
  return selectors.filter(Boolean).join(' and ');
}

/** Rules by what finds them fastest; the last that fits wins. */
export interface Rules<R extends Selector> {
  /** The last rule that fits `resource`, and that `accepts` takes where given; its number counts from 1. */
  lastFor(resource: ArmResource, accepts?: (rule: R) => boolean): { rule: R; number: number } | undefined;
  /** Numbers of the rules that fit none of `resources`. */
  unmatched(resources: readonly ArmResource[]): number[];
}

/** An index over `rules`, so that thousands of rules for single resources cost nothing for the others. */
export function rulesOf<R extends Selector>(rules: readonly R[]): Rules<R> {
  const byResource = new Map<string, number[]>();
  const others: number[] = [];
  for (const [index, rule] of rules.entries()) {
    if (rule.resource === undefined) others.push(index);
    else byResource.set(idKey(rule.resource), [...(byResource.get(idKey(rule.resource)) ?? []), index]);
  }
  const fitting = (resource: ArmResource): number[] =>
    [...(byResource.get(idKey(resource.id)) ?? []), ...others].filter((index) => fits(rules[index]!, resource));
  return {
    lastFor: (resource, accepts = () => true) => {
      const indexes = fitting(resource).filter((index) => accepts(rules[index]!));
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
