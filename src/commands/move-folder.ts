import { execFileSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Json } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Move } from '../config/move';
import { readMove } from '../config/read-move';
import type { Inventory } from '../inventory/inventory';
import { readInventory } from '../inventory/read-inventory';
import type { Change, Ledger } from '../ledger/ledger';
import { LedgerError, readLedger, writeLedger } from '../ledger/ledger-file';
import { admit, type Participant } from '../ledger/participants';
import { newLedger, record } from '../ledger/record';
import { registry } from '../mappers/registry';
import type { Preparation } from '../prepare/preparation';
import type { Decision } from '../relocate/decision';
import { planRelocation, type RelocationPlan } from './relocation';

/** A move as its folder holds it, and where it stands. */
export interface OpenMove {
  dir: string;
  move: Move;
  /** The source, as scanned. */
  source: Inventory;
  plan: RelocationPlan;
  /** With what now takes part admitted; in memory until {@link recordRun} writes it. */
  ledger: Ledger;
}

/** Dispositions whose resources have a state of their own in the move; all others stay where they are, or are part of a service. */
const TAKES_PART: ReadonlySet<string> = new Set(['recreate', 'extend', 'use existing', 'manual']);

/** The resources that the ledger follows. Those that the destination is created from have to be prepared first. */
export function participantsOf(decisions: readonly Decision[], { prepared }: Pick<Preparation, 'prepared'>): Participant[] {
  const first = new Set(prepared.filter(({ strategy }) => strategy.comesFirst).map(({ subject }) => idKey(subject.source.id)));
  return decisions.filter(({ disposition }) => TAKES_PART.has(disposition)).map(({ id }) => ({ id, needsPreparing: first.has(idKey(id)) }));
}

function ledgerPath(dir: string): string {
  return join(dir, 'ledger.json');
}

/** The ledger with what now takes part in the move; the same ledger where nothing changes. */
function withParticipants(ledger: Ledger, participants: readonly Participant[]): Ledger {
  const changes = admit(ledger, participants);
  return changes.length === 0 ? ledger : record(ledger, { at: now(), by: who(), command: 'admit', changes, evidence: {} });
}

/**
 * Reads move.yaml, inventory.json and ledger.json, and decides what becomes of every resource.
 * @throws ConfigError, InventoryError, LedgerError, BadInputError when one of them cannot be used, or is of another move
 */
export function openMove(dir: string): OpenMove {
  const move = readMove(join(dir, 'move.yaml'));
  const source = readInventory(join(dir, 'inventory.json'));
  const plan = planRelocation(move, source, registry());
  const about = { subscriptionId: move.subscriptionId, source: move.source.region, destination: move.destination.region };
  const present = readLedger(ledgerPath(dir)) ?? newLedger(about);
  if (JSON.stringify(present.move) !== JSON.stringify(about)) {
    const { subscriptionId, source: from, destination } = present.move;
    throw new LedgerError(
      `${ledgerPath(dir)} is of a move of ${from} to ${destination} in subscription ${subscriptionId}, move.yaml is of another`,
      'Give each move a folder of its own, or correct move.yaml.',
    );
  }
  return { dir, move, source, plan, ledger: withParticipants(present, participantsOf(plan.decisions, plan.preparation)) };
}

/**
 * Writes to ledger.json what a command saw. Reads it again before: what another run has recorded meanwhile is kept or refused.
 * @returns the move with the new ledger
 * @throws TransitionError when the state of a resource does not allow a change: nothing is written then
 */
export function recordRun(open: OpenMove, command: string, changes: readonly Change[], evidence: Record<string, Json>): OpenMove {
  const path = ledgerPath(open.dir);
  const before = readLedger(path);
  const ledger = record(open.ledger, { at: now(), by: who(), command, changes, evidence });
  const isNewer = before === undefined || before.events.every((event, index) => open.ledger.events[index]?.hash === event.hash);
  if (!isNewer) {
    throw new LedgerError(
      `${path} was written by another run in the meantime`,
      'Run the command again: it goes on from where that run left off.',
    );
  }
  if (before === undefined || ledger.events.length > before.events.length) writeLedger(path, ledger, before);
  return { ...open, ledger };
}

/** Now, as the ledger writes it. */
export function now(): string {
  return new Date().toISOString();
}

function gitAddress(): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.email'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Who runs azmove: a pipeline's actor, git's user, or the user of this machine. */
export function who(): string {
  const { GITHUB_ACTOR, GITHUB_RUN_ID, BUILD_REQUESTEDFOREMAIL, BUILD_BUILDID } = process.env;
  if (GITHUB_ACTOR) return `${GITHUB_ACTOR}${GITHUB_RUN_ID ? `, GitHub run ${GITHUB_RUN_ID}` : ''}`;
  if (BUILD_REQUESTEDFOREMAIL) return `${BUILD_REQUESTEDFOREMAIL}${BUILD_BUILDID ? `, Azure Pipelines build ${BUILD_BUILDID}` : ''}`;
  return gitAddress() ?? userInfo().username;
}
