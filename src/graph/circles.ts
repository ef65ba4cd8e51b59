import { stronglyConnected } from './components';
import type { Circle, Edge, GraphNode } from './graph';
import { separableAt } from './separable';

/** An edge by the positions of its ends. All edges between the same two nodes count as one: all must go to part them. */
interface Link {
  source: number;
  target: number;
  edges: Edge[];
}

/** Lower is better to break. Parents and extended resources come first always: nothing can be made below what is not there. */
function costOf(edge: Edge, nodes: ReadonlyMap<string, GraphNode>): number {
  if (edge.kind === 'parent' || edge.kind === 'extension') return Infinity;
  if (edge.kind === 'address') return 0;
  if (separableAt(nodes.get(edge.source)!.type, edge.path)) return 1;
  return { uri: 2, name: 3, id: 4, principal: 5 }[edge.kind];
}

function reasonFor(edge: Edge, nodes: ReadonlyMap<string, GraphNode>): string {
  const separable = edge.kind === 'address' ? undefined : separableAt(nodes.get(edge.source)!.type, edge.path);
  if (separable) return `Terraform keeps ${edge.path} in a resource of its own, ${separable.terraformType}, made after both.`;
  switch (edge.kind) {
    case 'uri':
      return 'A host name follows from the name of its resource, so it can be written before that exists.';
    case 'name':
      return 'The name is known before the resource exists.';
    case 'address':
      return 'An address stands in code as it is: known beforehand where it is static, corrected after the deployment where Azure hands it out.';
    case 'principal':
      return `The identity does not exist yet when this is made: add ${edge.path} in a second step.`;
    default:
      return 'A resource id follows from names and can be written before the resource exists; Azure may refuse it until then.';
  }
}

/** The shortest circle through the first node of a strongly connected component. */
function shortestCircle(component: readonly number[], outgoing: ReadonlyMap<number, readonly Link[]>): Link[] {
  const inside = new Set(component);
  const start = component[0]!;
  const reachedBy = new Map<number, Link>();
  const queue = [start];
  // The queue grows while it is read.
  for (const node of queue) {
    for (const link of outgoing.get(node) ?? []) {
      if (!inside.has(link.target)) continue;
      if (link.target === start) {
        const circle = [link];
        for (let at = link.source; at !== start; at = circle[0]!.source) circle.unshift(reachedBy.get(at)!);
        return circle;
      }
      if (reachedBy.has(link.target)) continue;
      reachedBy.set(link.target, link);
      queue.push(link.target);
    }
  }
  throw new Error(`No circle through node ${start}, although it lies on one`);
}

function linksOf(edges: readonly Edge[], positions: ReadonlyMap<string, number>): Link[] {
  const links = new Map<string, Link>();
  for (const edge of edges) {
    const [source, target] = [positions.get(edge.source)!, positions.get(edge.target)!];
    const key = `${source}>${target}`;
    const link = links.get(key);
    if (link) link.edges.push(edge);
    else links.set(key, { source, target, edges: [edge] });
  }
  return [...links.values()];
}

/**
 * The circles among `nodes` and where each is broken, until none is left; and the edges that remain. Which edge breaks a circle:
 * one that Terraform can express as a resource of its own, else one whose value is known beforehand (host, name, id), else the
 * use of an identity that is still to be made.
 */
export function breakCircles(nodes: readonly GraphNode[], edges: readonly Edge[]): { circles: Circle[]; remaining: Edge[] } {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const positions = new Map(nodes.map(({ id }, position) => [id, position]));
  const broken = new Set<Link>();
  const circles: Circle[] = [];
  let links = linksOf(edges, positions);
  const all = links;
  let members = nodes.map((_, position) => position);
  while (members.length > 0) {
    // Only what lies on a circle is looked at again.
    const local = new Map(members.map((member, index) => [member, index]));
    links = links.filter((link) => !broken.has(link) && local.has(link.source) && local.has(link.target));
    const successors: number[][] = members.map(() => []);
    const outgoing = new Map<number, Link[]>();
    for (const link of links) {
      successors[local.get(link.source)!]!.push(local.get(link.target)!);
      const list = outgoing.get(link.source);
      if (list) list.push(link);
      else outgoing.set(link.source, [link]);
    }
    const knots = stronglyConnected(members.length, successors)
      .filter((component) => component.length > 1)
      .map((component) => component.map((index) => members[index]!))
      .sort((a, b) => a[0]! - b[0]!);
    for (const knot of knots) {
      const circle = shortestCircle(knot, outgoing);
      const costs = circle.map((link) => Math.max(...link.edges.map((edge) => costOf(edge, byId))));
      const chosen = circle[costs.indexOf(Math.min(...costs))]!;
      const hardest = chosen.edges.reduce((worst, edge) => (costOf(edge, byId) > costOf(worst, byId) ? edge : worst));
      broken.add(chosen);
      circles.push({
        ids: circle.map(({ source }) => nodes[source]!.id),
        edges: circle.map((link) => link.edges[0]!),
        broken: hardest,
        reason: reasonFor(hardest, byId),
      });
    }
    members = knots.flat().sort((a, b) => a - b);
  }
  return { circles, remaining: all.filter((link) => !broken.has(link)).flatMap((link) => link.edges) };
}
