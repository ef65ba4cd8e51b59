import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { parseMove } from '../config/read-move';
import { isRegionName, isResourceGroupName, isSubscriptionId } from '../config/schema';
import { starterText } from '../config/starter';
import { writeFile } from '../files/write-file';
import { BadInputError } from './failure';
import type { CommonArguments } from './options';

interface InitArguments extends CommonArguments {
  subscription: string;
  from: string;
  to: string;
  resourceGroup: string[];
  destinationSubscription?: string;
  force: boolean;
}

function check(args: InitArguments): void {
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

/** `azmove init`: writes a commented move.yaml. Asks nothing of Azure. */
export const initCommand: CommandModule<object, InitArguments> = {
  command: 'init',
  describe: 'Write move.yaml: what is to be moved, from where, where to',
  builder: (parser) =>
    parser
      .options({
        subscription: {
          alias: 's',
          type: 'string',
          demandOption: true,
          requiresArg: true,
          describe: 'Id (GUID) of the source subscription',
        },
        from: { type: 'string', demandOption: true, requiresArg: true, describe: 'Source region, like westeurope' },
        to: { type: 'string', demandOption: true, requiresArg: true, describe: 'Destination region, like northeurope' },
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
        force: { type: 'boolean', default: false, describe: 'Overwrite an existing move.yaml' },
      })
      .example('$0 init --subscription 00000000-0000-0000-0000-000000000001 --from westeurope --to northeurope --dir my-move', '')
      .example('$0 init -s 00000000-0000-0000-0000-000000000001 --from westeurope --to northeurope -g rg-app -g rg-data', '') as never,
  handler: (args) => {
    check(args);
    const file = join(args.dir, 'move.yaml');
    if (existsSync(file) && !args.force) {
      throw new BadInputError(`${file} exists already`, 'Edit it, or write it anew with --force (what is in it now is lost).');
    }
    const text = starterText({
      subscriptionId: args.subscription.toLowerCase(),
      sourceRegion: args.from,
      destinationRegion: args.to,
      resourceGroups: args.resourceGroup,
      ...(args.destinationSubscription !== undefined && { destinationSubscriptionId: args.destinationSubscription.toLowerCase() }),
    });
    // What the next command would refuse is never written.
    const move = parseMove(text, file);
    writeFile(file, text);
    if (args.json) process.stdout.write(`${JSON.stringify({ file, move }, null, 2)}\n`);
    else process.stdout.write(`Wrote ${file}: ${args.from} to ${args.to}.\nNext: read it, then azmove scan --dir ${args.dir}\n`);
  },
};
