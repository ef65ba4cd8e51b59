import type { Graph, GraphNode } from './graph';
import { mermaidText } from './safe-text';
import { nodesByGroup } from './summary';

function labelOf({ name, type }: GraphNode): string {
  return mermaidText(`${name} : ${type.slice(type.indexOf('/') + 1)}`);
}

/** The graph as a Mermaid flowchart: a box per resource group, an arrow per need. Groups themselves are the boxes. */
export function printMermaid(graph: Graph): string {
  const keys = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const isGroup = new Map(graph.nodes.map(({ id, group }) => [id, id === group]));
  const lines = ['flowchart LR'];
  let number = 0;
  for (const [group, nodes] of nodesByGroup(graph.nodes)) {
    lines.push(`  subgraph g${number} [${mermaidText(group === '' ? 'outside of groups' : group.slice(group.lastIndexOf('/') + 1))}]`);
    lines.push(...nodes.filter(({ id }) => !isGroup.get(id)).map((node) => `    ${keys.get(node.id)!}[${labelOf(node)}]`), '  end');
    number += 1;
  }
  const broken = new Set(graph.circles.map((circle) => `${circle.broken.source}>${circle.broken.target}`));
  const arrows = new Map<string, string>();
  for (const { source, target } of graph.edges) {
    if (isGroup.get(source) || isGroup.get(target)) continue;
    const arrow = broken.has(`${source}>${target}`) ? '-.->' : '-->';
    arrows.set(`${source}>${target}`, `  ${keys.get(source)!} ${arrow} ${keys.get(target)!}`);
  }
  return [...lines, ...arrows.values(), ''].join('\n');
}
