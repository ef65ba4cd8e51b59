import type { Move } from '../config/move';
import type { GeneratedConstruct } from './construct';
import { slug } from './identifiers';
import { mapParts, referencesIn } from './value';

/** One destination stack: the resource groups that it holds. */
export interface StackPlan {
  /** Stack id, for example `destination-rg-app`. */
  id: string;
  /** File name less its ending. */
  fileName: string;
  /** Source names of the groups, sorted; empty text for subscription scope. */
  groups: string[];
}

/** Two stacks would have one name; ends the process with exit code 2. */
export class StackNameError extends Error {
  override readonly name = 'StackNameError';
  readonly exitCode = 2;
  readonly remedy = 'Name one of the groups otherwise in the destination (names.overrides in move.yaml), or choose another stacks.layout.';

  constructor(id: string, one: StackPlan, other: StackPlan) {
    super(`Two stacks would be called ${id}: groups ${one.groups.join(', ')} and groups ${other.groups.join(', ')}.`);
  }
}

/** Files of `stacks/` that are there in every move, or in those that need them: no group's stack is called so. */
const FIXED_FILES: ReadonlySet<string> = new Set([
  ...['adopt', 'azapi', 'generated', 'index', 'provider', 'settings'],
  ...['prepare', 'extend', 'replicate', 'commit', 'teardown'],
]);

type Edges = Map<string, Set<string>>;

function edgesBetweenGroups(constructs: readonly GeneratedConstruct[], soft: boolean): Edges {
  const groupOf = new Map(constructs.map(({ key, group }) => [key, group]));
  const edges: Edges = new Map();
  for (const { group, config, dependsOn } of constructs) {
    const targets = [
      ...[...referencesIn(config)].filter((reference) => reference.soft === soft).map(({ construct }) => construct),
      ...(soft ? [] : dependsOn),
    ];
    for (const key of targets) {
      const target = groupOf.get(key);
      if (target === undefined || target === group) continue;
      edges.set(group, (edges.get(group) ?? new Set<string>()).add(target));
    }
  }
  return edges;
}

function reachableFrom(start: string, edges: Edges): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    for (const target of edges.get(group) ?? []) {
      if (!reached.has(target)) {
        reached.add(target);
        open.push(target);
      }
    }
  }
  return reached;
}

/** Groups that refer to one another in a circle, together; groups of their own otherwise. In an order that needs allow. */
function circlesOfGroups(groups: readonly string[], edges: Edges): string[][] {
  const reach = new Map(groups.map((group) => [group, reachableFrom(group, edges)]));
  const clusters: string[][] = [];
  const seen = new Set<string>();
  for (const group of groups) {
    if (seen.has(group)) continue;
    const cluster = groups.filter((other) => other === group || (reach.get(group)!.has(other) && reach.get(other)!.has(group)));
    for (const member of cluster) seen.add(member);
    clusters.push(cluster);
  }
  const weight = (cluster: string[]): number => reach.get(cluster[0]!)!.size;
  // Who reaches less stands first: a strict superset of reach is what "needs" means among acyclic clusters.
  return clusters
    .map((cluster, index) => ({ cluster, index }))
    .sort((a, b) => weight(a.cluster) - weight(b.cluster) || a.index - b.index)
    .map(({ cluster }) => cluster);
}

function packed(clusters: string[][], maximum: number): string[][] {
  if (clusters.length <= maximum) return clusters;
  const size = Math.ceil(clusters.length / maximum);
  const bins: string[][] = [];
  for (let start = 0; start < clusters.length; start += size) bins.push(clusters.slice(start, start + size).flat());
  return bins;
}

function planOf(groups: string[], position: number, isPacked: boolean, destinationGroups: ReadonlyMap<string, string>): StackPlan {
  const sorted = [...groups].sort();
  const names = sorted.map((group) => destinationGroups.get(group) ?? group).sort();
  const named = isPacked
    ? `wave-${String(position + 1).padStart(2, '0')}`
    : slug(names[0] === '' ? 'subscription' : names[0]!, { ignoreCase: true });
  const fileName = FIXED_FILES.has(named) ? `group-${named}` : named;
  return { id: `destination-${fileName}`, fileName, groups: sorted };
}

/**
 * Which groups share a stack. Groups in a circle must (Terraform cannot order their states); beyond that `layout` decides.
 * @param destinationGroups group name in the source → in the destination: stacks are named after what they make
 * @throws StackNameError when two stacks would have one name
 */
export function planStacks(
  constructs: readonly GeneratedConstruct[],
  move: Move['stacks'],
  destinationGroups: ReadonlyMap<string, string>,
): StackPlan[] {
  const groups = [...new Set(constructs.map(({ group }) => group))].sort();
  if (groups.length === 0) return [];
  const clusters = move.layout === 'single' ? [groups] : circlesOfGroups(groups, edgesBetweenGroups(constructs, false));
  const bins = move.layout === 'auto' ? packed(clusters, move.maximum) : clusters;
  const isPacked = bins !== clusters;
  const plans =
    move.layout === 'single'
      ? [{ id: 'destination', fileName: 'destination', groups }]
      : bins.map((bin, index) => planOf(bin, index, isPacked, destinationGroups));
  const seen = new Map<string, StackPlan>();
  for (const plan of plans) {
    const other = seen.get(plan.id);
    if (other) throw new StackNameError(plan.id, other, plan);
    seen.set(plan.id, plan);
  }
  return plans;
}

/**
 * Writes soft references as literals where they would make two stacks need one another. Both stacks then stand by
 * themselves, and the value is right all the same: it follows from a name.
 */
export function withoutStackCircles(constructs: readonly GeneratedConstruct[], plans: readonly StackPlan[]): GeneratedConstruct[] {
  const stackOfGroup = new Map(plans.flatMap((plan) => plan.groups.map((group) => [group, plan.id] as const)));
  const inStacks = constructs.map((construct) => ({ ...construct, group: stackOfGroup.get(construct.group)! }));
  const edges = edgesBetweenGroups(inStacks, false);
  const soft = edgesBetweenGroups(inStacks, true);
  const refused = new Set<string>();
  for (const from of [...soft.keys()].sort()) {
    for (const to of [...soft.get(from)!].sort()) {
      if (reachableFrom(to, edges).has(from)) refused.add(`${from}|${to}`);
      else edges.set(from, (edges.get(from) ?? new Set<string>()).add(to));
    }
  }
  if (refused.size === 0) return [...constructs];
  const stackOf = new Map(inStacks.map(({ key, group }) => [key, group]));
  return constructs.map((construct) => ({
    ...construct,
    config: mapParts(construct.config, (part) =>
      typeof part !== 'string' &&
      'construct' in part &&
      part.soft &&
      refused.has(`${stackOf.get(construct.key)}|${stackOf.get(part.construct)}`)
        ? part.literal
        : part,
    ) as GeneratedConstruct['config'],
  }));
}
