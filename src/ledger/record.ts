import { createHash } from 'node:crypto';
import { idKey } from '../arm/resource-id';
import type { Change, Entry, Ledger, LedgerEvent, Standing } from './ledger';
import { inWords, mayFollow, reasonAgainst, type MoveState } from './move-state';

/** A step that the state of the move does not allow; ends the process with exit code 2. */
export class TransitionError extends Error {
  override readonly name = 'TransitionError';
  readonly exitCode = 2;
  readonly remedy = 'azmove status says where every resource stands, and what comes next.';

  constructor(id: string, from: MoveState, to: MoveState) {
    super(`${id} is ${inWords(from)} and cannot become ${inWords(to)}: ${reasonAgainst(from, to)}`);
  }
}

function byKey(a: { id: string }, b: { id: string }): number {
  return idKey(a.id) < idKey(b.id) ? -1 : 1;
}

function hashOf({ number, at, by, command, changes, evidence }: Omit<LedgerEvent, 'hash'>, before: string): string {
  return createHash('sha256')
    .update(JSON.stringify([before, number, at, by, command, changes.map(({ to, ids, reason }) => [to, ids, reason ?? null]), evidence]))
    .digest('hex');
}

/** Where each resource stands after `event`. @throws TransitionError when the event is not allowed */
function after(
  standings: ReadonlyMap<string, Standing>,
  { number, changes }: Pick<LedgerEvent, 'number' | 'changes'>,
): Map<string, Standing> {
  const next = new Map(standings);
  for (const { to, ids } of changes) {
    for (const id of ids) {
      const present = next.get(idKey(id));
      if (to === null) next.delete(idKey(id));
      else if (present?.state !== to) {
        if (present && !mayFollow(present.state, to)) throw new TransitionError(id, present.state, to);
        if (!present && to !== 'PreparePending' && to !== 'MovePending') throw new TransitionError(id, 'MovePending', to);
        next.set(idKey(id), { id: present?.id ?? id, state: to, since: number });
      }
    }
  }
  return next;
}

/** Changes in one order and without those that change nothing, whatever order a command found them in. */
function settled(changes: readonly Change[], standings: ReadonlyMap<string, Standing>): Change[] {
  return changes
    .map(({ to, ids, reason }) => ({
      to,
      ids: [...ids]
        .filter((id) => (to === null ? standings.has(idKey(id)) : standings.get(idKey(id))?.state !== to))
        .sort((a, b) => (idKey(a) < idKey(b) ? -1 : 1)),
      ...(reason !== undefined && { reason }),
    }))
    .filter(({ ids }) => ids.length > 0);
}

/** A ledger in which nothing has happened yet. */
export function newLedger(move: Ledger['move']): Ledger {
  return { schemaVersion: 1, move, resources: [], events: [] };
}

/** The standings that follow from `events`. @throws TransitionError, or Error when an event's hash is not its own */
export function replay(events: readonly LedgerEvent[]): Standing[] {
  let standings = new Map<string, Standing>();
  let before = '';
  for (const [index, event] of events.entries()) {
    if (event.number !== index + 1 || event.hash !== hashOf(event, before)) throw new Error(`event ${index + 1} is not as it was recorded`);
    standings = after(standings, event);
    before = event.hash;
  }
  return [...standings.values()].sort(byKey);
}

/**
 * The ledger with one event more; the same ledger when the entry neither changes a state nor brings evidence. Pure.
 * @throws TransitionError naming the resource, when a state may not follow the one it has
 */
export function record(ledger: Ledger, { at, by, command, changes, evidence }: Entry): Ledger {
  const standings = new Map(ledger.resources.map((standing) => [idKey(standing.id), standing]));
  const effective = settled(changes, standings);
  if (effective.length === 0 && Object.keys(evidence).length === 0) return ledger;
  const number = ledger.events.length + 1;
  const event = { number, at, by, command, changes: effective, evidence };
  const hash = hashOf(event, ledger.events.at(-1)?.hash ?? '');
  return { ...ledger, resources: [...after(standings, event).values()].sort(byKey), events: [...ledger.events, { ...event, hash }] };
}

/** The state of a resource; undefined when it is not part of the move. */
export function stateOf(ledger: Ledger, id: string): MoveState | undefined {
  return ledger.resources.find((standing) => idKey(standing.id) === idKey(id))?.state;
}

/** The newest event of a command; undefined when it never ran. */
export function lastEvent(ledger: Ledger, command: string): LedgerEvent | undefined {
  return ledger.events.findLast((event) => event.command === command);
}
