import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Move } from '../config/move';
import type { Graph } from '../graph/graph';
import type { Inventory } from '../inventory/inventory';
import type { Decision } from '../relocate/decision';
import type { Relocated } from '../relocate/relocated';
import { tidied } from './tidy';

/** What a verification is made of. */
export interface WorldInput {
  move: Move;
  inventory: Inventory;
  decisions: readonly Decision[];
  relocated: Relocated;
  graph: Graph;
  /** ARM type in lower case → api-version with which the destination will be written. */
  apiVersions?: Readonly<Record<string, string>>;
}

/** A resource that comes into the destination. */
export interface Arrival {
  source: ArmResource;
  /** As it is to stand in the destination: new name, region, zones, addresses. */
  resource: ArmResource;
}

/** The move as checks see it. */
export interface World extends WorldInput {
  /** `/subscriptions/…` of the destination and of the source. */
  destinationScope: string;
  sourceScope: string;
  /** Name of the destination region. */
  region: string;
  /** All that is recreated, in order. */
  arrivals: readonly Arrival[];
  /** Arrivals of an ARM type, whatever its casing. */
  arriving(armType: string): readonly Arrival[];
  /** Scanned resources whose disposition is `extend`: they get a foot in the destination. */
  extending(armType: string): readonly ArmResource[];
  /** The scanned resource with this id. */
  source(id: string | undefined): ArmResource | undefined;
  /** The destination's resource with this id. */
  arrived(id: string | undefined): Arrival | undefined;
  decisionOn(id: string): Decision | undefined;
}

function groupedByType<T>(items: readonly T[], typeOf: (item: T) => string): (type: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = typeOf(item).toLowerCase();
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return (type) => groups.get(type.toLowerCase()) ?? [];
}

/** Indexes a move for checks. */
export function worldOf(input: WorldInput): World {
  const { move, decisions } = input;
  const inventory = { ...input.inventory, resources: input.inventory.resources.map(tidied) };
  const relocated = {
    ...input.relocated,
    inventory: { ...input.relocated.inventory, resources: input.relocated.inventory.resources.map(tidied) },
  };
  const sources = new Map(inventory.resources.map((resource) => [idKey(resource.id), resource]));
  const decided = new Map(decisions.map((decision) => [idKey(decision.id), decision]));
  const arrivals = relocated.inventory.resources.map((resource): Arrival => {
    const origin = relocated.origins[idKey(resource.id)];
    return { resource, source: sources.get(idKey(origin ?? '')) ?? resource };
  });
  const arrived = new Map(arrivals.map((arrival) => [idKey(arrival.resource.id), arrival]));
  const extended = inventory.resources.filter(({ id }) => decided.get(idKey(id))?.disposition === 'extend');
  return {
    ...input,
    inventory,
    relocated,
    destinationScope: `/subscriptions/${move.destination.subscriptionId}`,
    sourceScope: `/subscriptions/${move.subscriptionId}`,
    region: move.destination.region,
    arrivals,
    arriving: groupedByType(arrivals, ({ resource }) => resource.type),
    extending: groupedByType(extended, ({ type }) => type),
    source: (id) => (id === undefined ? undefined : sources.get(idKey(id))),
    arrived: (id) => (id === undefined ? undefined : arrived.get(idKey(id))),
    decisionOn: (id) => decided.get(idKey(id)),
  };
}

/** Source ids of arrivals. */
export function sourceIds(arrivals: readonly Arrival[]): string[] {
  return arrivals.map(({ source }) => source.id);
}

/** Items by a key, in order of the keys. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A list for a sentence: at most `most` names, then how many more. */
export function listed(names: readonly string[], most = 5): string {
  const distinct = [...new Set(names)];
  return distinct.length <= most ? distinct.join(', ') : `${distinct.slice(0, most).join(', ')} and ${distinct.length - most} more`;
}
