import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { readMove } from '../config/read-move';
import { writeFile } from '../files/write-file';
import { readInventory } from '../inventory/read-inventory';
import { registry } from '../mappers/registry';
import { parsePlan, type Plan } from '../plan/plan';
import { LEAST_LIMIT, printPlanMarkdown, type NameChange } from '../plan/print-markdown';
import { compareWithReviewed, type Reviewed } from '../plan/review';
import { summarise, type DataFacts, type PlanSummary } from '../plan/summarise';
import { BadInputError, EXIT } from './failure';
import type { CommonArguments } from './options';
import { planRelocation } from './relocation';

/** GitHub takes comments of so many characters; Azure DevOps takes 150,000. */
const GITHUB_LIMIT = 65_536;

interface PlanSummaryArguments extends CommonArguments {
  files?: string[];
  limit: number;
  waiting: string[];
  reviewed?: string;
  output?: string;
}

/** `cdktf.out/stacks/teardown/plan.json` is of stack teardown, `teardown.json` too. */
function stackOf(file: string): string {
  const name = basename(file, '.json');
  return name === 'plan' ? basename(dirname(resolve(file))) : name;
}

function textOf(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new BadInputError(`${file}: there is no such file`, 'Write it first: azmove plan-summary --help shows how.');
}

function readPlans(files: readonly string[]): Plan[] {
  if (files.length > 0) return files.map((file) => parsePlan(textOf(file), file, stackOf(file)));
  if (process.stdin.isTTY) {
    throw new BadInputError('no plan is given', 'Name the files, or pipe one in: terraform show -json PLANFILE | azmove plan-summary');
  }
  return [parsePlan(readFileSync(0, 'utf8'), 'standard input', 'plan')];
}

function dataFacts(): DataFacts {
  const holding = registry().all.filter(({ holdsData }) => holdsData);
  return { holdsData: new Set(holding.flatMap(({ armType, terraformType }) => [armType.toLowerCase(), terraformType])) };
}

/** Names that the move gives anew, of what these plans create; none where the folder holds no move. */
function namesOf(dir: string, { resources }: PlanSummary): NameChange[] {
  const [moveFile, inventoryFile] = [join(dir, 'move.yaml'), join(dir, 'inventory.json')];
  if (!existsSync(moveFile) || !existsSync(inventoryFile)) return [];
  const { relocated } = planRelocation(readMove(moveFile), readInventory(inventoryFile), registry());
  const created = new Set(resources.filter(({ action }) => action === 'create').map(({ name }) => name));
  return relocated.renames
    .filter(({ destination }) => created.has(destination))
    .map(({ source, destination }) => ({ source, destination }));
}

function exitCodeFor(reviewed: readonly Reviewed[], waiting: readonly string[]): number {
  if (reviewed.some(({ result }) => result === 'differs')) return EXIT.failed;
  return waiting.length > 0 || reviewed.some(({ result }) => result === 'not reviewed') ? EXIT.incomplete : EXIT.complete;
}

function tell(reviewed: readonly Reviewed[]): void {
  for (const { stack, result } of reviewed) {
    if (result === 'same') continue;
    const [what, remedy] =
      result === 'differs'
        ? ['its plan is not the one that was reviewed', 'Plan again and review what it says now; apply nothing of it before.']
        : ['its plan was not reviewed', 'Plan and review it, then deploy it.'];
    process.stderr.write(`azmove: ${stack}: ${what}\n  what to do: ${remedy}\n`);
  }
}

/** `azmove plan-summary`: what Terraform's plans would do, for a pull request. Asks nothing of Azure. */
export const planSummaryCommand: CommandModule<object, PlanSummaryArguments> = {
  command: 'plan-summary [files..]',
  describe: "Summarise Terraform's plans for a pull request",
  builder: (parser) =>
    parser
      .positional('files', {
        type: 'string',
        array: true,
        describe: 'What terraform show -json printed, a file per stack; default: standard input',
      })
      .options({
        limit: {
          type: 'number',
          default: GITHUB_LIMIT,
          requiresArg: true,
          describe: 'At most so many characters of Markdown: whole rows are cut',
        },
        waiting: { type: 'string', array: true, default: [], describe: 'Stacks that cannot be planned before others are deployed' },
        reviewed: {
          type: 'string',
          requiresArg: true,
          describe: 'What --json printed when the plans were reviewed: are these still the same?',
        },
        output: { alias: 'o', type: 'string', requiresArg: true, describe: 'File to write instead of standard output' },
      })
      .example('$0 plan-summary cdktf.out/stacks/*/plan.json --output summary.md', 'a comment for a pull request')
      .example('terraform show -json plan.tfplan | $0 plan-summary', 'one plan from standard input')
      .example('$0 plan-summary plan.json --reviewed reviewed.json', 'ends with 1 when the plan does another thing than the reviewed one')
      .epilogue(
        'Exit codes: 0 complete; 1 a plan differs from the reviewed one; 2 bad input; 3 stacks wait, or a plan was not reviewed.',
      ) as never,
  handler: (args) => {
    if (!(args.limit >= LEAST_LIMIT)) {
      throw new BadInputError(`--limit is ${args.limit}`, `Give at least ${LEAST_LIMIT}: the headings need that much.`);
    }
    const summary = summarise(readPlans(args.files ?? []), dataFacts());
    const names = namesOf(args.dir, summary);
    const { reviewed: file, waiting } = args;
    const reviewed = file === undefined ? [] : compareWithReviewed(summary.stacks, textOf(file), file);
    const exitCode = exitCodeFor(reviewed, waiting);
    const text = args.json
      ? `${JSON.stringify({ ...summary, names, waiting, reviewed, exitCode }, null, 2)}\n`
      : printPlanMarkdown({ ...summary, names, waiting }, args.limit);
    if (args.output === undefined) process.stdout.write(text);
    else writeFile(args.output, text);
    tell(reviewed);
    process.exitCode = exitCode;
  },
};
