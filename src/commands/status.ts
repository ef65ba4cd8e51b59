import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { buildGraph } from '../graph/build';
import { readLedger } from '../ledger/ledger-file';
import { registry } from '../mappers/registry';
import { EXIT } from './failure';
import { graphFacts } from './graph-facts';
import { openMove } from './move-folder';
import type { CommonArguments } from './options';
import { statusMarkdown, statusTable } from './status-output';
import { statusReport, type StatusReport } from './status-report';

const FORMATS = ['table', 'json', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

function print(format: Format, report: StatusReport): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
    case 'markdown':
      return statusMarkdown(report);
    default:
      return statusTable(report);
  }
}

/** `azmove status`: where every resource of the move stands, and what comes next. Asks nothing of Azure, writes nothing. */
export const statusCommand: CommandModule<object, CommonArguments & { format: Format }> = {
  command: 'status',
  describe: 'Show where every resource stands, and what comes next',
  builder: (parser) =>
    parser
      .options({
        format: { choices: FORMATS, default: 'table', requiresArg: true, describe: 'How to print the status; --json is --format json' },
      })
      .example('$0 status --dir my-move', 'states, waves, the last event of each resource, what waits for what')
      .example('$0 status --json | jq ".resources[] | select(.blockedBy != [])"', 'what waits for others') as never,
  handler: ({ dir, json, format }) => {
    const { source, plan, ledger } = openMove(dir);
    const report = statusReport({
      ...{ dir, inventory: source, decisions: plan.decisions, ledger },
      graph: buildGraph(source, graphFacts(registry())),
      recorded: readLedger(join(dir, 'ledger.json'))?.events.length ?? 0,
    });
    process.stdout.write(print(json ? 'json' : format, report));
    process.exitCode = report.errors.length > 0 ? EXIT.incomplete : EXIT.complete;
  },
};
