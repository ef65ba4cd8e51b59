import type { ArmResource } from '../arm/resource';
import { idKey, resourceGroupIdOf, tryParseResourceId } from '../arm/resource-id';
import { regionName } from '../catalog/regions';
import type { Inventory } from '../inventory/inventory';
import { breakCircles } from './circles';
import { connected, depths, stronglyConnected } from './components';
import type { GraphFacts } from './facts';
import type { CrossRegionReference, Edge, Graph, GraphNode, OutsideReference } from './graph';
import { lookupOf, type Lookup } from './lookup';
import { referencesOf } from './references';
import { isRegionBound } from './region-bound';

const GROUP_TYPE = 'microsoft.resources/resourcegroups';

function nodeOf(resource: ArmResource, lookup: Lookup): GraphNode {
  const group = resourceGroupIdOf(resource.id);
  // A nested resource without a location stands where its parent stands; a group's location binds nothing below it.
  let location = resource.location;
  for (let above = parentOf(resource, lookup); location === undefined && above; above = parentOf(above, lookup)) {
    if (above.type.toLowerCase() !== GROUP_TYPE) location = above.location;
  }
  return {
    id: resource.id,
    name: resource.name,
    type: resource.type,
    ...(group !== undefined && { group: lookup.get(group)?.id ?? group }),
    ...(location !== undefined && { location }),
  };
}

/** The nearest scanned resource above: what it extends, its parent, or its group. */
function parentOf(resource: ArmResource, lookup: Lookup): ArmResource | undefined {
  const above = resource.id.slice(0, resource.id.lastIndexOf('/'));
  return lookup.nearest(above)?.resource;
}

/** Where an absorbed part's references stand in Terraform: the nearest resource above that is no part itself. */
function holderOf(resource: ArmResource, lookup: Lookup, facts: GraphFacts): ArmResource {
  let holder = resource;
  while (facts[holder.type.toLowerCase()]?.isAbsorbed) {
    const above = parentOf(holder, lookup);
    if (!above || above.type.toLowerCase() === GROUP_TYPE) return holder;
    holder = above;
  }
  return holder;
}

function adviceFor(where: OutsideReference['where'], isRegional: boolean): string {
  if (where === 'host')
    return 'No scanned resource answers here. Make sure that the destination may reach it, or name its successor by hand.';
  if (where === 'subscription') return 'Stays as it is. Check that the destination may use it: rights, network, region.';
  return isRegional
    ? 'Must stand in the region of what uses it: add its resource group to the scope, or map it with "use existing" in move.yaml.'
    : 'Add its resource group to the scope, map it with "use existing" in move.yaml, or leave it: the reference stays as it is.';
}

function outsideOf(source: ArmResource, path: string, kind: Edge['kind'], text: string): OutsideReference {
  const parsed = kind === 'id' ? tryParseResourceId(text) : undefined;
  const own = tryParseResourceId(source.id)?.subscriptionId?.toLowerCase();
  const where = kind === 'uri' ? 'host' : parsed?.subscriptionId?.toLowerCase() === own ? 'group' : 'subscription';
  return { source: source.id, path, kind, target: text, where, advice: adviceFor(where, isRegionBound(parsed?.armType ?? '')) };
}

/** All edges and references that leave the inventory, in the order of the resources. */
function collect(resources: readonly ArmResource[], lookup: Lookup, facts: GraphFacts): { edges: Edge[]; outside: OutsideReference[] } {
  const edges = new Map<string, Edge>();
  const outside: OutsideReference[] = [];
  const add = (edge: Edge): void => {
    const key = `${idKey(edge.source)}\n${idKey(edge.target)}\n${edge.path}\n${edge.kind}`;
    if (!edges.has(key)) edges.set(key, edge);
  };
  for (const resource of resources) {
    const above = parentOf(resource, lookup);
    const scopeId = tryParseResourceId(resource.id)?.scopeId;
    if (above) {
      const kind = scopeId !== undefined && idKey(above.id) === idKey(scopeId) ? 'extension' : 'parent';
      add({ source: resource.id, target: above.id, path: '', kind });
    } else if (scopeId !== undefined) outside.push(outsideOf(resource, '', 'id', scopeId));
    const holder = holderOf(resource, lookup, facts);
    const prefix = holder === resource ? '' : `${resource.id.slice(holder.id.length + 1)}:`;
    for (const { path, kind, text, target } of referencesOf(resource, lookup, facts)) {
      if (!target) outside.push(outsideOf(resource, path, kind, text));
      else {
        const used = holderOf(target, lookup, facts);
        if (used !== holder) add({ source: holder.id, target: used.id, path: `${prefix}${path}`, kind });
      }
    }
  }
  return { edges: [...edges.values()], outside };
}

