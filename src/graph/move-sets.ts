import { idKey } from '../arm/resource-id';
import { connected, depths, stronglyConnected } from './components';
import type { Edge, Graph } from './graph';

/** Resource groups that must move at the same time: each refers to every other, over however many steps. */
export interface MoveSet {
  /** Group ids, in order. */
  groups: string[];
  /** Resources in these groups. */
  resources: number;
  /** 1 for sets that need no other; all sets of one step may move at the same time. */
  step: number;
  /** Positions (from 0) of the sets that must have moved before, or move with this one; those that it refers to itself. */
  needs: number[];
  /** Sets of one number hang together: no reference enters or leaves all sets of a number taken together. */
  island: number;
}

/** True when moving one end of `edge` and not the other would break it. */
export type Binds = (edge: Edge) => boolean;

/**
 * Edges that hold only as long as both ends are on the same side: both are made anew in the destination. What stays in place
 * (kept, extended, replaced by something that exists) is reached from both regions.
 * @param movesAnew whether the resource with this id is made anew in the destination
 */
export function bindsWhere(movesAnew: (id: string) => boolean): Binds {
  return ({ source, target }) => movesAnew(source) && movesAnew(target);
}

function positionsOf(groups: readonly string[]): Map<string, number> {
  return new Map(groups.map((group, position) => [group, position]));
}

/**
 * The smallest sets of groups that can move in one wave without breaking references, in an order in which each set needs earlier
 * ones only. A set is what refers to one another in circles; everything smaller would leave a reference between the regions.
 * @param binds which references count; see {@link bindsWhere}
 */
export function moveSets(graph: Graph, binds: Binds): MoveSet[] {
  const sizes = new Map<string, number>();
  for (const { group } of graph.nodes) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const groups = [...sizes.keys()].sort((a, b) => (idKey(a) < idKey(b) ? -1 : 1));
  const position = positionsOf(groups);
  const groupOf = new Map(graph.nodes.map(({ id, group }) => [id, group]));
  const needed = groups.map(() => new Set<number>());
  for (const edge of graph.edges) {
    const [source, target] = [groupOf.get(edge.source), groupOf.get(edge.target)];
    // An address is written down: what has it may follow later.
    if (edge.kind === 'address') continue;
    if (source !== undefined && target !== undefined && source !== target && binds(edge)) {
      needed[position.get(source)!]!.add(position.get(target)!);
    }
  }
  const successors = needed.map((set) => [...set]);
  const knots = stronglyConnected(groups.length, successors);
  const knotOf = new Map(knots.flatMap((knot, index) => knot.map((member) => [member, index] as const)));
  const between = knots.map((knot, index) => [
    ...new Set(knot.flatMap((member) => successors[member]!.map((target) => knotOf.get(target)!)).filter((target) => target !== index)),
  ]);
  const depth = depths(knots.length, between);
  const islands = connected(
    knots.length,
    between.flatMap((targets, source) => targets.map((target) => [source, target] as const)),
  );
  const order = knots.map((_, index) => index).sort((a, b) => depth[a]! - depth[b]! || knots[a]![0]! - knots[b]![0]!);
  const rank = new Map(order.map((knot, index) => [knot, index]));
  const islandOf = new Map(islands.flatMap((island) => island.map((knot) => [knot, Math.min(...island.map((other) => rank.get(other)!))])));
  return order.map((knot) => {
    const members = knots[knot]!.map((member) => groups[member]!);
    return {
      groups: members,
      resources: members.reduce((sum, group) => sum + sizes.get(group)!, 0),
      step: depth[knot]! + 1,
      needs: between[knot]!.map((target) => rank.get(target)!).sort((a, b) => a - b),
      island: islandOf.get(knot)!,
    };
  });
}

/** Groups of the sets of one island, islands in the order of their first set: each may move alone, at any time. */
export function islandsOf(sets: readonly MoveSet[]): { groups: string[]; resources: number; sets: number[] }[] {
  const islands = new Map<number, { groups: string[]; resources: number; sets: number[] }>();
  for (const [index, { groups, resources, island }] of sets.entries()) {
    const entry = islands.get(island) ?? { groups: [], resources: 0, sets: [] };
    islands.set(island, {
      groups: [...entry.groups, ...groups],
      resources: entry.resources + resources,
      sets: [...entry.sets, index],
    });
  }
  return [...islands.values()];
}
