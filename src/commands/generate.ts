import { shortId } from '../arm/short-id';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import type { Generated } from '../generate/generate';
import type { GenerateInput } from '../generate/input';
import { LIBRARIES } from '../generate/library';
import { azureSession } from './azure-session';
import { EXIT } from './failure';
import { foreignFiles, writeGenerated, writeWhereAbsent, type Written } from './generated-files';
import { generationOf } from './generation';
import { linkLibraries } from './library-link';
import { openMove, type OpenMove } from './move-folder';
import type { CommonArguments } from './options';
import { driftOfSource } from './source-drift';

interface GenerateArguments extends CommonArguments {
  force: boolean;
  'require-fresh': boolean;
}

interface Outcome {
  generated: Generated;
  written: Written;
  scaffolded: string[];
  linked: boolean;
  foreign: string[];
  incomplete: string[];
  exitCode: number;
}

function shortcomings({ accounting }: Generated, input: GenerateInput): string[] {
  return [
    ...accounting.resources.filter(({ outcome }) => outcome === 'failed').map(({ id, detail }) => `${id}: could not be mapped: ${detail}`),
    ...accounting.teardown.failed.map(({ id, message }) => `${id}: not in the teardown: ${message}`),
    ...input.source.errors.map(({ id, operation, code, message }) => `${id}: not read by the scan (${operation}): ${code}: ${message}`),
  ];
}

/** The source is not as inventory.json has it, and was to be. */
class StaleInventoryError extends Error {
  override readonly name = 'StaleInventoryError';
  readonly exitCode = EXIT.failed;
  readonly remedy = 'azmove scan takes it in; azmove diff says property by property what changed. Nothing was written.';
}

/** @throws StaleInventoryError naming what changed, or could not be read to see whether it did */
async function wantFresh(open: OpenMove, isVerbose: boolean): Promise<void> {
  const { resources, unread } = await driftOfSource(azureSession(isVerbose), open, {});
  const names = [...resources.map(({ change, id }) => `${change}: ${shortId(id)}`), ...unread.map(({ id }) => `not read: ${id}`)];
  if (names.length > 0) throw new StaleInventoryError(`The source is not as it was scanned:\n  ${names.join('\n  ')}`);
}

function run({ dir, force }: GenerateArguments, open: OpenMove): Outcome {
  const { input, generated, files, scaffold } = generationOf(open);
  const written = writeGenerated(dir, files, force);
  const library = LIBRARIES[open.move.library];
  const scaffolded = writeWhereAbsent(dir, scaffold);
  const incomplete = [...new Set(shortcomings(generated, input))];
  return {
    generated,
    written,
    scaffolded,
    linked: linkLibraries(dir, library),
    foreign: foreignFiles(dir, files),
    incomplete,
    exitCode: incomplete.length > 0 ? EXIT.incomplete : EXIT.complete,
  };
}

function print({ generated, written, scaffolded, linked, foreign, incomplete }: Outcome, dir: string): void {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`);
  const counts = new Map<string, number>();
  for (const { outcome } of generated.accounting.resources) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  say(
    `${generated.accounting.resources.length} scanned resources: ${[...counts]
      .sort()
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', ')}`,
  );
  say(`${generated.stacks.length} destination stacks: ${generated.stacks.map(({ id }) => id).join(', ')}`);
  for (const { id, resources } of generated.preparation) say(`${id}: ${resources} resources that carry data`);
  const { protection } = generated;
  if (protection.resources.length > 0) say(`commit: ${protection.resources.length} resources that protect the destination`);
  if (protection.open.length > 0) say(`in one region alone: ${protection.open.length} (reports/commit.md)`);
  say(`teardown: ${generated.accounting.teardown.adopted} resources to adopt`);
  for (const { id, because } of generated.accounting.teardown.stayingGroups)
    say(`  ${id} stays: it holds ${because.length} resources that are not torn down`);
  for (const { from, to, attribute } of generated.broken) say(`circle broken: ${from} holds ${attribute} of ${to} as a literal`);
  if (generated.variables.length > 0) say(`to supply: ${generated.variables.map(({ id }) => `TF_VAR_${id}`).join(', ')}`);
  const { created, changed, removed, unchanged } = written;
  say(`files: ${created.length} created, ${changed.length} changed, ${removed.length} removed, ${unchanged.length} unchanged`);
  for (const path of foreign) say(`  ${path} is not azmove's; left alone`);
  if (scaffolded.length > 0) say(`also written, yours from now on: ${scaffolded.join(', ')}`);
  if (linked) say(`${join(dir, 'node_modules')} leads to azmove's own packages; npm install there makes the folder stand by itself`);
  if (incomplete.length > 0) say(`\nIncomplete:\n${incomplete.map((line) => `  ${line}`).join('\n')}`);
  say(`\nRead ${join(dir, 'reports/generated.md')} and ${join(dir, 'stacks')}; then cdktf synth, or cdktf diff, in ${dir}`);
}

/** `azmove generate`: inventory and move.yaml to TypeScript. Asks nothing of Azure, unless the inventory has to be fresh. */
export const generateCommand: CommandModule<object, GenerateArguments> = {
  command: 'generate',
  describe: 'Write the cdktf stacks of destination and teardown',
  builder: (parser) =>
    parser
      .options({
        force: { type: 'boolean', default: false, describe: 'Overwrite generated files that were edited by hand' },
        'require-fresh': {
          type: 'boolean',
          default: false,
          describe: 'Scan the source first, and refuse when it is not as inventory.json has it',
        },
      })
      .example('$0 generate --dir my-move', 'write my-move/stacks, my-move/main.ts and my-move/reports/generated.md')
      .example('$0 generate --json | jq .variables', 'which sensitive variables a deployment needs') as never,
  handler: async (args) => {
    const open = openMove(args.dir);
    if (args['require-fresh']) await wantFresh(open, args.verbose);
    const outcome = run(args, open);
    process.exitCode = outcome.exitCode;
    if (!args.json) {
      print(outcome, args.dir);
      return;
    }
    const { generated, written, scaffolded, foreign, incomplete, exitCode } = outcome;
    const { stacks, variables, places, broken, accounting } = generated;
    const protection = { resources: generated.protection.resources.length, open: generated.protection.open.length };
    const preparation = generated.preparation.map(({ id, resources }) => ({ id, resources }));
    process.stdout.write(
      `${JSON.stringify({ stacks, preparation, protection, variables, places, broken, accounting, written, scaffolded, foreign, incomplete, exitCode }, null, 2)}\n`,
    );
  },
};
