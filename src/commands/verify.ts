import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { readMove } from '../config/read-move';
import { writeFile } from '../files/write-file';
import { buildGraph } from '../graph/build';
import { readInventory } from '../inventory/read-inventory';
import { registry } from '../mappers/registry';
import { printJunit } from '../verify/print/junit';
import { printMarkdown } from '../verify/print/markdown';
import type { Report } from '../verify/print/report';
import { printSarif } from '../verify/print/sarif';
import { printTable } from '../verify/print/table';
import { allChecks } from '../verify/registry';
import { verify, type Verification } from '../verify/verify';
import { worldOf, type World } from '../verify/world';
import { azureSession } from './azure-session';
import { BadInputError, EXIT } from './failure';
import { graphFacts } from './graph-facts';
import type { CommonArguments } from './options';
import { progressOn } from './progress';
import { planRelocation } from './relocation';

const FORMATS = ['table', 'json', 'markdown', 'sarif', 'junit'] as const;
type Format = (typeof FORMATS)[number];

const FAIL_ON = ['blocker', 'warning'] as const;

interface VerifyArguments extends CommonArguments {
  format: Format;
  output?: string;
  'fail-on': (typeof FAIL_ON)[number];
}

/** 1 for what --fail-on names; else 3 when anything could not be established; else 0. */
function exitCodeFor({ findings }: Verification, failOn: VerifyArguments['fail-on']): number {
  const has = (severity: string): boolean => findings.some((one) => one.severity === severity);
  if (has('blocker') || (failOn === 'warning' && has('warning'))) return EXIT.failed;
  return has('unknown') ? EXIT.incomplete : EXIT.complete;
}

function readWorld(dir: string): World {
  const move = readMove(join(dir, 'move.yaml'));
  const file = join(dir, 'inventory.json');
  const inventory = readInventory(file);
  if (inventory.resources.length === 0) {
    throw new BadInputError(`${file} holds no resource`, 'Widen source.resourceGroups in move.yaml, then azmove scan --dir D');
  }
  const mappers = registry();
  const { decisions, relocated } = planRelocation(move, inventory, mappers);
  const apiVersions = Object.fromEntries(mappers.all.map(({ armType, apiVersion }) => [armType.toLowerCase(), apiVersion]));
  return worldOf({ move, inventory, decisions, relocated, graph: buildGraph(inventory, graphFacts(mappers)), apiVersions });
}

function print(format: Format, report: Report, verbose: boolean): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'markdown':
      return printMarkdown(report);
    case 'sarif':
      return printSarif(report);
    case 'junit':
      return printJunit(report);
    default:
      return printTable(report, verbose);
  }
}

/** `azmove verify`: whether the destination can take the move, before anything is written. Only reads from Azure. */
export const verifyCommand: CommandModule<object, VerifyArguments> = {
  command: 'verify',
  describe: 'Check that the destination can take the move, before anything is written',
  builder: (parser) =>
    parser
      .options({
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print the findings; --json is --format json' },
        output: { alias: 'o', type: 'string', requiresArg: true, describe: 'File to write instead of standard output' },
        'fail-on': { choices: FAIL_ON, default: 'blocker', requiresArg: true, describe: 'The least severity that ends with exit code 1' },
      })
      .example('$0 verify --dir my-move', 'blockers first, each with what to do')
      .example('$0 verify --format markdown --output verify.md', 'a comment for a pull request')
      .example('$0 verify --format sarif --output verify.sarif --fail-on warning', 'for code scanning; strict')
      .epilogue(
        'Exit codes: 0 nothing in the way; 1 blockers; 2 bad input; 3 no blockers, but something could not be established.',
      ) as never,
  handler: async (args) => {
    const world = readWorld(args.dir);
    const progress = progressOn(process.stderr, !args.json);
    let verification: Verification;
    try {
      const onProgress = (phase: string, done: number, total: number): void => progress.update(phase, done, total);
      verification = await verify({ world, client: azureSession(args.verbose), checks: allChecks(), onProgress });
    } finally {
      progress.stop();
    }
    const exitCode = exitCodeFor(verification, args['fail-on']);
    const { source, destination } = world.move;
    const report = { source: source.region, destination: destination.region, exitCode, ...verification };
    const text = print(args.json ? 'json' : args.format, report, args.verbose);
    if (args.output === undefined) process.stdout.write(text);
    else writeFile(args.output, text);
    process.exitCode = exitCode;
  },
};
