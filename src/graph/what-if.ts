import { idKey, resourceGroupIdOf } from '../arm/resource-id';
import type { Edge, Graph, GraphNode } from './graph';
import { wantsSameRegion } from './region-bound';
import type { Binds } from './move-sets';

/** A reference with one end in each region. */
export interface CutReference extends Edge {
  /** `needs`: what moves refers to what stays behind; `needed by`: what stays behind refers to what moves. */
  direction: 'needs' | 'needed by';
  /** `refused`: Azure takes no reference of this type across regions; `crosses`: it may work, over the distance. */
  effect: 'refused' | 'crosses';
  /** For a person: what happens, and when. */
  consequence: string;
}

/** What would break if some resources stayed behind. */
export interface WhatIf {
  /** As asked for: names of groups, ARM types, resource ids. */
  exclude: string[];
  /** Ids of all resources that stay behind: those meant, and everything below them. */
  excluded: string[];
  /** In the order of the graph's edges. */
  cut: CutReference[];
  /** Parts of `exclude` that mean no resource of the inventory. */
  unmatched: string[];
}

function isMeant({ id, type, group }: GraphNode, wanted: string): boolean {
  const key = idKey(wanted);
  if (key.startsWith('/')) return idKey(id) === key || idKey(id).startsWith(`${key}/`);
  if (key.includes('/')) return type.toLowerCase() === key;
  return group !== undefined && idKey(group).endsWith(`/${key}`);
}

function consequenceOf(direction: CutReference['direction'], effect: CutReference['effect']): string {
  if (direction === 'needs') {
    return effect === 'refused'
      ? 'The destination cannot be deployed: Azure wants both in one region.'
      : 'The destination would use the resource in the source region, for as long as that stays.';
  }
  return effect === 'refused'
    ? 'What stays behind needs this in its own region: the source cannot be torn down.'
    : 'What stays behind goes on using the source resource, and breaks when that is torn down.';
}

/**
 * The references that would be cut if `exclude` stayed in the source region while all else moved. Excluding a resource excludes
 * what is nested in it or extends it.
 * @param exclude names of resource groups, ARM types and resource ids, in any casing
 * @param binds which references break when one end moves; see `bindsWhere`
 */
export function whatIf(graph: Graph, exclude: readonly string[], binds: Binds): WhatIf {
  const matched = exclude.map((wanted) => graph.nodes.filter((node) => isMeant(node, wanted)).map(({ id }) => id));
  const out = new Set(matched.flat());
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  // An edge to the parent or to what is extended; whatever hangs below follows, over as many steps as there are.
  const below = new Map<string, string[]>();
  for (const { source, target, kind } of graph.edges) {
    if (kind !== 'parent' && kind !== 'extension') continue;
    const list = below.get(target);
    if (list) list.push(source);
    else below.set(target, [source]);
  }
  // A set that grows while it is read is read to its end.
  for (const id of out) for (const part of below.get(id) ?? []) out.add(part);

  const isGroup = (id: string): boolean => resourceGroupIdOf(id) !== undefined && idKey(resourceGroupIdOf(id)!) === idKey(id);
  const cut = graph.edges.flatMap((edge): CutReference[] => {
    // A group costs nothing and is made wherever something is put.
    if (out.has(edge.source) === out.has(edge.target) || isGroup(edge.target) || !binds(edge)) return [];
    const direction = out.has(edge.target) ? 'needs' : 'needed by';
    const isRefused = wantsSameRegion(byId.get(edge.source)!.type, byId.get(edge.target)!.type, edge.path);
    const effect = isRefused ? 'refused' : 'crosses';
    return [{ ...edge, direction, effect, consequence: consequenceOf(direction, effect) }];
  });
  return {
    exclude: [...exclude],
    excluded: graph.nodes.map(({ id }) => id).filter((id) => out.has(id)),
    cut,
    unmatched: exclude.filter((_, index) => matched[index]!.length === 0),
  };
}
