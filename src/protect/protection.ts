import type { DataStrategyName } from '../config/data-strategies';
import type { Move } from '../config/move';
import type { MappedResource } from '../mappers/apply';
import type { Command } from '../prepare/shell';
import type { ProtectingResource } from './protecting-resource';
import type { SecondaryPlace } from './secondary-place';

/** What the stack `commit` does for one resource of the destination. */
export interface Protected {
  /** Destination resource id. */
  id: string;
  /** What it has by the stack, and what the stack does not give it: one or two sentences. */
  how: string;
}

/** What one resource of the destination lacks, and no stack of azmove's gives it. */
export interface Unprotected {
  /** Destination resource id. */
  id: string;
  lacks: string;
  /** What a person sets or decides. */
  remedy: string;
  /** Exact, where nothing has to be chosen. */
  command?: Command;
}

/** How the destination is guarded against the loss of its region. */
export interface Protection {
  resources: ProtectingResource[];
  covered: Protected[];
  open: Unprotected[];
}

/** What protection is planned from. */
export interface Destination {
  move: Move;
  /** What stands in the destination, in id order. */
  mapped: readonly MappedResource[];
  /** How the data of a destination resource came over; undefined where none did. */
  strategyOf: (id: string) => DataStrategyName | undefined;
  /** Undefined without a `secondaryRegion`. */
  place: SecondaryPlace | undefined;
}

/** The same as three lists with nothing in them. */
export const NOTHING: Protection = { resources: [], covered: [], open: [] };

/** One resource that lacks something, as a protection. */
export function unprotected(id: string, lacks: string, remedy: string, command?: Command): Protection {
  return { ...NOTHING, open: [{ id, lacks, remedy, ...(command && { command }) }] };
}

/** All of them as one, in their order. */
export function together(protections: readonly Protection[]): Protection {
  return {
    resources: protections.flatMap(({ resources }) => resources),
    covered: protections.flatMap(({ covered }) => covered),
    open: protections.flatMap(({ open }) => open),
  };
}

/** What to say of that for which a stack would be written, were there a region for it. */
export const NEEDS_A_REGION = 'Name a secondaryRegion in move.yaml: generate then writes it into the stack commit.';

/** The resources of one Terraform type. */
export function ofType({ mapped }: Pick<Destination, 'mapped'>, ...terraformTypes: string[]): MappedResource[] {
  return mapped.filter(({ terraformType, part }) => part === undefined && terraformTypes.includes(terraformType));
}
