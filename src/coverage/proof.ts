import data from './proofs.json';

/** By what the mapper of a Terraform type is proven. Counts; see docs/coverage.md. */
export interface Proof {
  /** Pairs of the corpus in which the mapper gives just what the provider read. */
  pairs: number;
  /** Fixtures of test/mappers: ARM's answers as the REST API documents them, with what is expected of them. */
  fixtures: number;
  /** Different attributes of the provider that pairs or fixtures set. */
  attributes: number;
}

/** By Terraform type. */
export type Proofs = Readonly<Record<string, Proof>>;

/** The proofs of every mapped type, as the corpus test wrote them. */
export const PROOFS: Proofs = data;
