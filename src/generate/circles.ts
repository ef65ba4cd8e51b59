import type { GeneratedConstruct } from './construct';
import { mapParts, referencesIn, type Value } from './value';

/** A reference that had to be written as a literal, because it closed a circle. */
export interface BrokenReference {
  from: string;
  to: string;
  attribute: string;
  /** The constructs of the circle, in order, first one not repeated. */
  circle: string[];
}

/** Keys of the constructs that `construct` needs, in code-unit order. */
export function needsOf(construct: GeneratedConstruct): string[] {
  const needs = new Set([...referencesIn(construct.config)].map(({ construct: key }) => key));
  for (const key of construct.dependsOn) needs.add(key);
  needs.delete(construct.key);
  return [...needs].sort();
}

function note(edges: Map<string, string[]>, key: string, target: string): void {
  const known = edges.get(key);
  if (known) known.push(target);
  else edges.set(key, [target]);
}

/** Constructs that are on a circle or between circles: what is left once all that is free of needs has been taken away, from both ends. */
function entangled(needs: ReadonlyMap<string, readonly string[]>): Set<string> {
  const left = new Set(needs.keys());
  const peel = (edges: ReadonlyMap<string, readonly string[]>): void => {
    const reverse = new Map<string, string[]>();
    const open = new Map<string, number>();
    for (const key of left) {
      const targets = (edges.get(key) ?? []).filter((target) => left.has(target));
      open.set(key, targets.length);
      for (const target of targets) note(reverse, target, key);
    }
    const ready = [...open].filter(([, count]) => count === 0).map(([key]) => key);
    for (let key = ready.pop(); key !== undefined; key = ready.pop()) {
      left.delete(key);
      for (const dependant of reverse.get(key) ?? []) {
        const count = open.get(dependant)! - 1;
        open.set(dependant, count);
        if (count === 0) ready.push(dependant);
      }
    }
  };
  peel(needs);
  if (left.size > 0) {
    const reversed = new Map<string, string[]>();
    for (const [key, targets] of needs) for (const target of targets) note(reversed, target, key);
    peel(reversed);
  }
  return left;
}

function circleIn(keys: ReadonlySet<string>, needs: ReadonlyMap<string, readonly string[]>): string[] {
  const path: string[] = [];
  const position = new Map<string, number>();
  let key = [...keys].sort()[0]!;
  while (!position.has(key)) {
    position.set(key, path.length);
    path.push(key);
    // Peeled from both ends, every construct left has a need that is left.
    key = needs.get(key)!.find((target) => keys.has(target))!;
  }
  return path.slice(position.get(key));
}

function withLiteral(config: Value, target: string): Value {
  return mapParts(config, (part) => (typeof part !== 'string' && 'construct' in part && part.construct === target ? part.literal : part));
}

/** Lower is better to break: what follows from names, then a plain id, then what a service makes up or a parent's name. */
function cost(from: GeneratedConstruct, to: string): number {
  const references = [...referencesIn(from.config)].filter(({ construct }) => construct === to);
  if (references.length === 0) return 9;
  return Math.max(...references.map(({ soft, attribute }) => (soft ? 0 : attribute === 'id' ? 1 : attribute === 'name' ? 2 : 3)));
}

/**
 * Breaks every circle at the reference that costs least, by writing it as a literal. Terraform would refuse a circle; which
 * reference was chosen is returned to be told. Pure: returns new constructs where something changed.
 * @throws Error when a circle consists of `dependsOn` alone
 */
export function breakCircles(constructs: readonly GeneratedConstruct[]): { constructs: GeneratedConstruct[]; broken: BrokenReference[] } {
  const byKey = new Map(constructs.map((construct) => [construct.key, construct]));
  const needs = new Map(constructs.map((construct) => [construct.key, needsOf(construct).filter((key) => byKey.has(key))]));
  const broken: BrokenReference[] = [];
  for (let knot = entangled(needs); knot.size > 0; knot = entangled(new Map([...needs].filter(([key]) => knot.has(key))))) {
    const circle = circleIn(knot, needs);
    const edges = circle.map((from, index) => ({ from, to: circle[(index + 1) % circle.length]! }));
    const costs = edges.map(({ from, to }) => cost(byKey.get(from)!, to));
    const cheapest = costs.indexOf(Math.min(...costs));
    const { from, to } = edges[cheapest]!;
    const construct = byKey.get(from)!;
    const reference = [...referencesIn(construct.config)].find((candidate) => candidate.construct === to);
    if (!reference) throw new Error(`Circle of explicit dependencies: ${circle.join(' → ')}`);
    byKey.set(from, {
      ...construct,
      config: withLiteral(construct.config, to) as GeneratedConstruct['config'],
      dependsOn: construct.dependsOn.filter((key) => key !== to),
    });
    needs.set(
      from,
      needs.get(from)!.filter((key) => key !== to),
    );
    broken.push({ from, to, attribute: reference.attribute, circle });
  }
  return { constructs: constructs.map(({ key }) => byKey.get(key)!), broken };
}

/**
 * The constructs in an order in which each follows all that it needs; apart from that in the given order, so that one more
 * resource moves no other.
 */
export function inDependencyOrder(constructs: readonly GeneratedConstruct[]): GeneratedConstruct[] {
  const byKey = new Map(constructs.map((construct) => [construct.key, construct]));
  const placed = new Set<string>();
  const ordered: GeneratedConstruct[] = [];
  for (const start of constructs) {
    // Depth first with a stack of its own: a chain of needs may be longer than the call stack.
    const stack = [{ construct: start, needs: needsOf(start), next: 0 }];
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      if (placed.has(top.construct.key)) stack.pop();
      else if (top.next === top.needs.length) {
        placed.add(top.construct.key);
        ordered.push(top.construct);
        stack.pop();
      } else {
        const need = byKey.get(top.needs[top.next]!);
        top.next += 1;
        if (need && !placed.has(need.key)) stack.push({ construct: need, needs: needsOf(need), next: 0 });
      }
    }
  }
  return ordered;
}
