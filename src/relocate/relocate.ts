import { idKey } from '../arm/resource-id';
import { regionOf } from '../catalog/regions';
import type { Move } from '../config/move';
import { lookupOf } from '../graph/lookup';
import type { Inventory, Redaction } from '../inventory/inventory';
import { noteAddresses } from './address-notes';
import { planAddresses } from './addresses';
import type { Decision } from './decision';
import { assignIds } from './ids';
import { listLiterals } from './literals';
import type { TypeFacts } from './name-facts';
import { chooseNames } from './names';
import type { Pass, Progress, Surroundings } from './pass';
import { rewriteReferences } from './references';
import { regionText } from './region-text';
import { moveRegion } from './regions';
import type { Note, Relocated } from './relocated';
import { select } from './select';
import { mapZones } from './zones';

/** What a relocation is made from. */
export interface RelocateInput {
  inventory: Inventory;
  /** From `decideDispositions`, one for each resource. */
  decisions: readonly Decision[];
  move: Move;
  /** What the mappers know of names; the catalog's facts stand in where they say nothing. */
  facts?: TypeFacts;
}

/** In order. Names before ids, ids before references; the region after references, so that ids of what stays are known to stay. */
export const PASSES: readonly Pass[] = [
  select,
  chooseNames,
  assignIds,
  rewriteReferences,
  moveRegion,
  mapZones,
  planAddresses,
  noteAddresses,
  listLiterals,
];

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inOrder(notes: readonly Note[]): Note[] {
  return [...notes].sort(
    (a, b) =>
      byText(idKey(a.id), idKey(b.id)) ||
      byText(a.path ?? '', b.path ?? '') ||
      byText(a.kind, b.kind) ||
      byText(a.target ?? '', b.target ?? ''),
  );
}

function surroundingsOf({ inventory, decisions, move, facts = {} }: RelocateInput): Surroundings {
  const [source, destination] = [regionOf(move.source.region), regionOf(move.destination.region)];
  const resources = [...inventory.resources].sort((a, b) => byText(idKey(a.id), idKey(b.id)));
  const global = Object.entries(facts).flatMap(([type, { nameScope }]) =>
    nameScope ? [[type, { isGlobalName: nameScope === 'global' }] as const] : [],
  );
  return {
    move,
    source,
    destination,
    text: regionText(source, destination),
    lookup: lookupOf(resources, Object.fromEntries(global)),
    resources,
    facts,
    decisions: new Map(decisions.map((decision) => [idKey(decision.id), decision])),
  };
}

function redactionsOf(redactions: readonly Redaction[], ids: ReadonlyMap<string, string>, isMoved: (id: string) => boolean): Redaction[] {
  return redactions.filter(({ id }) => isMoved(id)).map((redaction) => ({ ...redaction, id: ids.get(idKey(redaction.id))! }));
}

/**
 * The inventory that is to stand in the destination: the same ARM shape, with what is recreated only, under its new names, in its
 * new region, referring to its new neighbours. Pure; inputs are not changed; the order of the inventory plays no part.
 * @throws Error when a resource has no decision
 */
export function relocate(input: RelocateInput): Relocated {
  const around = surroundingsOf(input);
  const start: Progress = { drafts: [], names: new Map(), ids: new Map(), renames: [], notes: [] };
  const end = PASSES.reduce((progress, pass) => pass.run(progress, around), start);
  const drafts = [...end.drafts].sort((a, b) => byText(idKey(a.resource.id), idKey(b.resource.id)));
  const moved = new Set(drafts.map(({ source }) => idKey(source.id)));
  const position = new Map(drafts.map(({ source }, index) => [idKey(source.id), index]));
  const groups = drafts.flatMap(({ resource }) =>
    resource.type.toLowerCase() === 'microsoft.resources/resourcegroups' ? [resource.name] : [],
  );
  const { tenantId } = input.inventory.source;
  return {
    inventory: {
      schemaVersion: 1,
      source: {
        subscriptionId: input.move.destination.subscriptionId,
        ...(tenantId !== undefined && { tenantId }),
        region: around.destination.name,
        resourceGroups: groups.sort(byText),
      },
      resources: drafts.map(({ resource }) => resource),
      errors: [],
      redactions: redactionsOf(input.inventory.redactions, end.ids, (id) => moved.has(idKey(id))),
    },
    origins: Object.fromEntries(drafts.map(({ source, resource }) => [idKey(resource.id), source.id])),
    renames: [...end.renames].sort((a, b) => position.get(idKey(a.id))! - position.get(idKey(b.id))!),
    notes: inOrder(end.notes),
  };
}