function groupCirclesOf(nodes: readonly GraphNode[], edges: readonly Edge[]): string[][] {
  const groupOf = new Map(nodes.map(({ id, group }) => [id, group]));
  const groups = [...new Set(nodes.flatMap(({ group }) => (group === undefined ? [] : [group])))];
  const position = new Map(groups.map((group, index) => [group, index]));
  const successors = groups.map(() => new Set<number>());
  for (const { source, target, kind } of edges) {
    const [from, to] = [groupOf.get(source), groupOf.get(target)];
    // Addresses are written as they are: stacks do not refer to one another for them.
    if (kind === 'address') continue;
    if (from !== undefined && to !== undefined && from !== to) successors[position.get(from)!]!.add(position.get(to)!);
  }
  return stronglyConnected(
    groups.length,
    successors.map((set) => [...set]),
  )
    .filter((component) => component.length > 1)
    .map((component) => component.map((index) => groups[index]!))
    .sort((a, b) => (idKey(a[0]!) < idKey(b[0]!) ? -1 : 1));
}

function isElsewhere(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [first, second] = [regionName(a), regionName(b)];
  return first !== second && first !== 'global' && second !== 'global';
}

function crossRegionOf(nodes: ReadonlyMap<string, GraphNode>, edges: readonly Edge[]): CrossRegionReference[] {
  return edges.flatMap((edge): CrossRegionReference[] => {
    const [source, target] = [nodes.get(edge.source)!, nodes.get(edge.target)!];
    const isGroup = [source, target].some(({ type }) => type.toLowerCase() === GROUP_TYPE);
    if (isGroup || !isElsewhere(source.location, target.location)) return [];
    return [{ edge, sourceLocation: source.location!, targetLocation: target.location! }];
  });
}

/**
 * The dependencies of everything in `inventory`. Pure, and linear in the size of the inventory but for resources that lie on
 * circles. What belongs together and why is told by `references.ts`; what does not count as a need by `back-references.ts`.
 */
export function buildGraph(inventory: Inventory, facts: GraphFacts = {}): Graph {
  const resources = [...inventory.resources].sort((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : 1));
  const lookup = lookupOf(resources, facts);
  const nodes = resources.map((resource) => nodeOf(resource, lookup));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const positions = new Map(nodes.map(({ id }, position) => [id, position]));
  const { edges, outside } = collect(resources, lookup, facts);
  const { circles, remaining } = breakCircles(nodes, edges);

  const successors: number[][] = nodes.map(() => []);
  for (const { source, target } of remaining) successors[positions.get(source)!]!.push(positions.get(target)!);
  const waves: string[][] = [];
  for (const [position, depth] of depths(nodes.length, successors).entries()) (waves[depth] ??= []).push(nodes[position]!.id);

  const lasting = edges.filter(({ target }) => byId.get(target)!.type.toLowerCase() !== GROUP_TYPE);
  const pairs = lasting.map(({ source, target }) => [positions.get(source)!, positions.get(target)!] as const);
  return {
    nodes,
    edges,
    waves,
    circles,
    groupCircles: groupCirclesOf(nodes, edges),
    outside,
    crossRegion: crossRegionOf(byId, edges),
    components: connected(nodes.length, pairs).map((component) => component.map((position) => nodes[position]!.id)),
  };
}
