import type { ArmResource, Json } from '../arm/resource';
import type { DataStrategyName } from '../config/data-strategies';
import type { Disposition, Move } from '../config/move';
import type { DataChoice } from '../relocate/data-choices';
import type { Command } from './shell';

/** When a step is taken, in this order. */
export const MOMENTS = ['before the destination', 'once the destination stands', 'at cut-over', 'after the commit'] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a person or a pipeline does for one resource at one moment: copied and run, and run again without harm. */
export interface Step {
  moment: Moment;
  /** What is done, as a heading: `Copy the snapshot to North Europe`. */
  title: string;
  /** What to know before: one or two sentences. */
  note?: string;
  /** Variables of the environment that the commands read, each with what it holds; secrets come in by no other way. */
  needs?: Readonly<Record<string, string>>;
  /** Shows that the step can be taken. */
  before?: readonly Command[];
  run: readonly Command[];
  /** Shows that it is done. */
  after?: readonly Command[];
}

/**
 * The generated stacks beside the destination's and the teardown:
 * `prepare` makes what the destination is created from, and is destroyed after the commit; `extend` adopts what stays and takes the
 * destination in, and is never destroyed; `replicate` joins source and destination once both stand, and is destroyed at cut-over.
 */
export const PREPARATION_STACKS = ['prepare', 'extend', 'replicate'] as const;
export type PreparationStack = (typeof PREPARATION_STACKS)[number];

/** A Terraform resource of one of these stacks. */
export interface StackResource {
  stack: PreparationStack;
  /** Its ARM id, or an id of the same form for what has none of its own; references to it are found by it. */
  armId: string;
  terraformType: string;
  /** As the bindings' `…Config` has it; ARM ids of other resources of the stack become references. */
  config: object;
  /** To adopt what stands there already; such a resource is never destroyed by its stack. */
  importId?: string;
  /** Terraform attribute paths. */
  ignoreChanges?: readonly string[];
  comments?: readonly string[];
}

/** What becomes different in the destination. */
export type DestinationChange =
  /** The resource as it is to stand there, in ARM's form. */
  | { kind: 'resource'; /** Destination resource id. */ id: string; change: (resource: ArmResource) => ArmResource }
  /** Attributes which ARM never returns, or which the provider refuses: they concern the code alone. */
  | ({ kind: 'attributes'; id: string } & Overlay)
  /** Comes by what the strategy does, and so by no code: a source resource, and the source resource with which it comes. */
  | { kind: 'left out'; sourceId: string; into: string };

/** Attributes of a destination construct, by the bindings' names. */
export interface Overlay {
  set?: Readonly<Record<string, string>>;
  omit?: readonly string[];
  /** Terraform attribute paths. */
  ignoreChanges?: readonly string[];
  comments?: readonly string[];
}

/** What a strategy plans for one resource. */
export interface DataPlan {
  stack?: readonly StackResource[];
  destination?: readonly DestinationChange[];
  steps: readonly Step[];
}

/** A resource whose data goes over. */
export interface Subject {
  /** As scanned. */
  source: ArmResource;
  disposition: Disposition;
  /** As it is to stand in the destination; absent for what stays, is there already, or is made by hand. */
  destination?: ArmResource;
  /** Id in the destination: of {@link destination}, or of what `use existing` names. */
  destinationId?: string;
  choice: DataChoice;
}

/** A scanned resource as code that adopts it. */
export interface Adopted {
  terraformType: string;
  importId: string;
  config: Record<string, unknown>;
  ignoreChanges: readonly string[];
}

/** The move, as strategies see it. */
export interface Surroundings {
  move: Move;
  /** The scanned resource with this id. */
  scanned(id: string | undefined): ArmResource | undefined;
  /** Scanned resources right below `resource` in the collection `path`, `blobServices/default/containers`, in id order. */
  below(resource: ArmResource, path: string): ArmResource[];
  /** Scanned resources anywhere below `resource` whose collection is `collection`, `queues`, in id order. */
  within(resource: ArmResource, collection: string): ArmResource[];
  /** Type, import id and configuration with which code adopts a scanned resource; undefined for a type without a mapper. */
  adopted(resource: ArmResource): Adopted | undefined;
  /** What becomes of a scanned resource in the destination, where it is recreated. */
  arriving(id: string | undefined): ArmResource | undefined;
}

/** Reads from ARM; `undefined` and empty where there is nothing (404). */
export interface Reader {
  get(id: string, apiVersion: string, query?: Readonly<Record<string, string>>): Promise<ArmResource | undefined>;
  list(path: string, apiVersion: string): Promise<ArmResource[]>;
}

/**
 * Where the data of one resource stands. `missing`: nothing has begun; `ask`: only the data plane knows, a person has to confirm.
 */
export interface Seen {
  state: 'done' | 'running' | 'missing' | 'failed' | 'ask';
  /** One sentence. */
  detail: string;
  /** What was read, for the ledger. */
  facts?: Readonly<Record<string, Json>>;
}

/**
 * A way of getting data to the destination. A file of `src/prepare/strategies/` that exports one made with {@link defineStrategy} is found
 * by itself; its name stands in `src/config/data-strategies.ts`.
 */
export interface DataStrategy {
  name: DataStrategyName;
  /** What it does and what it does not, for a person who chooses: one or two sentences. */
  summary: string;
  /** True when the destination is created from what this makes: the resource waits for it, as prepare pending. */
  comesFirst: boolean;
  plan(subject: Subject, around: Surroundings): DataPlan;
  /** How it is seen in Azure that the data is there. */
  look(subject: Subject, around: Surroundings, read: Reader): Promise<Seen> | Seen;
}

/** Declares a strategy. */
export function defineStrategy(strategy: DataStrategy): DataStrategy {
  return strategy;
}

/** True for what {@link defineStrategy} made. */
export function isStrategy(value: unknown): value is DataStrategy {
  return typeof value === 'object' && value !== null && 'comesFirst' in value && 'plan' in value;
}
