import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { writeFile } from '../files/write-file';
import { azureSession } from './azure-session';
import { driftMarkdown, driftTable } from './drift-output';
import { EXIT } from './failure';
import { openMove } from './move-folder';
import type { CommonArguments } from './options';
import { progressOn } from './progress';
import { driftOfSource, type SourceDrift } from './source-drift';

const FORMATS = ['table', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

function print(format: Format, drift: SourceDrift, dir: string, exitCode: number): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...drift, exitCode }, null, 2)}\n`;
    case 'markdown':
      return driftMarkdown(drift, dir);
    default:
      return driftTable(drift, dir);
  }
}

/** `azmove diff`: what changed in the source since the scan. Reads from Azure; writes reports/drift.md, never inventory.json. */
export const diffCommand: CommandModule<object, CommonArguments & { format: Format }> = {
  command: 'diff',
  describe: 'Scan the source again and say what changed since, and what follows',
  builder: (parser) =>
    parser
      .options({
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print the result; --json is --format json' },
      })
      .example('$0 diff --dir my-move', 'added, removed, changed, property by property; also in reports/drift.md')
      .example('$0 diff --json | jq .files', 'the generated files that would be others')
      .epilogue('Exit codes: 0 the source is as it was scanned; 1 failed; 2 bad input; 3 it is not, or could not be read.') as never,
  handler: async ({ dir, json, format, verbose }) => {
    const open = openMove(dir);
    const progress = progressOn(process.stderr, !json);
    let drift: SourceDrift;
    try {
      drift = await driftOfSource(azureSession(verbose), open, { onProgress: (phase, done, total) => progress.update(phase, done, total) });
    } finally {
      progress.stop();
    }
    const exitCode = drift.resources.length > 0 || drift.unread.length > 0 ? EXIT.incomplete : EXIT.complete;
    writeFile(join(dir, 'reports', 'drift.md'), driftMarkdown(drift, dir));
    process.stdout.write(print(json ? 'json' : format, drift, dir, exitCode));
    process.exitCode = exitCode;
  },
};
