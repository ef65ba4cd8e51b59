import data from './region-move.json';

/** How the data of a type gets to another region. */
export type DataStrategy =
  | 'redeploy'
  | 'copy'
  | 'snapshot-copy'
  | 'backup-restore'
  | 'export-import'
  | 'geo-replication'
  | 'recreate-manually'
  | 'not-movable';

/** Facts about moving resources of one ARM type between regions. `null` and `unknown` mean that no source says. */
export interface MoveFacts {
  armType: string;
  /** Whether Microsoft offers a move of its own; says nothing about rebuilding by code. */
  regionMove: 'yes' | 'partial' | 'no' | 'unknown';
  /** Whether Azure Resource Mover takes it. */
  resourceMover: boolean;
  globalName: boolean | null;
  holdsData: boolean | null;
  dataStrategy: DataStrategy;
  /** For a person. `(general knowledge)` marks what no document backs. */
  note: string;
  /** The document that the facts come from; null where none does. */
  source: string | null;
}

/** Edition of Microsoft's support table that `regionMove` follows, ISO date. */
export const MOVE_FACTS_EDITION: string = data.edition;

/** All types that the catalog knows, in order of their names. */
export const MOVE_FACTS: readonly MoveFacts[] = data.types as MoveFacts[];

const INDEX = new Map(MOVE_FACTS.map((facts) => [facts.armType.toLowerCase(), facts]));

/** The facts of `armType`, whatever its casing; undefined for a type that the catalog does not know. */
export function moveFacts(armType: string): MoveFacts | undefined {
  return INDEX.get(armType.toLowerCase());
}
