import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { readMove } from '../config/read-move';
import { coverageOfEstate } from '../coverage/estate';
import { coverageOfKnownTypes } from '../coverage/known-types';
import { printMarkdown, printText } from '../coverage/print';
import { PROOFS } from '../coverage/proof';
import { estatePage, knownPage, type Page } from '../coverage/rows';
import { writeFile } from '../files/write-file';
import { readInventory } from '../inventory/read-inventory';
import { registry } from '../mappers/registry';
import { decideDispositions } from '../relocate/dispositions';
import { BadInputError, EXIT } from './failure';
import type { CommonArguments } from './options';

const FORMATS = ['table', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

interface CoverageArguments extends CommonArguments {
  all: boolean;
  format: Format;
  output?: string;
}

/** What a run found: as data, as a page for people, and how it ends. */
interface Outcome {
  data: object;
  page: Page;
  exitCode: number;
}

function ofEstate(dir: string): Outcome {
  const [moveFile, inventoryFile] = [join(dir, 'move.yaml'), join(dir, 'inventory.json')];
  const move = readMove(moveFile);
  const inventory = readInventory(inventoryFile);
  const { region, subscriptionId } = inventory.source;
  if (region !== move.source.region || subscriptionId.toLowerCase() !== move.subscriptionId) {
    const message = `${inventoryFile} is of ${region} in subscription ${subscriptionId}, and ${moveFile} of ${move.source.region} in ${move.subscriptionId}`;
    throw new BadInputError(message, `Scan again: azmove scan --dir ${dir}`);
  }
  const coverage = coverageOfEstate(inventory, decideDispositions(inventory, move).decisions, registry());
  const { errors } = inventory;
  const page = estatePage(coverage, `${region} in subscription ${subscriptionId}`);
  page.tables.push({
    title: 'Not read by the scan',
    head: ['resource', 'operation', 'error'],
    rows: errors.map(({ id, operation, code, message }) => [id, operation, `${code}: ${message}`]),
    none: 'Nothing: the inventory is whole.',
  });
  const exitCode = coverage.outcomes.failed > 0 || errors.length > 0 ? EXIT.incomplete : EXIT.complete;
  return { data: { ...coverage, errors, exitCode }, page, exitCode };
}

function ofAllTypes(): Outcome {
  const coverage = coverageOfKnownTypes(registry(), PROOFS);
  return { data: { ...coverage, exitCode: EXIT.complete }, page: knownPage(coverage), exitCode: EXIT.complete };
}

function print({ data, page }: Outcome, format: Format): string {
  if (format === 'json') return `${JSON.stringify(data, null, 2)}\n`;
  return format === 'markdown' ? printMarkdown(page) : printText(page);
}

/** `azmove coverage`: what is mapped, falls back, is part of another or left out, and what no mapper reads. Asks nothing of Azure. */
export const coverageCommand: CommandModule<object, CoverageArguments> = {
  command: 'coverage',
  describe: 'Show which types are mapped, and which properties are not read',
  builder: (parser) =>
    parser
      .options({
        all: { type: 'boolean', default: false, describe: 'All types that azmove knows, with what proves them; needs no inventory' },
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print it; --json is --format json' },
        output: { alias: 'o', type: 'string', requiresArg: true, describe: 'File to write instead of standard output' },
      })
      .example('$0 coverage --dir my-move', 'by ARM type: azurerm, azapi, part of another, left out and why')
      .example('$0 coverage --format markdown --output coverage.md', 'for a comment on a pull request')
      .example('$0 coverage --all', 'every known type, with the number of pairs, fixtures and attributes that prove it')
      .example('$0 coverage --json | jq ".types[] | select(.unread != [])"', 'what would be lost') as never,
  handler: (args) => {
    const outcome = args.all ? ofAllTypes() : ofEstate(args.dir);
    const text = print(outcome, args.json ? 'json' : args.format);
    if (args.output === undefined) process.stdout.write(text);
    else {
      writeFile(args.output, text);
      process.stderr.write(`Wrote ${args.output}\n`);
    }
    process.exitCode = outcome.exitCode;
  },
};
