import type { Json } from '../arm/resource';
import type { MoveState } from './move-state';

/** Resources that an event brought to one state. */
export interface Change {
  /** `null`: no longer part of the move (gone from the source, or decided otherwise). */
  to: MoveState | null;
  /** Source resource ids, in order of their keys. */
  ids: string[];
  /** One sentence, where the command's name does not say it. */
  reason?: string;
}

/** What one run of a command saw and what followed from it. Never changed afterwards. */
export interface LedgerEvent {
  /** From 1. */
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Who ran the command: a sign-in name, a pipeline, a client id. */
  by: string;
  /** The command, for example `compare`. */
  command: string;
  changes: Change[];
  /** What was seen: counts of a plan, the result of a comparison, a person's word. No secrets. */
  evidence: Record<string, Json>;
  /** SHA-256 over the event and the hash before it: an edit of any event shows. */
  hash: string;
}

/** Where one resource stands. */
export interface Standing {
  /** Source resource id. */
  id: string;
  state: MoveState;
  /** Number of the event that brought it there. */
  since: number;
}

/** `ledger.json`: the state of a move, and how it came about. Follows from its events alone. */
export interface Ledger {
  schemaVersion: 1;
  move: { subscriptionId: string; source: string; destination: string };
  /** In order of id keys. */
  resources: Standing[];
  events: LedgerEvent[];
}

/** What a command adds. */
export interface Entry {
  at: string;
  by: string;
  command: string;
  changes: readonly Change[];
  evidence: Record<string, Json>;
}
