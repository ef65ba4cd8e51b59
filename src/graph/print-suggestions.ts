import { shortId } from '../arm/short-id';
import type { Graph } from './graph';
import { islandsOf, type MoveSet } from './move-sets';
import { counted, plainText } from './safe-text';
import type { WhatIf } from './what-if';

function lastPart(id: string): string {
  return plainText(id.slice(id.lastIndexOf('/') + 1));
}

function setLine({ groups, resources, needs }: MoveSet, index: number): string {
  const after = needs.length === 0 ? '' : `, after ${needs.map((need) => String(need + 1)).join(', ')}`;
  return `  ${index + 1}. ${groups.map(lastPart).join(' + ')} (${counted(resources, 'resource')})${after}`;
}

/** What should move together, for a terminal. */
export function printMoveSets(graph: Graph, sets: readonly MoveSet[]): string {
  const islands = islandsOf(sets);
  const linked = graph.components.filter((component) => component.length > 1);
  const singles = graph.components.length - linked.length;
  const groupOf = new Map(graph.nodes.map(({ id, group }) => [id, group]));
  const shown = linked.slice(0, 10).map((ids) => {
    const groups = [...new Set(ids.map((id) => groupOf.get(id)).filter((group) => group !== undefined))];
    const first = lastPart(ids[0]!);
    return `  ${counted(ids.length, 'resource')} of ${groups.length === 0 ? 'no group' : groups.map(lastPart).join(', ')}, ${first} among them`;
  });
  return [
    'Resources that hang together',
    ...shown,
    ...(linked.length > 10 ? [`  ${linked.length - 10} more, each smaller: see --json`] : []),
    ...(singles > 0 ? [`  ${counted(singles, 'resource')} by themselves`] : []),
    '',
    'Smallest sets of groups that can move in one wave without breaking references',
    ...sets.map(setLine),
    ...(islands.length > 1
      ? [
          '',
          'No reference enters or leaves these: each can move alone, at any time',
          ...islands.map(({ groups, resources }) => `  ${groups.map(lastPart).join(' + ')} (${counted(resources, 'resource')})`),
        ]
      : []),
    '',
  ].join('\n');
}

/** What would break, for a terminal. */
export function printWhatIf({ exclude, excluded, cut }: WhatIf): string {
  const title = `If ${exclude.map(plainText).join(', ')} stayed behind (${counted(excluded.length, 'resource')})`;
  if (cut.length === 0) return `${title}: no reference would be cut.\n`;
  const refused = cut.filter(({ effect }) => effect === 'refused').length;
  return [
    `${title}, ${counted(cut.length, 'reference')} would be cut; Azure refuses ${refused} of them between regions:`,
    ...cut.flatMap(({ source, target, path, kind, direction, effect, consequence }) => [
      `  ${effect === 'refused' ? 'refused' : 'crosses'}: ${plainText(shortId(source))} → ${plainText(shortId(target))} (${path === '' ? kind : `${kind} in ${plainText(path)}`})`,
      `    ${direction === 'needs' ? 'what moves needs what stays' : 'what stays needs what moves'}. ${consequence}`,
    ]),
    '',
  ].join('\n');
}
