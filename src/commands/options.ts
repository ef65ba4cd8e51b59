import type { Options } from 'yargs';

/** Options that every command has. */
export interface CommonArguments {
  /** Folder that holds move.yaml, inventory.json and the generated code. */
  dir: string;
  json: boolean;
  verbose: boolean;
}

export const commonOptions = {
  dir: { alias: 'd', type: 'string', default: '.', requiresArg: true, describe: 'Folder of the move: move.yaml, inventory.json, stacks/' },
  json: { type: 'boolean', default: false, describe: 'Print the result as JSON on standard output, and nothing else there' },
  verbose: { type: 'boolean', default: false, describe: 'Also print details, and the stack of an error' },
} as const satisfies Record<string, Options>;
