import { shortId } from '../arm/short-id';
import type { Edge, Graph } from './graph';
import { counted, plainText } from './safe-text';
import { groupNeeds, groupSizes, outsideTargets } from './summary';

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
}

function short(id: string): string {
  return plainText(shortId(id));
}

function lastPart(id: string): string {
  return plainText(id.slice(id.lastIndexOf('/') + 1));
}

function edgeText(edge: Edge): string {
  const at = edge.path === '' ? edge.kind : `${edge.kind} in ${plainText(edge.path)}`;
  return `${short(edge.source)} → ${short(edge.target)} (${at})`;
}

function groupLines(graph: Graph): string[] {
  const needs = groupNeeds(graph);
  return groupSizes(graph).flatMap(({ group, count }) => {
    const own = needs.filter((need) => need.source === group);
    const name = group === '' ? '(outside of groups)' : lastPart(group);
    return [
      `${name}: ${counted(count, 'resource')}`,
      ...own.map((need) => `  needs ${lastPart(need.target)} (${counted(need.count, 'reference')}, e.g. ${edgeText(need.example)})`),
    ];
  });
}

/** A terminal holds so much of a wave; whoever wants all of it takes another format. */
const SHOWN_OF_A_WAVE = 12;

function waveLines(wave: readonly string[], index: number): string[] {
  const shown = wave.length <= SHOWN_OF_A_WAVE + 1 ? wave : wave.slice(0, SHOWN_OF_A_WAVE);
  const more = wave.length - shown.length;
  return [
    `${index + 1}. ${counted(wave.length, 'resource')}`,
    ...shown.map((id) => `   ${short(id)}`),
    ...(more > 0 ? [`   and ${more} more: see --json`] : []),
  ];
}

/** The graph for a terminal: what is made when, what hangs together, what leaves the scope. */
export function printTable(graph: Graph): string {
  const outside = outsideTargets(graph);
  const summary = [
    counted(graph.nodes.length, 'resource'),
    counted(graph.edges.length, 'reference'),
    counted(graph.waves.length, 'wave'),
    counted(graph.circles.length, 'circle'),
    counted(graph.groupCircles.length, 'circle of groups', 'circles of groups'),
    counted(outside.length, 'target outside of the scope', 'targets outside of the scope'),
  ];
  return [
    ...section('Waves: each needs only those before it', graph.waves.flatMap(waveLines)),
    ...section('Resource groups', groupLines(graph)),
    ...section(
      'Circles of groups: each shares a stack',
      graph.groupCircles.map((groups) => groups.map(lastPart).join(' ⇄ ')),
    ),
    ...section(
      'Circles of resources',
      graph.circles.flatMap(({ ids, broken, reason }) => [
        [...ids, ids[0]!].map(short).join(' → '),
        `  broken at ${edgeText(broken)}`,
        `  because: ${plainText(reason)}`,
      ]),
    ),
    ...section(
      'References between regions',
      graph.crossRegion.map(
        ({ edge, sourceLocation, targetLocation }) => `${edgeText(edge)}: ${plainText(sourceLocation)} → ${plainText(targetLocation)}`,
      ),
    ),
    ...section(
      'References that leave the scope',
      outside.flatMap(({ target, advice, referrers }) => [
        plainText(target),
        ...referrers.map(({ source, path }) => `  from ${short(source)}${path === '' ? '' : ` in ${plainText(path)}`}`),
        `  what to do: ${advice}`,
      ]),
    ),
    `${summary.join(', ')}.`,
    '',
  ].join('\n');
}
