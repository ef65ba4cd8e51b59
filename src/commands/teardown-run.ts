import type { Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import type { Change } from '../ledger/ledger';
import { stateOf } from '../ledger/record';
import { lookFor, type Unestablished } from '../scan/presence';
import { evidenceOf, requireGenerated, runStacks, type StackArguments } from './deploy-stacks';
import { apiVersions } from './destination-look';
import { RefusedError } from './failure';
import type { Generation } from './generation';
import { recordRun, type OpenMove } from './move-folder';
import { addressesThat, plannedCounts } from './plan-counts';
import { leavingResources } from './teardown-survey';

/** What a look at the source found. */
export interface SourceLook {
  /** Source ids in the inventory's spelling. */
  standing: string[];
  gone: string[];
  unknown: Unestablished[];
}

/** Which of the resources that the teardown is for still stand. A part of another resource stands with that. Only reads. */
export async function lookAtSource(open: OpenMove, generation: Generation, client: ArmClient): Promise<SourceLook> {
  const { resources, teardown } = generation.generated.accounting;
  const staying = new Set(teardown.stayingGroups.map(({ id }) => idKey(id)));
  const leaving = leavingResources(open, generation).filter(({ id }) => !staying.has(idKey(id)));
  const origins = open.plan.relocated.origins;
  const holderOf = new Map(
    resources
      .filter(({ outcome, detail }) => outcome === 'part of' && origins[idKey(detail)] !== undefined)
      .map(({ id, detail }) => [idKey(id), origins[idKey(detail)]!]),
  );
  const own = leaving.filter(({ id }) => !holderOf.has(idKey(id)));
  const { standing, absent, unknown } = await lookFor({ client, sought: own, apiVersionOf: apiVersions(), doubts: 'presence' });
  const placeOf = (id: string): string => idKey(holderOf.get(idKey(id)) ?? id);
  return {
    standing: leaving.filter(({ id }) => standing.has(placeOf(id))).map(({ id }) => id),
    gone: leaving.filter(({ id }) => absent.has(placeOf(id))).map(({ id }) => id),
    unknown: [...unknown],
  };
}

/** What a look at the source changes in the ledger. `hasFailed`: after a destruction that did not end well. */
export function changesOf({ ledger }: OpenMove, look: SourceLook, hasFailed: boolean): Change[] {
  const isIn = (id: string, ...states: string[]): boolean => states.includes(stateOf(ledger, id) ?? '');
  const committed = look.gone.filter((id) => isIn(id, 'Committed'));
  const gone = [...committed, ...look.gone.filter((id) => isIn(id, 'DeleteSourcePending', 'DeleteSourceFailed'))];
  return [
    { to: 'DeleteSourcePending', ids: committed },
    { to: 'SourceDeleted', ids: gone },
    ...(hasFailed
      ? [
          {
            to: 'DeleteSourceFailed' as const,
            ids: look.standing.filter((id) => isIn(id, 'DeleteSourcePending')),
            reason: 'It still stands in the source after the teardown.',
          },
        ]
      : []),
  ];
}

/** True once everything that stood had been adopted: from then on Terraform's state knows the source, and imports nothing again. */
function isAdopted({ ledger }: OpenMove): boolean {
  return ledger.events.some(({ command, evidence }) => command === 'teardown' && evidence['adopted'] !== undefined);
}

/**
 * Adopts the source into Terraform's state; that a plan changes nothing is the proof that the code describes what stands.
 * @throws RefusedError naming what the plan would change, before anything is done
 */
async function adopt(open: OpenMove, args: StackArguments): Promise<OpenMove> {
  const plan = await runStacks(open, 'diff', ['teardown'], args);
  const counts = plannedCounts(plan.output);
  if (plan.exitCode !== 0 || counts === undefined) {
    throw new RefusedError(
      'The teardown stack could not be planned',
      [{ reason: 'what cdktf diff teardown printed above says why' }],
      'Scan and generate again where something in the source has changed or is gone.',
    );
  }
  if (counts.added + counts.changed + counts.destroyed > 0) {
    throw new RefusedError(
      `Adopting the source would change it: ${counts.added} to add, ${counts.changed} to change, ${counts.destroyed} to destroy; nothing was done`,
      addressesThat(plan.output, /created|updated|destroyed|replaced/).map((id) => ({
        id,
        reason: 'the plan above says what would change',
      })),
      'azmove scan and azmove generate take in what has changed in the source; then run again.',
    );
  }
  const run = await runStacks(open, 'deploy', ['teardown'], args);
  if (run.exitCode !== 0) {
    throw new RefusedError('Adopting the source failed', [{ reason: 'what cdktf deploy teardown printed above says why' }], 'Run again.');
  }
  return recordRun(open, 'teardown', [], { adopted: { ...counts } });
}

/** Adopts what is not adopted yet, then destroys it: what is left where an earlier run stopped. */
export async function destroySource(
  open: OpenMove,
  generation: Generation,
  client: ArmClient,
  args: StackArguments,
): Promise<{ open: OpenMove; look: SourceLook; destroyed: Record<string, Json>; exitCode: number }> {
  requireGenerated(open, generation);
  const adopted = isAdopted(open) ? open : await adopt(open, args);
  const run = await runStacks(adopted, 'destroy', ['teardown'], args);
  const look = await lookAtSource(adopted, generation, client);
  const hasFailed = run.exitCode !== 0 || look.standing.length > 0;
  const destroyed = evidenceOf(run);
  const recorded = recordRun(adopted, 'teardown', changesOf(adopted, look, hasFailed), { destroyed, standing: look.standing.length });
  return { open: recorded, look, destroyed, exitCode: run.exitCode };
}
