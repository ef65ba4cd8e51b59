import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import type { Move } from '../config/move';
import { parseMove, readMove } from '../config/read-move';
import { isRegionName, isResourceGroupName, isSubscriptionId } from '../config/schema';
import { starterText } from '../config/starter';
import { CI_SYSTEMS, type CiSystem } from '../pipelines/fill';
import { BadInputError } from './failure';
import type { CommonArguments } from './options';
import { pipelineFiles, refuseToOverwrite, writeFiles } from './pipeline-files';

/** What a new move.yaml says. */
interface Beginning {
  subscription: string;
  from: string;
  to: string;
  resourceGroup: string[];
  destinationSubscription?: string;
}

interface InitArguments extends CommonArguments, Partial<Beginning> {
  resourceGroup: string[];
  ci?: CiSystem;
  force: boolean;
}

/** What is to stand in move.yaml; undefined where only pipelines are wanted, for a folder that has one. */
function beginningOf(args: InitArguments): Beginning | undefined {
  const { subscription, from, to } = args;
  const missing = Object.entries({ subscription, from, to }).flatMap(([option, value]) => (value === undefined ? [option] : []));
  const isAlone = missing.length === 3 && args.resourceGroup.length === 0 && args.destinationSubscription === undefined;
  if (args.ci !== undefined && isAlone) return undefined;
  if (missing.length === 0) return args as Beginning;
  throw new BadInputError(
    `Missing required argument${missing.length > 1 ? 's' : ''}: ${missing.join(', ')}`,
    'azmove init --help shows examples; --ci alone adds pipelines to a folder that has move.yaml.',
  );
}

function check(args: Beginning): void {
  const subscriptions = { subscription: args.subscription, 'destination-subscription': args.destinationSubscription };
  for (const [option, id] of Object.entries(subscriptions)) {
    if (id === undefined || isSubscriptionId(id)) continue;
    throw new BadInputError(
      `--${option} is "${id}", which is no subscription id`,
      'Give the GUID; az account list --output table shows it.',
    );
  }
  for (const [option, region] of Object.entries({ from: args.from, to: args.to })) {
    if (isRegionName(region)) continue;
    throw new BadInputError(
      `--${option} is "${region}", which is not how ARM writes a region`,
      'Write it in lower case without spaces, like westeurope; az account list-locations --output table shows all.',
    );
  }
  if (args.from === args.to) throw new BadInputError(`--from and --to are both "${args.from}"`, 'Give another region as --to.');
  for (const group of args.resourceGroup) {
    if (!isResourceGroupName(group)) {
      throw new BadInputError(
        `--resource-group is "${group}", which cannot be the name of a group`,
        'Give the name alone, without its id.',
      );
    }
  }
}

function textOf(beginning: Beginning): string {
  check(beginning);
  const { destinationSubscription } = beginning;
  return starterText({
    subscriptionId: beginning.subscription.toLowerCase(),
    sourceRegion: beginning.from,
    destinationRegion: beginning.to,
    resourceGroups: beginning.resourceGroup,
    ...(destinationSubscription !== undefined && { destinationSubscriptionId: destinationSubscription.toLowerCase() }),
  });
}

function nextOf({ ci, dir }: InitArguments, move: Move, isNew: boolean): string {
  const lines = isNew ? [`Next: read it, then azmove scan --dir ${dir}`] : [];
  if (ci !== undefined) {
    if (move.state.backend === 'local') lines.push('Pipelines lose local state: set state in move.yaml to azurerm, then azmove generate.');
    if (!existsSync(join(dir, 'inventory.json')))
      lines.push('Sensitive variables are known after azmove scan: then write the pipelines anew with --force, or add them by hand.');
    lines.push('What to set up before they run: docs/pipelines.md of azmove.');
  }
  return `${lines.join('\n')}\n`;
}

/** `azmove init`: writes a commented move.yaml, and pipelines where wanted. Asks nothing of Azure. */
export const initCommand: CommandModule<object, InitArguments> = {
  command: 'init',
  describe: 'Write move.yaml: what is to be moved, from where, where to',
  builder: (parser) =>
    parser
      .options({
        subscription: {
          alias: 's',
          type: 'string',
          requiresArg: true,
          describe: 'Id (GUID) of the source subscription',
        },
        from: { type: 'string', requiresArg: true, describe: 'Source region, like westeurope' },
        to: { type: 'string', requiresArg: true, describe: 'Destination region, like northeurope' },
        'resource-group': {
          alias: 'g',
          type: 'string',
          array: true,
          default: [],
          describe: 'Only these groups; default: all that hold something in the region',
        },
        'destination-subscription': {
          type: 'string',
          requiresArg: true,
          describe: 'Id of the destination subscription, where it is another',
        },
        ci: {
          choices: CI_SYSTEMS,
          requiresArg: true,
          describe: 'Also write pipelines for GitHub Actions or Azure Pipelines; alone, for a folder that has move.yaml',
        },
        force: { type: 'boolean', default: false, describe: 'Overwrite existing files' },
      })
      .example('$0 init --subscription 00000000-0000-0000-0000-000000000001 --from westeurope --to northeurope --dir my-move', '')
      .example('$0 init -s 00000000-0000-0000-0000-000000000001 --from westeurope --to northeurope -g rg-app -g rg-data', '')
      .example('$0 init --ci github --dir my-move', 'add pipelines to a move') as never,
  handler: (args) => {
    const beginning = beginningOf(args);
    const file = join(args.dir, 'move.yaml');
    if (beginning && existsSync(file) && !args.force) {
      throw new BadInputError(`${file} exists already`, 'Edit it, or write it anew with --force (what is in it now is lost).');
    }
    const text = beginning ? textOf(beginning) : undefined;
    // What the next command would refuse is never written; and what is there has to be right before pipelines run it.
    const move = text === undefined ? readMove(file) : parseMove(text, file);
    const pipelines = args.ci === undefined ? {} : pipelineFiles(args.ci, args.dir);
    if (!args.force) refuseToOverwrite(pipelines);
    writeFiles({ ...(text !== undefined && { [file]: text }), ...pipelines });
    const written = Object.keys(pipelines);
    if (args.json) {
      process.stdout.write(`${JSON.stringify({ file, move, pipelines: written }, null, 2)}\n`);
      return;
    }
    if (text !== undefined) process.stdout.write(`Wrote ${file}: ${move.source.region} to ${move.destination.region}.\n`);
    for (const path of written) process.stdout.write(`Wrote ${path}\n`);
    process.stdout.write(nextOf(args, move, text !== undefined));
  },
};
