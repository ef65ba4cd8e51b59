import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { idKey } from '../arm/resource-id';
import type { Move } from '../config/move';
import { readMove } from '../config/read-move';
import { writeFile } from '../files/write-file';
import { buildGraph } from '../graph/build';
import type { Graph } from '../graph/graph';
import { bindsWhere, moveSets, type Binds } from '../graph/move-sets';
import { whatIf, type WhatIf } from '../graph/what-if';
import type { Inventory } from '../inventory/inventory';
import { readInventory } from '../inventory/read-inventory';
import { registry } from '../mappers/registry';
import type { Decisions } from '../relocate/decision';
import { chooseDataStrategies } from '../relocate/data-choices';
import { decideDispositions } from '../relocate/dispositions';
import { BadInputError, EXIT } from './failure';
import { graphFacts } from './graph-facts';
import { FORMATS, printGraph, type Format } from './graph-output';
import type { CommonArguments } from './options';

interface GraphArguments extends CommonArguments {
  format: Format;
  output?: string;
  'what-if'?: string;
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

/** References hold only as long as both ends are on one side when both are made anew: by the move, or by hand. */
function bindsBy({ decisions }: Decisions): Binds {
  const anew = new Set(decisions.filter(({ disposition }) => ['recreate', 'manual'].includes(disposition)).map(({ id }) => idKey(id)));
  return bindsWhere((id) => anew.has(idKey(id)));
}

/** @throws BadInputError when the option cannot be read, or names something that is not in the inventory */
function leftBehind(graph: Graph, option: string, binds: Binds): WhatIf {
  const [key, value = ''] = option.split(/=(.*)/s);
  const exclude = value.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  if (key !== 'exclude' || exclude.length === 0) {
    throw new BadInputError(
      `--what-if ${option} cannot be read`,
      'Write --what-if exclude=A,B with names of resource groups, ARM types or resource ids.',
    );
  }
  const left = whatIf(graph, exclude, binds);
  if (left.unmatched.length > 0) {
    throw new BadInputError(
      `--what-if excludes ${left.unmatched.join(', ')}, which is no resource group, ARM type or resource id of the inventory`,
      'azmove graph --dir D lists them.',
    );
  }
  return left;
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
        'what-if': {
          type: 'string',
          requiresArg: true,
          describe: 'exclude=A,B: what would break if these groups, types or resource ids stayed behind',
        },
      })
      .example('$0 graph --dir my-move', 'waves, groups, circles, references that leave the scope, what can move together')
      .example('$0 graph --dir my-move --format html --output graph.html', 'an interactive page that needs no server')
      .example('$0 graph --dir my-move --what-if exclude=rg-data', 'the references that would be cut')
      .example('$0 graph --dir my-move --format dot | dot -Tsvg > graph.svg', 'a picture, by Graphviz') as never,
  handler: (args) => {
    const inventoryFile = join(args.dir, 'inventory.json');
    const move = readMove(join(args.dir, 'move.yaml'));
    const inventory = readInventory(inventoryFile);
    check(move, inventory, inventoryFile);
    const graph = buildGraph(inventory, graphFacts(registry()));
    const decisions = decideDispositions(inventory, move);
    const binds = bindsBy(decisions);
    const left = args['what-if'] === undefined ? undefined : leftBehind(graph, args['what-if'], binds);
    const text = printGraph(args.json ? 'json' : args.format, {
      ...{ dir: args.dir, move, inventory, graph, decisions, binds },
      dataChoices: chooseDataStrategies(inventory, decisions.decisions, move).choices,
      sets: moveSets(graph, binds),
      ...(left && { left }),
    });
    if (args.output === undefined) process.stdout.write(text);
    else {
      writeFile(args.output, text);
      process.stderr.write(`Wrote ${args.output}\n`);
    }
    process.exitCode = inventory.errors.length > 0 ? EXIT.incomplete : EXIT.complete;
  },
};
