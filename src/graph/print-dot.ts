import type { EdgeKind, Graph } from './graph';
import { dotText } from './safe-text';
import { nodesByGroup } from './summary';

const STYLES: Readonly<Record<EdgeKind, string>> = {
  id: 'solid',
  name: 'dashed',
  uri: 'dashed',
  parent: 'dotted',
  extension: 'dotted',
  principal: 'bold',
  address: 'dashed',
};

/** The graph for Graphviz: a cluster per resource group; broken edges in red. */
export function printDot(graph: Graph): string {
  const keys = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = ['digraph azmove {', '  rankdir=LR;', '  node [shape=box];'];
  let number = 0;
  for (const [group, nodes] of nodesByGroup(graph.nodes)) {
    const label = dotText(group === '' ? 'outside of groups' : group.slice(group.lastIndexOf('/') + 1));
    lines.push(`  subgraph cluster_${number} {`, `    label=${label};`);
    for (const { id, name, type } of nodes) {
      // Graphviz reads \n in a label as a line break: it is set here, never taken from a name.
      const text = `${dotText(name).slice(0, -1)}\\n${dotText(type).slice(1)}`;
      lines.push(`    ${keys.get(id)!} [label=${text}, tooltip=${dotText(id)}];`);
    }
    lines.push('  }');
    number += 1;
  }
  const broken = new Set(graph.circles.map((circle) => `${circle.broken.source}>${circle.broken.target}`));
  for (const { source, target, kind, path } of graph.edges) {
    const colour = broken.has(`${source}>${target}`) ? ', color=red' : '';
    lines.push(
      `  ${keys.get(source)!} -> ${keys.get(target)!} [style=${STYLES[kind]}, tooltip=${dotText(path === '' ? kind : path)}${colour}];`,
    );
  }
  return [...lines, '}', ''].join('\n');
}
