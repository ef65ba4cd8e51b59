import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Region } from '../catalog/regions';
import type { Move } from '../config/move';
import type { Lookup } from '../graph/lookup';
import type { Decision } from './decision';
import type { TypeFacts } from './name-facts';
import type { RegionText } from './region-text';
import type { Note, Rename } from './relocated';

/** What every pass may read. The source as it was scanned; never changed. */
export interface Surroundings {
  move: Move;
  source: Region;
  destination: Region;
  /** The source region's name and codes in texts. */
  text: RegionText;
  /** Finds scanned resources. */
  lookup: Lookup;
  /** Every scanned resource, in order of its id key. */
  resources: readonly ArmResource[];
  facts: TypeFacts;
  /** By the id key of the source. */
  decisions: ReadonlyMap<string, Decision>;
}

/** A resource on its way to the destination. */
export interface Draft {
  /** As it was scanned. */
  source: ArmResource;
  /** As the passes so far have made it. */
  resource: ArmResource;
}

/** What the passes hand on, each one's result the next one's input. */
export interface Progress {
  drafts: readonly Draft[];
  /** Id key of the source → name in the destination, for all that is renamed. */
  names: ReadonlyMap<string, string>;
  /** Id key of the source → id in the destination: of what is recreated, of what `use existing` maps, of what services make below these. */
  ids: ReadonlyMap<string, string>;
  renames: readonly Rename[];
  notes: readonly Note[];
}

/** One step of the relocation. Pure: returns a new progress and leaves its inputs as they are. */
export interface Pass {
  name: string;
  run: (progress: Progress, around: Surroundings) => Progress;
}

/** The decision on a scanned resource. */
export function decisionOn(resource: ArmResource, { decisions }: Surroundings): Decision {
  const decision = decisions.get(idKey(resource.id));
  if (!decision) throw new Error(`${resource.id} has no decision`);
  return decision;
}
