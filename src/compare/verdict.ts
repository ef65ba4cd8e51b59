import type { Json } from '../arm/resource';

/** Why a difference is as it should be. */
export type Explanation =
  | 'renamed'
  | 'region'
  | 'zone'
  | 'address'
  | 'reference'
  | 'computed by Azure'
  | 'follows what Azure computed'
  | 'secret not comparable'
  | 'same but for spelling'
  | 'left to the service by default'
  | 'accepted in move.yaml';

/** Why a difference is not. */
export type Failure =
  | 'missing in the destination'
  | 'only in the destination'
  | 'other value'
  | 'other order'
  | 'still the value of the source';

/** One place in which a resource of the destination is not, word for word, what it is expected to be. */
export interface Difference {
  path: string;
  /** In what the resource is expected to be; absent: nothing. Never a secret: inventories hold none. */
  expected?: Json;
  actual?: Json;
  verdict: 'explained' | 'failing';
  reason: Explanation | Failure;
  /** One sentence for a person. */
  why: string;
}

/** What the move changed between source and destination, as it was meant to. */
export interface MeantChange {
  path: string;
  source?: Json;
  destination?: Json;
  reason: Explanation;
}

export type Outcome =
  | 'equal'
  /** Equal, with differences that are explained. */
  | 'explained'
  | 'different'
  | 'missing'
  /** The scan of the destination could not read it, or not in full. */
  | 'unread'
  /** A person makes it, and only a person can tell. */
  | 'by hand';

/** A resource of the move, compared. */
export interface Compared {
  /** Source resource id. */
  source: string;
  /** Destination resource id. */
  destination: string;
  type: string;
  outcome: Outcome;
  /** In order of their paths; failing and explained ones. */
  differences: Difference[];
  meant: MeantChange[];
  /** Where the differences do not say it: one sentence. */
  why?: string;
}
