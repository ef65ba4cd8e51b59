import type { Inventory } from '../inventory/inventory';

/** A name that differs between source and destination. */
export interface Rename {
  /** `global`: globally unique names; `sibling`: a new child below a parent that stays, where the old child still has its name. */
  kind: 'resource group' | 'global' | 'region token' | 'override' | 'sibling' | 'role assignment';
  /** Source resource id. */
  id: string;
  source: string;
  destination: string;
  /** One sentence. */
  why: string;
}

/** What a note is about. */
export type NoteKind =
  /** Refers to something that is not recreated (kept, extended, manual, outside the scope); the id or host stays as it is. */
  | 'kept reference'
  /** Refers to a resource that `use existing` replaced. */
  | 'existing reference'
  /** An address that will differ, or that the address plan leaves in doubt. */
  | 'address'
  /** An availability zone that was mapped or dropped. */
  | 'zone'
  /** The region's name stays in a text, with the reason. */
  | 'region literal'
  /** A region list that changed its length, a replica that fell together with another. */
  | 'region'
  /** A name that collided, was shortened, or is also used outside. */
  | 'name'
  /** A source group that must stay because something in it is not recreated. */
  | 'group stays';

/** Something that a person must know about one resource; printed as a comment or listed, never lost. */
export interface Note {
  kind: NoteKind;
  /** Source resource id. */
  id: string;
  /** Dotted path of the value within the resource, array indexes as numbers: `properties.subnets.0.properties.addressPrefix`. */
  path?: string;
  /** The value as it stands in the destination. */
  value?: string;
  /** The resource id or host that is referred to. */
  target?: string;
  message: string;
}

/**
 * What is to stand in the destination, in the same ARM shape as the source inventory.
 *
 * Values that nobody can know before the destination exists keep the source's value, so that `generate` finds them in its value
 * index and prints a reference instead: `principalId`, `clientId`, `customerId`, `InstrumentationKey`, `resourceGuid`, public
 * addresses. Endpoints and host names carry the destination's name already.
 */
export interface Relocated {
  /** Only what is recreated (children and absorbed parts included). `source` names the destination subscription, region and groups. */
  inventory: Inventory;
  /** `idKey` of a destination resource → id of the source resource that it comes from. */
  origins: Record<string, string>;
  /** Same order as the destination inventory. */
  renames: Rename[];
  /** In order of source id, then path. */
  notes: Note[];
}
