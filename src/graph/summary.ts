import { idKey } from '../arm/resource-id';
import type { Edge, Graph, GraphNode, OutsideReference } from './graph';

/** A target outside, with all that refer to it. */
export interface OutsideTarget {
  target: string;
  where: OutsideReference['where'];
  advice: string;
  referrers: { source: string; path: string }[];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Outside references gathered by what they refer to, in order of the target. */
export function outsideTargets(graph: Graph): OutsideTarget[] {
  const targets = new Map<string, OutsideTarget>();
  for (const { target, where, advice, source, path } of graph.outside) {
    const entry = targets.get(idKey(target)) ?? { target, where, advice, referrers: [] };
    entry.referrers.push({ source, path });
    targets.set(idKey(target), entry);
  }
  return [...targets.values()].sort((a, b) => byText(idKey(a.target), idKey(b.target)));
}

/** How often the resources of one group refer to those of another, in order of the groups. */
export function groupNeeds(graph: Graph): { source: string; target: string; count: number; example: Edge }[] {
  const groupOf = new Map(graph.nodes.map(({ id, group }) => [id, group]));
  const needs = new Map<string, { source: string; target: string; count: number; example: Edge }>();
  for (const edge of graph.edges) {
    const [source, target] = [groupOf.get(edge.source), groupOf.get(edge.target)];
    if (source === undefined || target === undefined || source === target) continue;
    const key = `${idKey(source)}\n${idKey(target)}`;
    const entry = needs.get(key) ?? { source, target, count: 0, example: edge };
    entry.count += 1;
    needs.set(key, entry);
  }
  return [...needs.entries()].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}

/** Nodes by the id of their group, groups in the order of their first node; those at no group under the empty text. */
export function nodesByGroup(nodes: readonly GraphNode[]): Map<string, GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const members = groups.get(node.group ?? '');
    if (members) members.push(node);
    else groups.set(node.group ?? '', [node]);
  }
  return groups;
}

/** Resources per group, in order of the groups; those at no group under the empty text. */
export function groupSizes(graph: Graph): { group: string; count: number }[] {
  const sizes = new Map<string, { group: string; count: number }>();
  for (const { group = '' } of graph.nodes) {
    const entry = sizes.get(idKey(group)) ?? { group, count: 0 };
    entry.count += 1;
    sizes.set(idKey(group), entry);
  }
  return [...sizes.entries()].sort(([a], [b]) => byText(a, b)).map(([, entry]) => entry);
}
