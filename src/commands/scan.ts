import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { cloudOf } from '../azure/cloud';
import { readMove } from '../config/read-move';
import { writeInventory } from '../inventory/write-inventory';
import { registry } from '../mappers/registry';
import { withKeptAnswers } from '../scan/kept-answers';
import { scan } from '../scan/scan';
import { ScopeError } from '../scan/scope';
import { openAnswers } from './answer-file';
import { azureSession } from './azure-session';
import { EXIT } from './failure';
import type { CommonArguments } from './options';
import { progressOn } from './progress';
import { summarise, summaryText } from './scan-summary';

interface ScanArguments extends CommonArguments {
  resume: boolean;
}

/** Runs `work` with a signal that Ctrl-C and a polite kill abort; the second Ctrl-C ends the process as ever. */
async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  // Every request on its way listens, and there are many.
  setMaxListeners(0, controller.signal);
  const stop = (): void => controller.abort();
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

async function run(args: ScanArguments, signal: AbortSignal): Promise<void> {
  const move = readMove(join(args.dir, 'move.yaml'));
  const file = join(args.dir, 'inventory.json');
  const client = azureSession(args.verbose, signal);
  const subject = { endpoint: cloudOf(process.env).endpoint, subscriptionId: move.subscriptionId, region: move.source.region };
  const answers = openAnswers(args.dir, subject, args.resume, () => new Date());
  const notices: string[] = [];
  if (answers.recalled > 0) notices.push(`${answers.recalled} answers were taken over from the scan of ${answers.since}.`);
  const progress = progressOn(process.stderr, !args.json);
  try {
    const inventory = await scan({
      client: withKeptAnswers(client, answers),
      move,
      types: registry().all,
      onProgress: (phase, done, total) => progress.update(phase, done, total),
      onNotice: (text) => notices.push(text),
    });
    writeInventory(file, inventory);
    // What could not be read may be asked for again, without all that could.
    if (inventory.errors.length === 0) answers.remove();
    const exitCode = inventory.errors.length > 0 ? EXIT.incomplete : EXIT.complete;
    process.exitCode = exitCode;
    const summary = summarise(inventory, file, notices, exitCode);
    progress.stop();
    process.stdout.write(args.json ? `${JSON.stringify(summary, null, 2)}\n` : `${summaryText(summary)}\n`);
  } catch (error) {
    progress.stop();
    // The scope is to be corrected: what was asked to find it out is of no use.
    if (error instanceof ScopeError) answers.remove();
    else if (answers.size > 0) {
      process.stderr.write(`${answers.size} answers are kept: azmove scan --resume --dir ${args.dir} asks only for what is missing.\n`);
    }
    throw error;
  } finally {
    progress.stop();
  }
}

/** `azmove scan`: the source region of move.yaml into inventory.json. Only reads from Azure. */
export const scanCommand: CommandModule<object, ScanArguments> = {
  command: 'scan',
  describe: 'Read the source region into inventory.json',
  builder: (parser) =>
    parser
      .options({
        resume: { type: 'boolean', default: false, describe: 'Take up a scan that did not come to its end, or could not read everything' },
      })
      .example('$0 scan --dir my-move', 'sign in as the Azure SDKs do (AZURE_* variables, az login), then read')
      .example('$0 scan --dir my-move --resume', 'after Ctrl-C, a crash or exit code 3: ask only for what is missing')
      .example('$0 scan --json | jq .errors', 'what could not be read; exit code 3 says that there is something') as never,
  handler: (args) => interruptible((signal) => run(args, signal)),
};
