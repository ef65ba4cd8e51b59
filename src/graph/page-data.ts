import { idKey } from '../arm/resource-id';
import type { EdgeKind, Graph } from './graph';
import { islandsOf, type Binds, type MoveSet } from './move-sets';
import { wantsSameRegion } from './region-bound';
import { outsideTargets, type OutsideTarget } from './summary';
import type { WhatIf } from './what-if';

/** What is known of one resource beyond its references; handed in by the command, because later steps know it. */
export interface Outlook {
  /** What becomes of it: `recreate`, `keep` and so on. */
  disposition: string;
  /** One sentence. */
  reason: string;
  /** Where the disposition comes from, in a few words. */
  by: string;
  tags?: Readonly<Record<string, string>>;
  /** As it will stand in the destination; absent when it is not made anew. */
  destination?: { id: string; name: string; group?: string; location?: string };
  /** With `use existing`: the id of what takes its place. */
  existing?: string;
  renames: readonly { source: string; destination: string; why: string }[];
  notes: readonly { kind: string; path?: string; message: string }[];
  /** What the catalog knows of data in resources of the type; absent when it does not know the type. */
  data?: { holdsData: boolean | null; strategy: string; note: string; source: string | null };
  /** How its own data goes over; absent when nothing of it does, or when it goes with another resource. */
  dataChoice?: { strategy: string; reason: string; by: string };
  /** What `azmove verify` found. */
  findings: readonly Finding[];
}

/** One finding of `azmove verify`. */
export interface Finding {
  check: string;
  severity: string;
  message: string;
  remedy?: string;
  /** Page of Azure's documentation. */
  link?: string;
}

/** What the page is of. */
export interface PageSubject {
  source: string;
  destination: string;
  /** Whether a report of `azmove verify` was read; without one nothing is said about findings. */
  isVerified: boolean;
  /** Findings about the region or the subscription as a whole. */
  findings: readonly Finding[];
  /** By `idKey` of the resource id. */
  outlooks: ReadonlyMap<string, Outlook>;
}

export interface PageNode extends Outlook {
  id: string;
  name: string;
  type: string;
  location?: string;
  /** Position in `groups`; absent outside of groups. */
  group?: number;
  /** Counted from 1. */
  wave: number;
  /** Position of the parent or of what is extended; absent for what stands in a group by itself. */
  owner?: number;
  isGroup: boolean;
}

/** `s` needs `t` (positions in `nodes`). */
export interface PageEdge {
  s: number;
  t: number;
  kind: EdgeKind;
  path: string;
  /** Breaks when one end moves and the other does not. */
  binds: boolean;
  /** Azure takes no such reference between regions. */
  wantsSameRegion: boolean;
  isBroken: boolean;
  crossesRegions: boolean;
}

/** All that the page shows, as it stands in its script. `src/graph/page` reads it; positions stand for resources throughout. */
export interface PageData {
  source: string;
  destination: string;
  isVerified: boolean;
  findings: readonly Finding[];
  waves: number;
  groups: { id: string; name: string; node?: number }[];
  nodes: PageNode[];
  edges: PageEdge[];
  outside: (Omit<OutsideTarget, 'referrers'> & { referrers: { s: number; path: string }[] })[];
  circles: { nodes: number[]; s: number; t: number; reason: string }[];
  /** Largest first; those of one resource left out. */
  components: number[][];
  /** `groups` are positions. */
  sets: (Omit<MoveSet, 'groups'> & { groups: number[] })[];
  islands: { groups: number[]; resources: number }[];
  /** Positions of what `--what-if exclude=` left out. */
  excluded: number[];
}

const UNKNOWN: Outlook = { disposition: 'recreate', reason: '', by: '', renames: [], notes: [], findings: [] };

function nodesOf(graph: Graph, subject: PageSubject, positions: ReadonlyMap<string, number>): PageNode[] {
  const waveOf = new Map(graph.waves.flatMap((wave, index) => wave.map((id) => [id, index + 1] as const)));
  const isGroupNode = new Set(graph.nodes.flatMap(({ id, group }) => (group !== undefined && idKey(id) === idKey(group) ? [id] : [])));
  const owners = new Map<string, number>();
  for (const { source, target, kind } of graph.edges) {
    if ((kind === 'parent' || kind === 'extension') && !isGroupNode.has(target)) owners.set(source, positions.get(target)!);
  }
  const groups = groupPositions(graph);
  return graph.nodes.map(({ id, name, type, group, location }) => ({
    ...(subject.outlooks.get(idKey(id)) ?? UNKNOWN),
    id,
    name,
    type,
    ...(location !== undefined && { location }),
    ...(group !== undefined && { group: groups.get(group)! }),
    wave: waveOf.get(id) ?? 0,
    ...(owners.has(id) && { owner: owners.get(id)! }),
    isGroup: isGroupNode.has(id),
  }));
}

function groupPositions({ nodes }: Graph): Map<string, number> {
  const groups = [...new Set(nodes.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  return new Map(groups.sort((a, b) => (idKey(a) < idKey(b) ? -1 : 1)).map((group, position) => [group, position]));
}

/** The page's data. Pure; linear in nodes and edges. */
export function pageData(graph: Graph, subject: PageSubject, sets: readonly MoveSet[], binds: Binds, left?: WhatIf): PageData {
  const positions = new Map(graph.nodes.map(({ id }, position) => [id, position]));
  const at = (id: string): number => positions.get(id)!;
  const groups = groupPositions(graph);
  const broken = new Set(graph.circles.map((circle) => circle.broken));
  const crossing = new Set(graph.crossRegion.map(({ edge }) => edge));
  return {
    source: subject.source,
    destination: subject.destination,
    isVerified: subject.isVerified,
    findings: subject.findings,
    waves: graph.waves.length,
    groups: [...groups.keys()].map((id) => ({ id, name: id.slice(id.lastIndexOf('/') + 1), node: positions.get(id) })),
    nodes: nodesOf(graph, subject, positions),
    edges: graph.edges.map((edge) => ({
      s: at(edge.source),
      t: at(edge.target),
      kind: edge.kind,
      path: edge.path,
      binds: binds(edge),
      wantsSameRegion: wantsSameRegion(graph.nodes[at(edge.source)]!.type, graph.nodes[at(edge.target)]!.type, edge.path),
      isBroken: broken.has(edge),
      crossesRegions: crossing.has(edge),
    })),
    outside: outsideTargets(graph).map(({ referrers, ...target }) => ({
      ...target,
      referrers: referrers.map(({ source, path }) => ({ s: at(source), path })),
    })),
    circles: graph.circles.map(({ ids, broken: edge, reason }) => ({ nodes: ids.map(at), s: at(edge.source), t: at(edge.target), reason })),
    components: graph.components.filter((component) => component.length > 1).map((component) => component.map(at)),
    sets: sets.map((set) => ({ ...set, groups: set.groups.map((group) => groups.get(group)!) })),
    islands: islandsOf(sets).map((island) => ({
      groups: island.groups.map((group) => groups.get(group)!),
      resources: island.resources,
    })),
    excluded: (left?.excluded ?? []).map(at),
  };
}
