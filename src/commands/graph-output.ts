import { shortId } from '../arm/short-id';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locateYaml } from '../config/locate';
import type { Move } from '../config/move';
import type { Graph } from '../graph/graph';
import { islandsOf, type Binds, type MoveSet } from '../graph/move-sets';
import { pageData } from '../graph/page-data';
import { printDot } from '../graph/print-dot';
import { printHtml } from '../graph/print-html';
import { printMermaid } from '../graph/print-mermaid';
import { printMoveSets, printWhatIf } from '../graph/print-suggestions';
import { printTable } from '../graph/print-table';
import { counted, plainText } from '../graph/safe-text';
import type { WhatIf } from '../graph/what-if';
import type { Inventory } from '../inventory/inventory';
import { registry } from '../mappers/registry';
import type { DataChoice } from '../relocate/data-choices';
import type { Decisions } from '../relocate/decision';
import { readFindings } from './graph-findings';
import { pageSubject } from './graph-outlook';
import { pageAssets } from './graph-page';
import { planRelocation } from './relocation';

export const FORMATS = ['table', 'json', 'mermaid', 'dot', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** All that is printed, in whatever format. */
export interface Printed {
  dir: string;
  move: Move;
  inventory: Inventory;
  graph: Graph;
  decisions: Decisions;
  /** How data goes over. */
  dataChoices: readonly DataChoice[];
  sets: readonly MoveSet[];
  binds: Binds;
  /** With `--what-if`. */
  left?: WhatIf;
}

function tally({ decisions }: Decisions): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { disposition } of decisions) counts[disposition] = (counts[disposition] ?? 0) + 1;
  return counts;
}

/** Rules of move.yaml that match nothing, with their lines: mostly a slip of the pen. */
function unmatched({ decisions, dir }: Printed): { line: number; text: string }[] {
  const { unmatchedRules } = decisions;
  if (unmatchedRules.length === 0) return [];
  const yaml = locateYaml(readFileSync(join(dir, 'move.yaml'), 'utf8'));
  return unmatchedRules.map(({ rule, text }) => ({ line: yaml.placeOf(['dispositions', String(rule - 1)]).line, text }));
}

function tableTail(printed: Printed): string {
  const { decisions, dataChoices, inventory } = printed;
  const counts = Object.entries(tally(decisions)).map(([disposition, count]) => `${count} ${disposition}`);
  const others = decisions.decisions.filter(({ disposition }) => !['recreate', 'ignore'].includes(disposition));
  return [
    `Dispositions: ${counts.join(', ')}.`,
    ...others.map(({ id, disposition, reason }) => `  ${plainText(shortId(id))}: ${disposition}. ${plainText(reason)}`),
    ...(dataChoices.length === 0 ? [] : ['Data goes over with these:']),
    ...dataChoices.map(({ id, strategy, by }) => `  ${plainText(shortId(id))}: ${strategy}${by.kind === 'catalog' ? '' : ' (move.yaml)'}`),
    ...unmatched(printed).map(({ line, text }) => `move.yaml, line ${line}: no scanned resource is meant by ${plainText(text)}.`),
    ...(inventory.errors.length === 0 ? [] : [`Not complete: the scan could not read ${counted(inventory.errors.length, 'resource')}:`]),
    ...inventory.errors.map(
      ({ id, operation, code, message }) => `  ${plainText(id)} (${plainText(operation)}): ${plainText(code)}: ${plainText(message)}`,
    ),
    '',
  ].join('\n');
}

function json(printed: Printed): string {
  const { graph, decisions, dataChoices, inventory, sets, left } = printed;
  const whole = {
    ...graph,
    moveSets: sets,
    independentGroups: islandsOf(sets).map(({ groups, resources }) => ({ groups, resources })),
    ...(left && { whatIf: left }),
    dispositions: { counts: tally(decisions), decisions: decisions.decisions, unmatchedRules: unmatched(printed) },
    dataStrategies: dataChoices,
    errors: inventory.errors,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function html({ dir, move, inventory, graph, sets, binds, left }: Printed): string {
  const plan = planRelocation(move, inventory, registry());
  const subject = pageSubject(move, inventory, plan, readFindings(join(dir, 'reports', 'verify.json')));
  return printHtml(pageData(graph, subject, sets, binds, left), pageAssets());
}

/** The graph and what follows from it as the text of a file, or for a terminal. */
export function printGraph(format: Format, printed: Printed): string {
  const { graph, sets, left } = printed;
  switch (format) {
    case 'json':
      return json(printed);
    case 'mermaid':
      return printMermaid(graph);
    case 'dot':
      return printDot(graph);
    case 'html':
      return html(printed);
    default:
      return [printTable(graph), printMoveSets(graph, sets), ...(left ? [printWhatIf(left)] : []), tableTail(printed)].join('\n');
  }
}
