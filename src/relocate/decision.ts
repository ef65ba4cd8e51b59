import type { Disposition } from '../config/move';

/** Who settled a disposition. */
export type DecidedBy =
  /** The facts of the ARM type (`src/catalog`). */
  | { kind: 'catalog' }
  /** What the resource itself says: made by a service, in another region, global. */
  | { kind: 'resource' }
  /** A rule of `dispositions` in move.yaml, counted from 1. */
  | { kind: 'move.yaml'; rule: number }
  /** The resource with this id: a child follows its parent, an extension what it extends, a group its members. */
  | { kind: 'resource id'; id: string };

/** What becomes of one scanned resource; there is exactly one for each, in the inventory's order. */
export interface Decision {
  /** Source resource id, as in the inventory. */
  id: string;
  disposition: Disposition;
  /** One sentence for a person; with `manual`, what to do. */
  reason: string;
  by: DecidedBy;
  /** With `use existing`: id of the resource in the destination that takes its place. */
  existing?: string;
}

/** The outcome of deciding over an inventory. */
export interface Decisions {
  decisions: Decision[];
  /** Rules of move.yaml that matched no resource: number (from 1), and what they look for. */
  unmatchedRules: { rule: number; text: string }[];
}
