import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idKey, isWithin } from '../arm/resource-id';
import { addDispositions } from '../config/add-disposition';
import { parseMove } from '../config/read-move';
import { writeFile } from '../files/write-file';
import { isCommitted } from '../ledger/move-state';
import { stateOf } from '../ledger/record';
import { registry } from '../mappers/registry';
import { BadInputError, RefusedError } from './failure';
import { writeGenerated } from './generated-files';
import { generationOf } from './generation';
import { localState } from './local-state';
import { participantsOf, recordRun, type OpenMove } from './move-folder';
import { planRelocation } from './relocation';

/** What discarding chosen resources comes to. */
export interface Exclusion {
  /** Source ids that are no longer part of the move: the chosen ones and what lies in them. */
  discarded: string[];
  /** What a plan of the destination will destroy: destination id, and Terraform type and stack. */
  planned: { id: string; what: string }[];
  /** What now refers to a resource that stays in the source. */
  references: { id: string; message: string }[];
  /** Commands that make the teardown forget what it has adopted: else its next plan would want to destroy it. */
  forget: string[];
  files: string[];
}

function requireDiscardable({ ledger, plan }: OpenMove, ids: readonly string[]): void {
  const known = new Map(plan.decisions.map((decision) => [idKey(decision.id), decision]));
  for (const id of ids) {
    const decision = known.get(idKey(id));
    if (!decision) throw new BadInputError(`${id} is not in inventory.json`, 'Give whole ids of the source, as azmove status lists them.');
    if (!['recreate', 'use existing', 'manual', 'extend', 'keep'].includes(decision.disposition)) {
      throw new BadInputError(`${id} is not part of the move: ${decision.reason}`, 'There is nothing to discard.');
    }
  }
  const committed = ledger.resources.filter(({ id, state }) => isCommitted(state) && ids.some((one) => isWithin(id, one)));
  if (committed.length > 0) {
    throw new RefusedError(
      'What is committed is not discarded',
      committed.map(({ id }) => ({ id, reason: `it is ${stateOf(ledger, id)}: its source may be going` })),
      'Correct the destination instead: move.yaml, azmove generate, azmove move --deploy.',
    );
  }
}

/** `value` as one word for a POSIX shell. */
function quoted(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

/**
 * Takes resources out of the move: move.yaml says so, the code is generated anew, the ledger keeps that they were discarded. Nothing is
 * asked of Azure; what stands in the destination goes with the next deployment.
 */
export function discardResources(open: OpenMove, ids: readonly string[], reason: string): Exclusion {
  requireDiscardable(open, ids);
  const path = join(open.dir, 'move.yaml');
  const dispositionOf = new Map(open.plan.decisions.map(({ id, disposition }) => [idKey(id), disposition]));
  const rules = ids
    .filter((id) => dispositionOf.get(idKey(id)) !== 'keep')
    .map((resource) => ({ resource, disposition: 'keep' as const, reason }));
  const text = readFileSync(path, 'utf8');
  const changed = rules.length === 0 ? text : addDispositions(text, path, rules);
  const move = parseMove(changed, path);
  const plan = planRelocation(move, open.source, registry());
  const before = generationOf(open);
  const after = generationOf({ ...open, move, plan });

  const staying = new Set(participantsOf(plan.decisions, plan.preparation).map(({ id }) => idKey(id)));
  const leaving = open.ledger.resources.filter(({ id, state }) => !staying.has(idKey(id)) && state !== 'Discarded').map(({ id }) => id);
  const isLeaving = new Set(leaving.map(idKey));
  const { inventory, origins } = open.plan.relocated;
  const destinationOf = new Map(inventory.resources.map((resource) => [idKey(origins[idKey(resource.id)]!), resource.id]));
  const standingInState = (stack: string, id: string): boolean =>
    (localState(open.dir, stack) ?? []).some((one) => idKey(one.id) === idKey(id));
  const planned = before.generated.accounting.resources
    .filter(({ id, outcome }) => isLeaving.has(idKey(id)) && (outcome === 'code' || outcome === 'fallback'))
    .map(({ id, detail }) => ({ id: destinationOf.get(idKey(id))!, what: detail }));
  const noted = new Set(open.plan.relocated.notes.map(({ id, message }) => `${idKey(id)} ${message}`));
  const references = plan.relocated.notes.filter(
    ({ id, kind, message }) => kind === 'kept reference' && !noted.has(`${idKey(id)} ${message}`),
  );
  const forget = leaving
    .filter((id) => standingInState('teardown', id))
    .flatMap((id) => localState(open.dir, 'teardown')!.filter((one) => idKey(one.id) === idKey(id)))
    .map(({ address }) => `terraform -chdir=${quoted('cdktf.out/stacks/teardown')} state rm ${quoted(address)}`);

  // Refuses files that were edited by hand before anything is written.
  const written = writeGenerated(open.dir, after.files, false);
  recordRun(
    open,
    'discard',
    [
      { to: 'MovePending', ids: leaving, reason },
      { to: 'Discarded', ids: leaving, reason },
    ],
    { resources: [...ids] },
  );
  if (changed !== text) writeFile(path, changed);
  return {
    discarded: leaving,
    planned,
    references: references.map(({ id, message }) => ({ id, message })),
    forget,
    files: [...(changed === text ? [] : ['move.yaml']), ...written.created, ...written.changed, ...written.removed],
  };
}
