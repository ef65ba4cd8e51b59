import type { Graph } from './graph';

/** The graph as JSON: the shape of {@link Graph}, indented. */
export function printJson(graph: Graph): string {
  return `${JSON.stringify(graph, null, 2)}\n`;
}
