import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { idKey } from '../arm/resource-id';
import { committable, hindrancesToCommit, lastComparison } from '../ledger/commit-gate';
import type { Change } from '../ledger/ledger';
import { stateOf } from '../ledger/record';
import { isMoveCommitted } from '../ledger/whole-move';
import { requireGenerated } from './deploy-stacks';
import { EXIT, RefusedError } from './failure';
import { writeGenerated, type Written } from './generated-files';
import { generationOf, type Generation } from './generation';
import { openMove, recordRun, type OpenMove } from './move-folder';
import type { CommonArguments } from './options';

interface CommitArguments extends CommonArguments {
  'data-checked'?: string;
}

/** What `azmove commit --json` says. */
interface CommitReport {
  /** Source ids committed by this run; none where all were before. */
  committed: string[];
  written: Written;
  next: string[];
  exitCode: number;
}

/** The very hash that a comparison keeps of what it expected. */
function expectationOf({ plan }: OpenMove): string {
  return createHash('sha256').update(JSON.stringify(plan.relocated.inventory)).digest('hex');
}

/** What is extended keeps its id, and a group stays with what stays in it: they are committed, and nothing of them is destroyed. */
function changesOf(open: OpenMove, { generated }: Generation, ids: readonly string[]): Change[] {
  const extended = open.plan.decisions.filter(({ disposition }) => disposition === 'extend');
  const stays = new Set([...extended, ...generated.accounting.teardown.stayingGroups].map(({ id }) => idKey(id)));
  return [
    { to: 'Committed', ids: ids.filter((id) => stateOf(open.ledger, id) === 'CommitPending') },
    { to: 'DeleteSourcePending', ids: ids.filter((id) => !stays.has(idKey(id))) },
  ];
}

function commit(open: OpenMove, args: CommitArguments): { open: OpenMove; committed: string[] } {
  if (isMoveCommitted(open.ledger)) return { open, committed: [] };
  const checked = args['data-checked'];
  const hindrances = hindrancesToCommit(open.ledger, expectationOf(open), checked !== undefined);
  if (hindrances.length > 0) {
    throw new RefusedError('The move is not ready to be committed', hindrances, 'Do what is named in parentheses, then commit again.');
  }
  const generation = generationOf(open);
  requireGenerated(open, generation);
  const ids = committable(open.ledger);
  const evidence = {
    comparison: lastComparison(open.ledger)!.number,
    expected: expectationOf(open),
    ...(checked !== undefined && { dataChecked: checked }),
  };
  return { open: recordRun(open, 'commit', changesOf(open, generation, ids), evidence), committed: ids };
}

function print({ committed, written, next }: CommitReport): string {
  const files = [...written.created, ...written.changed, ...written.removed];
  return [
    committed.length === 0
      ? 'The move is committed already'
      : `${committed.length} resources are committed: the destination is what counts now`,
    ...(files.length === 0 ? [] : ['Written, for a pull request:', ...files.map((path) => `  ${path}`)]),
    'Next:',
    ...next.map((line) => `  ${line}`),
    '',
  ].join('\n');
}

/** `azmove commit`: makes the destination the one that counts, once compared and equal. Asks nothing of Azure. */
export const commitCommand: CommandModule<object, CommitArguments> = {
  command: 'commit',
  describe: 'Make the destination the one that counts, and unlock the teardown of the source',
  builder: (parser) =>
    parser
      .options({
        'data-checked': {
          type: 'string',
          requiresArg: true,
          describe: 'How you made sure that data which Azure does not tell the amount of is in the destination; kept in the ledger',
        },
      })
      .example('$0 commit --dir my-move', 'refused, with reasons by resource, until azmove compare has passed for all')
      .example('$0 commit --data-checked "row counts compared by the data team, change 4711"', 'vouch for what cannot be measured')
      .epilogue('Exit codes: 0 committed; 1 refused, with the reasons; 2 bad input. A commit is not taken back.') as never,
  handler: (args) => {
    const { open, committed } = commit(openMove(args.dir), args);
    // After the ledger: a run that is cut short between the two is repeated, and the teardown stays locked until then.
    const { files } = generationOf(open);
    const written = writeGenerated(args.dir, files, false);
    const report: CommitReport = {
      committed,
      written,
      next: [
        `${join(args.dir, 'reports/switch-over.md')}  what has to be switched to the destination, and how`,
        `${join(args.dir, 'reports/commit.md')}  what stands in one region alone${files['stacks/commit.ts'] === undefined ? '' : '; cdktf deploy commit protects the rest'}`,
        `azmove teardown${args.dir === '.' ? '' : ` --dir ${args.dir}`}  what keeps the source from being destroyed`,
      ],
      exitCode: EXIT.complete,
    };
    process.stdout.write(args.json ? `${JSON.stringify(report, null, 2)}\n` : print(report));
    process.exitCode = report.exitCode;
  },
};
