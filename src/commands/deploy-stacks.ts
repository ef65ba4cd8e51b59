import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../arm/resource';
import { writeRedacted } from '../files/guard-stream';
import { LIBRARIES } from '../generate/library';
import { RefusedError } from './failure';
import type { Generation } from './generation';
import { runLibrary, type ProgramRun } from './library-program';
import type { OpenMove } from './move-folder';
import type { CommonArguments } from './options';
import { appliedCounts, plannedCounts } from './plan-counts';

/** Options of every command that deploys or destroys stacks. */
export interface StackArguments extends CommonArguments {
  yes: boolean;
  'skip-provider-lock': boolean;
}

export const stackOptions = {
  yes: { alias: 'y', type: 'boolean', default: false, describe: 'Do it without asking; without it the plan is shown and you are asked' },
  'skip-provider-lock': {
    type: 'boolean',
    default: false,
    describe: 'Passed on: do not let Terraform write hashes of providers, where there is a mirror only',
  },
} as const;

/**
 * Makes sure that what would be deployed is what was generated, and so what was reviewed.
 * @throws RefusedError naming the files that are missing, older, or edited
 */
export function requireGenerated({ dir }: OpenMove, { files }: Generation): void {
  const different = Object.keys(files)
    .filter((path) => path.startsWith('stacks/'))
    .filter((path) => !existsSync(join(dir, path)) || readFileSync(join(dir, path), 'utf8') !== files[path]);
  if (different.length === 0) return;
  throw new RefusedError(
    `The code in ${join(dir, 'stacks')} is not what inventory.json, move.yaml and ledger.json give now`,
    different.map((path) => ({ reason: `${path} is missing, older, or edited by hand` })),
    'azmove generate writes it anew; review the difference, then run again.',
  );
}

/** Runs `deploy`, `destroy` or `diff` on stacks. What it prints goes to the user: on standard error where a program reads the result. */
export async function runStacks(
  { dir, move }: OpenMove,
  deed: 'deploy' | 'destroy' | 'diff',
  stacks: readonly string[],
  args: StackArguments,
): Promise<ProgramRun> {
  const isAsked = !args.yes && deed !== 'diff';
  const flags = [
    ...(deed !== 'diff' && args.yes ? ['--auto-approve'] : []),
    ...(args['skip-provider-lock'] ? ['--skip-provider-lock'] : []),
  ];
  const stream = args.json ? process.stderr : process.stdout;
  const show = (text: string): void => writeRedacted(stream, text);
  return runLibrary(dir, LIBRARIES[move.library], [deed, ...stacks, ...flags], isAsked ? undefined : show);
}

/** What the ledger keeps of such a run. */
export function evidenceOf({ exitCode, output }: ProgramRun): Record<string, Json> {
  const [planned, applied] = [plannedCounts(output), appliedCounts(output)];
  return { exitCode, ...(planned && { planned: { ...planned } }), ...(applied && { applied: { ...applied } }) };
}
