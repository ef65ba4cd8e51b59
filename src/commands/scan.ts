import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { readMove } from '../config/read-move';
import { writeInventory } from '../inventory/write-inventory';
import { registry } from '../mappers/registry';
import { scan } from '../scan/scan';
import { azureSession } from './azure-session';
import { EXIT } from './failure';
import type { CommonArguments } from './options';
import { progressOn } from './progress';
import { summarise, summaryText } from './scan-summary';

/** `azmove scan`: the source region of move.yaml into inventory.json. Only reads from Azure. */
export const scanCommand: CommandModule<object, CommonArguments> = {
  command: 'scan',
  describe: 'Read the source region into inventory.json',
  builder: (parser) =>
    parser
      .example('$0 scan --dir my-move', 'sign in as the Azure SDKs do (AZURE_* variables, az login), then read')
      .example('$0 scan --json | jq .errors', 'what could not be read; exit code 3 says that there is something') as never,
  handler: async (args) => {
    const move = readMove(join(args.dir, 'move.yaml'));
    const file = join(args.dir, 'inventory.json');
    const notices: string[] = [];
    const progress = progressOn(process.stderr, !args.json);
    try {
      const inventory = await scan({
        client: azureSession(args.verbose),
        move,
        types: registry().all,
        onProgress: (phase, done, total) => progress.update(phase, done, total),
        onNotice: (text) => notices.push(text),
      });
      writeInventory(file, inventory);
      const exitCode = inventory.errors.length > 0 ? EXIT.incomplete : EXIT.complete;
      process.exitCode = exitCode;
      const summary = summarise(inventory, file, notices, exitCode);
      progress.stop();
      process.stdout.write(args.json ? `${JSON.stringify(summary, null, 2)}\n` : `${summaryText(summary)}\n`);
    } finally {
      progress.stop();
    }
  },
};
