import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CommandModule } from 'yargs';
import { locateYaml } from '../config/locate';
import type { Move } from '../config/move';
import { readMove } from '../config/read-move';
import { buildGraph } from '../graph/build';
import type { GraphFacts } from '../graph/facts';
import type { Graph } from '../graph/graph';
import { printDot } from '../graph/print-dot';
import { printHtml } from '../graph/print-html';
import { printMermaid } from '../graph/print-mermaid';
import { printTable } from '../graph/print-table';
import { counted, plainText, shortId } from '../graph/safe-text';
import type { Inventory } from '../inventory/inventory';
import { readInventory } from '../inventory/read-inventory';
import { registry, type Registry } from '../mappers/registry';
import type { Decisions } from '../relocate/decision';
import { decideDispositions } from '../relocate/dispositions';
import { BadInputError, EXIT } from './failure';
import type { CommonArguments } from './options';

const FORMATS = ['table', 'json', 'mermaid', 'dot', 'html'] as const;
type Format = (typeof FORMATS)[number];

interface GraphArguments extends CommonArguments {
  format: Format;
  output?: string;
}

/** Property paths that every mapper of a type ignores: what only one of them ignores, another may need. */
function ignoredBy(lists: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = lists;
  return first.filter((path) => rest.every((list) => list.includes(path)));
}

/** The mappers' facts, as the graph wants them. */
function graphFacts({ all }: Registry): GraphFacts {
  const facts: Record<string, { isGlobalName?: boolean; ignored: string[]; isAbsorbed?: boolean }> = {};
  for (const type of new Set(all.map(({ armType }) => armType.toLowerCase()))) {
    const mappers = all.filter(({ armType }) => armType.toLowerCase() === type);
    const scope = mappers.find(({ nameScope }) => nameScope !== undefined)?.nameScope;
    facts[type] = { ...(scope && { isGlobalName: scope === 'global' }), ignored: ignoredBy(mappers.map(({ ignored }) => ignored ?? [])) };
  }
  for (const { armType } of all.flatMap(({ absorbs }) => absorbs ?? [])) {
    const type = armType.toLowerCase();
    // A part that has a mapper of its own is a Terraform resource of its own.
    facts[type] = facts[type] ?? { ignored: [], isAbsorbed: true };
  }
  return facts;
}

function check(move: Move, inventory: Inventory, file: string): void {
  const remedy = 'Scan again: azmove scan --dir D';
  const { region, subscriptionId } = inventory.source;
  if (region !== move.source.region) throw new BadInputError(`${file} is of ${region}, and move.yaml of ${move.source.region}`, remedy);
  if (subscriptionId.toLowerCase() !== move.subscriptionId) {
    throw new BadInputError(`${file} is of subscription ${subscriptionId}, and move.yaml of ${move.subscriptionId}`, remedy);
  }
  if (inventory.resources.length === 0) {
    throw new BadInputError(`${file} holds no resource`, 'Widen source.resourceGroups in move.yaml, then azmove scan --dir D');
  }
}

function tally({ decisions }: Decisions): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { disposition } of decisions) counts[disposition] = (counts[disposition] ?? 0) + 1;
  return counts;
}

/** Rules of move.yaml that match nothing, with their lines: mostly a slip of the pen. */
function unmatched({ unmatchedRules }: Decisions, moveFile: string): { line: number; text: string }[] {
  if (unmatchedRules.length === 0) return [];
  const yaml = locateYaml(readFileSync(moveFile, 'utf8'));
  return unmatchedRules.map(({ rule, text }) => ({ line: yaml.placeOf(['dispositions', String(rule - 1)]).line, text }));
}

function tableTail(decisions: Decisions, rules: readonly { line: number; text: string }[], inventory: Inventory): string {
  const counts = Object.entries(tally(decisions)).map(([disposition, count]) => `${count} ${disposition}`);
  const others = decisions.decisions.filter(({ disposition }) => !['recreate', 'ignore'].includes(disposition));
  return [
    `Dispositions: ${counts.join(', ')}.`,
    ...others.map(({ id, disposition, reason }) => `  ${plainText(shortId(id))}: ${disposition}. ${plainText(reason)}`),
    ...rules.map(({ line, text }) => `move.yaml, line ${line}: no scanned resource is meant by ${plainText(text)}.`),
    ...(inventory.errors.length === 0 ? [] : [`Not complete: the scan could not read ${counted(inventory.errors.length, 'resource')}:`]),
    ...inventory.errors.map(
      ({ id, operation, code, message }) => `  ${plainText(id)} (${plainText(operation)}): ${plainText(code)}: ${plainText(message)}`,
    ),
    '',
  ].join('\n');
}

function print(format: Format, graph: Graph, decisions: Decisions, inventory: Inventory, moveFile: string): string {
  const rules = unmatched(decisions, moveFile);
  switch (format) {
    case 'json': {
      const whole = {
        ...graph,
        dispositions: { counts: tally(decisions), decisions: decisions.decisions, unmatchedRules: rules },
        errors: inventory.errors,
      };
      return `${JSON.stringify(whole, null, 2)}\n`;
    }
    case 'mermaid':
      return printMermaid(graph);
    case 'dot':
      return printDot(graph);
    case 'html':
      return printHtml(graph);
    default:
      return `${printTable(graph)}\n${tableTail(decisions, rules, inventory)}`;
  }
}

/** `azmove graph`: what depends on what in the inventory, in which order, and what leaves the scope. Asks nothing of Azure. */
export const graphCommand: CommandModule<object, GraphArguments> = {
  command: 'graph',
  describe: 'Show what depends on what, in which order',
  builder: (parser) =>
    parser
      .options({
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print the graph; --json is --format json' },
        output: { alias: 'o', type: 'string', requiresArg: true, describe: 'File to write instead of standard output' },
      })
      .example('$0 graph --dir my-move', 'waves, groups, circles, references that leave the scope')
      .example('$0 graph --dir my-move --format html --output graph.html', 'a page to look at')
      .example('$0 graph --dir my-move --format dot | dot -Tsvg > graph.svg', 'a picture, by Graphviz') as never,
  handler: (args) => {
    const [moveFile, inventoryFile] = [join(args.dir, 'move.yaml'), join(args.dir, 'inventory.json')];
    const move = readMove(moveFile);
    const inventory = readInventory(inventoryFile);
    check(move, inventory, inventoryFile);
    const graph = buildGraph(inventory, graphFacts(registry()));
    const text = print(args.json ? 'json' : args.format, graph, decideDispositions(inventory, move), inventory, moveFile);
    if (args.output === undefined) process.stdout.write(text);
    else {
      mkdirSync(dirname(args.output), { recursive: true });
      writeFileSync(args.output, text);
      process.stderr.write(`Wrote ${args.output}\n`);
    }
    process.exitCode = inventory.errors.length > 0 ? EXIT.incomplete : EXIT.complete;
  },
};
