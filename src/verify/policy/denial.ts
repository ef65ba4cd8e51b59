import { counted } from '../../graph/safe-text';
import { isWithin } from '../../arm/resource-id';
import type { Found } from '../check';
import { normalRegion } from '../locations';
import { groupBy, listed, sourceIds, type Arrival, type World } from '../world';
import { isEnforced, parameterValues, ruleOf, titleOf, type Assignment, type Rule } from './assignment';

const GROUP = 'microsoft.resources/resourcegroups';

function inScope(world: World, { properties: { notScopes = [], scope } }: Assignment): Arrival[] {
  return world.arrivals.filter(({ resource }) => {
    if (notScopes.some((excluded) => isWithin(resource.id, excluded))) return false;
    // Assignments of management groups hold for the whole subscription; those of groups only for that group.
    return scope === undefined || !/^\/subscriptions\//i.test(scope) || isWithin(resource.id, scope);
  });
}

/** The built-in policies judge types that take tags and a location (mode Indexed) and leave `global` alone. */
function isIndexed({ resource }: Arrival): boolean {
  return resource.location !== undefined && resource.type.toLowerCase() !== GROUP;
}

function skuOf({ resource }: Arrival): string | undefined {
  return (resource.properties.hardwareProfile?.vmSize as string | undefined) ?? resource.sku?.name;
}

function denied(rule: Rule, values: readonly string[], arrivals: readonly Arrival[]): { arrivals: Arrival[]; what: string; wish: string } {
  switch (rule.kind) {
    case 'allowed locations': {
      const allowed = values.map(normalRegion);
      const hit = arrivals.filter((arrival) => {
        const isGroup = arrival.resource.type.toLowerCase() === GROUP;
        const location = normalRegion(arrival.resource.location ?? 'global');
        const counts = rule.of === 'groups' ? isGroup : isIndexed(arrival);
        return counts && location !== 'global' && !allowed.includes(location);
      });
      const places = listed(hit.map(({ resource }) => resource.location ?? ''));
      return {
        arrivals: hit,
        what: `does not allow ${rule.of === 'groups' ? 'resource groups' : 'resources'} in ${places} (allowed: ${listed(values, 9)})`,
        wish: `add ${places} to ${rule.parameter}`,
      };
    }
    case 'allowed types':
    case 'denied types': {
      const isDenied = (type: string): boolean => values.includes(type) !== (rule.kind === 'allowed types');
      const hit = arrivals.filter((arrival) => isIndexed(arrival) && isDenied(arrival.resource.type.toLowerCase()));
      const types = listed(hit.map(({ resource }) => resource.type));
      return { arrivals: hit, what: `denies the types ${types}`, wish: `change ${rule.parameter}` };
    }
    case 'allowed skus': {
      const hit = arrivals.filter((arrival) => {
        const sku = skuOf(arrival);
        return (
          arrival.resource.type.toLowerCase() === rule.armType.toLowerCase() && sku !== undefined && !values.includes(sku.toLowerCase())
        );
      });
      const skus = listed(hit.map((arrival) => skuOf(arrival)!));
      return {
        arrivals: hit,
        what: `does not allow ${rule.armType} of ${skus} (allowed: ${listed(values, 9)})`,
        wish: `add ${skus} to ${rule.parameter}`,
      };
    }
  }
}

/** What an assignment of a built-in policy forbids of the move; nothing for other assignments. */
export function denials(world: World, assignment: Assignment): Found[] {
  const rule = ruleOf(assignment);
  if (!rule || !isEnforced(assignment)) return [];
  const { arrivals, what, wish } = denied(rule, parameterValues(assignment, rule.parameter), inScope(world, assignment));
  if (arrivals.length === 0) return [];
  return [
    {
      severity: 'blocker',
      resources: sourceIds(arrivals),
      message: `Policy assignment “${titleOf(assignment)}” ${what}; ${counted(arrivals.length, 'resource')} of the move would be refused.`,
      remedy: `Have its owner ${wish}, or exempt the destination’s groups (az policy exemption create --policy-assignment ${assignment.id} …).`,
    },
  ];
}

/** One arrival for each type, SKU and location: policies that azmove cannot read are asked about these. */
export function representatives(world: World): [Arrival, Arrival[]][] {
  const top = world.arrivals.filter(({ resource }) => resource.type.split('/').length === 2 && isIndexed({ resource, source: resource }));
  return groupBy(top, (arrival) => [arrival.resource.type, skuOf(arrival) ?? '', arrival.resource.location].join('|').toLowerCase()).map(
    ([, group]) => [group[0]!, group],
  );
}
