import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { Move } from '../config/move';
import type { Inventory } from '../inventory/inventory';
import { contextOf, withoutUndefined } from '../mappers/apply';
import type { MapperContext } from '../mappers/mapper';
import type { Registry } from '../mappers/registry';
import { chooseDataStrategies, type DataChoices } from '../relocate/data-choices';
import type { Decision } from '../relocate/decision';
import type { Relocated } from '../relocate/relocated';
import { strategyOf } from './registry';
import type { Adopted, DataPlan, DataStrategy, Overlay, StackResource, Subject, Surroundings } from './strategy';

/** One resource whose data goes over, and what is planned for it. */
export interface Prepared {
  subject: Subject;
  strategy: DataStrategy;
  plan: DataPlan;
}

/** How the data of a move goes over. */
export interface Preparation {
  /** In the inventory's order. */
  prepared: Prepared[];
  unmatchedRules: DataChoices['unmatchedRules'];
  /** Each once, in the order in which they were asked for. */
  stackResources: StackResource[];
  /** {@link idKey} of a destination resource → what is different in its code. */
  overlays: ReadonlyMap<string, Overlay>;
  /** {@link idKey} of a source resource that comes by no code → the source resource with which it comes. */
  leftOut: ReadonlyMap<string, string>;
  /** What is to stand in the destination, with the changes that the strategies make. */
  relocated: Relocated;
  around: Surroundings;
}

/** What a preparation is planned from. */
export interface PreparationInput {
  move: Move;
  source: Inventory;
  decisions: readonly Decision[];
  relocated: Relocated;
  registry: Registry;
}

/** How code adopts `resource`, by the mapper of its type. */
function adoptedOf(resource: ArmResource, context: MapperContext, registry: Registry): Adopted | undefined {
  const mapper = registry.mapperOf(resource, context);
  if (!mapper) return undefined;
  return {
    terraformType: mapper.terraformType,
    importId: mapper.importId?.(resource, context) ?? resource.id,
    config: withoutUndefined(mapper.toConfig(resource, resource.properties ?? {}, context)) as Record<string, unknown>,
    ignoreChanges: mapper.unreadOnImport ?? [],
  };
}

function surroundingsOf({ move, source, relocated, registry }: PreparationInput): Surroundings {
  const scanned = new Map(source.resources.map((resource) => [idKey(resource.id), resource]));
  const arriving = new Map(relocated.inventory.resources.map((resource) => [idKey(relocated.origins[idKey(resource.id)] ?? ''), resource]));
  const collections = new Map<string, ArmResource[]>();
  for (const resource of [...source.resources].sort((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : 1))) {
    const collection = idKey(resource.id).split('/').slice(0, -1).join('/');
    const list = collections.get(collection);
    if (list) list.push(resource);
    else collections.set(collection, [resource]);
  }
  const inOrder = [...scanned].sort(([a], [b]) => (a < b ? -1 : 1));
  let context: MapperContext | undefined;
  return {
    move,
    within: ({ id }, collection) => {
      const [start, end] = [`${idKey(id)}/`, `/${collection.toLowerCase()}/`];
      return inOrder.flatMap(([key, resource]) =>
        key.startsWith(start) && key.slice(0, key.lastIndexOf('/') + 1).endsWith(end) ? [resource] : [],
      );
    },
    adopted: (resource) => adoptedOf(resource, (context ??= contextOf(source.resources)), registry),
    scanned: (id) => (id === undefined ? undefined : scanned.get(idKey(id))),
    below: (resource, path) => collections.get(idKey(`${resource.id}/${path}`)) ?? [],
    arriving: (id) => (id === undefined ? undefined : arriving.get(idKey(id))),
  };
}

function subjectsOf(input: PreparationInput, { choices }: DataChoices, around: Surroundings): Subject[] {
  const decisions = new Map(input.decisions.map((decision) => [idKey(decision.id), decision]));
  return choices.map((choice) => {
    const { disposition, existing } = decisions.get(idKey(choice.id))!;
    const destination = around.arriving(choice.id);
    const destinationId = destination?.id ?? existing;
    return {
      source: around.scanned(choice.id)!,
      disposition,
      choice,
      ...(destination !== undefined && { destination }),
      ...(destinationId !== undefined && { destinationId }),
    };
  });
}

function overlaysOf(plans: readonly DataPlan[]): Map<string, Overlay> {
  const overlays = new Map<string, Overlay>();
  for (const change of plans.flatMap(({ destination }) => destination ?? [])) {
    if (change.kind !== 'attributes') continue;
    const { id, set = {}, omit = [], ignoreChanges = [], comments = [] } = change;
    const known = overlays.get(idKey(id));
    overlays.set(idKey(id), {
      set: { ...known?.set, ...set },
      omit: [...(known?.omit ?? []), ...omit],
      ignoreChanges: [...(known?.ignoreChanges ?? []), ...ignoreChanges],
      comments: [...(known?.comments ?? []), ...comments],
    });
  }
  return overlays;
}

function leftOutOf(plans: readonly DataPlan[], around: Surroundings): Map<string, string> {
  const leftOut = new Map<string, string>();
  for (const change of plans.flatMap(({ destination }) => destination ?? [])) {
    if (change.kind === 'left out' && around.arriving(change.sourceId)) leftOut.set(idKey(change.sourceId), change.into);
  }
  return leftOut;
}

function withChanges(relocated: Relocated, plans: readonly DataPlan[], leftOut: ReadonlyMap<string, string>): Relocated {
  const changes = new Map<string, ((resource: ArmResource) => ArmResource)[]>();
  for (const change of plans.flatMap(({ destination }) => destination ?? [])) {
    if (change.kind === 'resource') changes.set(idKey(change.id), [...(changes.get(idKey(change.id)) ?? []), change.change]);
  }
  if (changes.size === 0 && leftOut.size === 0) return relocated;
  const isLeftOut = (id: string): boolean => leftOut.has(idKey(relocated.origins[idKey(id)] ?? ''));
  const resources = relocated.inventory.resources
    .filter(({ id }) => !isLeftOut(id))
    .map((resource) => (changes.get(idKey(resource.id)) ?? []).reduce((changed, change) => change(changed), resource));
  const origins = Object.fromEntries(Object.entries(relocated.origins).filter(([id]) => !isLeftOut(id)));
  return { ...relocated, origins, inventory: { ...relocated.inventory, resources } };
}

/** What every strategy plans for its resources, and what the destination becomes by it. Pure; inputs are not changed. */
export function planPreparation(input: PreparationInput): Preparation {
  const choices = chooseDataStrategies(input.source, input.decisions, input.move);
  const around = surroundingsOf(input);
  const prepared = subjectsOf(input, choices, around).map((subject): Prepared => {
    const strategy = strategyOf(subject.choice.strategy);
    return { subject, strategy, plan: strategy.plan(subject, around) };
  });
  const plans = prepared.map(({ plan }) => plan);
  const resources = plans.flatMap(({ stack }) => stack ?? []);
  const leftOut = leftOutOf(plans, around);
  return {
    prepared,
    unmatchedRules: choices.unmatchedRules,
    stackResources: [
      ...new Map(resources.map((resource) => [`${resource.stack} ${resource.terraformType} ${idKey(resource.armId)}`, resource])).values(),
    ],
    overlays: overlaysOf(plans),
    leftOut,
    relocated: withChanges(input.relocated, plans, leftOut),
    around,
  };
}
