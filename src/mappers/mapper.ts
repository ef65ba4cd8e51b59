import type { ArmResource } from '../arm/resource';
import { resourceGroupIdOf } from '../arm/resource-id';
import { nameOf } from './token';

/** How uniquely Azure wants a name. */
export type NameScope = 'global' | 'subscription' | 'resource group' | 'parent';

/** What a globally unique name may look like; from Azure's resource name rules. */
export interface NameRule {
  minLength: number;
  maxLength: number;
  /** Characters that may be used, as the inside of a regular expression's bracket, for example `a-z0-9`. */
  characters: string;
}

/**
 * How the scan finds resources of a type.
 * - `graph`: Resource Graph and the resources list hold them (the default of top-level types);
 * - `property`: the parent's body embeds them in full, for example `subnets` in a virtual network;
 * - `list`: GET on the collection `path` below each resource of ARM type `parent` (the default of nested types: the last part);
 * - `singleton`: GET on `path` below each `parent`; a 404 is no error.
 * - `post`: POST on `path` below each `parent`; the answer is kept as resource `parent/path` less its trailing `/list`.
 */
export type Discovery =
  | { by: 'graph' }
  | { by: 'property'; parent: string; property: string }
  | { by: 'list'; parent: string; path: string }
  | { by: 'singleton'; parent: string; path: string }
  | { by: 'post'; parent: string; path: string };

/**
 * A part of a resource which ARM keeps at an address of its own and Terraform inside the resource's own block: below the resource's
 * address, or elsewhere and `managedBy` the resource.
 */
export interface AbsorbedPart {
  /** ARM type of the part, for example `Microsoft.Web/sites/config`. */
  armType: string;
  apiVersion: string;
  discovery: readonly Discovery[];
  /** As `MapperFacts.ignored`, of the part's own properties. */
  ignored?: readonly string[];
}

/** Reads other resources of the same inventory, whatever the casing of ids. */
export interface MapperContext {
  /** The resource with this id. */
  get(id: string): ArmResource | undefined;
  /** The part at `path` below `resource`, for example `config/web` or `blobServices/default`. */
  part(resource: ArmResource, path: string): ArmResource | undefined;
  /** A resource of this ARM type and name, whatever its group: for what ARM knows by a globally unique name alone. */
  byName(armType: string, name: string): ArmResource | undefined;
  /** All resources right below `resource` in the collection `collection`, for example `subnets`, in id order. */
  children(resource: ArmResource, collection: string): ArmResource[];
  /** All resources of an ARM type, in id order: for what a resource refers to by anything but an id. */
  ofType(armType: string): ArmResource[];
}

/** Facts of an ARM type that other steps need. They stand in the mapper, and nowhere else. */
export interface MapperFacts<R extends ArmResource> {
  /** For example `Microsoft.Network/virtualNetworks`; the path of the file. */
  armType: string;
  /** With which the mapper's properties are read. */
  apiVersion: string;
  /** For example `azurerm_virtual_network`. */
  terraformType: string;
  /**
   * Property paths that are knowingly not mapped: read-only, or with no place in the provider. Dots between names, arrays
   * transparent: `ipConfigurations.properties.provisioningState`. A path covers all below it. Relative to `properties`; a
   * leading `/` makes it relative to the resource (`/sku.tier`). `provisioningState` and `etag` are always ignored.
   */
  ignored?: readonly string[];
  /** How the scan finds them; see {@link Discovery} for the defaults. */
  discovery?: Discovery | readonly Discovery[];
  /** Parts read through the context, that have no Terraform resource of their own. */
  absorbs?: readonly AbsorbedPart[];
  /** Default: `resource group` for a top-level type, else `parent`. */
  nameScope?: NameScope;
  /** Required with `nameScope: 'global'`. */
  nameRule?: NameRule;
  /** True when the resource holds data that recreation does not bring along. */
  holdsData?: boolean;
  /** Config attributes (camelCase, dotted) that ARM never returns and that may have been set: reported, never guessed. */
  unreadable?: readonly string[];
  /** Terraform attributes (snake_case, as `ignore_changes` wants them) which an import cannot read; ignored in the teardown only. */
  unreadOnImport?: readonly string[];
  /**
   * Values that other resources may hold, by the bindings' attribute that yields them: `{ vaultUri: 'https://…' }`. Generic passes
   * print such a value elsewhere as a reference. `id`, `name` and the identity's principalId are always exported.
   */
  exports?: (resource: R) => Record<string, string | undefined>;
  /** False for the mapper not to take this resource; the first mapper of the ARM type that takes it is used. */
  when?: (resource: R, context: MapperContext) => boolean;
}

/** ARM type → azurerm configuration, one Terraform resource per ARM resource. */
export interface Mapper<R extends ArmResource = ArmResource> extends MapperFacts<R> {
  kind: 'resource';
  /** The Terraform import id. Default: the ARM id. */
  importId?: (resource: R, context: MapperContext) => string;
  /** The configuration as the bindings' `…Config` type wants it, less what is undefined. Pure. */
  toConfig: (resource: R, properties: R['properties'], context: MapperContext) => object;
}

/** One Terraform resource that ARM keeps inside another: an association, an attachment, an access policy. */
export interface Part {
  /** Tells the parts of one resource apart; stable; becomes part of the construct id. */
  key: string;
  importId: string;
  config: object;
}

/** ARM resource → any number of Terraform resources beside the one that the mapper gives. */
export interface PartsMapper<R extends ArmResource = ArmResource> extends MapperFacts<R> {
  kind: 'parts';
  toParts: (resource: R, properties: R['properties'], context: MapperContext) => Part[];
}

export type AnyMapper = Mapper | PartsMapper;

/** Declares the mapper of an ARM type. See `docs/adding-a-resource-type.md`. */
export function defineMapper<R extends ArmResource>(mapper: Omit<Mapper<R>, 'kind'>): Mapper {
  return { kind: 'resource', ...mapper } as unknown as Mapper;
}

/** Declares Terraform resources that ARM keeps inside a resource of `armType`. */
export function defineParts<R extends ArmResource>(mapper: Omit<PartsMapper<R>, 'kind'>): PartsMapper {
  return { kind: 'parts', ...mapper } as unknown as PartsMapper;
}

/** Tags, or undefined when there are none. */
export function tagsOf(resource: ArmResource): Record<string, string> | undefined {
  return resource.tags && Object.keys(resource.tags).length > 0 ? resource.tags : undefined;
}

/** The resource's own name. From the id, as the provider reads it: some services answer `name` with the parents' names before it. */
export function ownName(resource: ArmResource): string {
  return resource.id.slice(resource.id.lastIndexOf('/') + 1);
}

/** `name` and `resourceGroupName`. */
export function named(resource: ArmResource): { name: string; resourceGroupName: string } {
  const group = resourceGroupIdOf(resource.id);
  if (group === undefined) throw new Error(`${resource.id} lies outside a resource group`);
  return { name: ownName(resource), resourceGroupName: nameOf(group) };
}

/** What nearly every regional resource has: name, resource group, location, tags. */
export function regional(resource: ArmResource): {
  name: string;
  resourceGroupName: string;
  location: string;
  tags?: Record<string, string>;
} {
  if (resource.location === undefined) throw new Error(`${resource.id} has no location`);
  const tags = tagsOf(resource);
  return { ...named(resource), location: resource.location, ...(tags && { tags }) };
}

/** `value`, or undefined when it is the provider's default: what equals a default is left out of the code. */
export function unlessDefault<T>(value: T | undefined | null, providerDefault: T): T | undefined {
  return value === undefined || value === null || value === providerDefault ? undefined : value;
}

/** The list, or undefined when it is absent or empty. */
export function unlessEmpty<T>(list: readonly T[] | undefined | null): T[] | undefined {
  return list && list.length > 0 ? [...list] : undefined;
}

/** The text, or undefined when it is absent or empty. */
export function unlessBlank(text: string | undefined | null): string | undefined {
  return text === undefined || text === null || text === '' ? undefined : text;
}

/** The `identity` block that most azurerm resources share; undefined for none. */
export function identityOf(resource: ArmResource): { type: string; identityIds?: string[] } | undefined {
  const type = resource.identity?.type;
  if (!type || type.toLowerCase() === 'none') return undefined;
  const kinds = type.split(',').map((kind) => kind.trim().toLowerCase());
  const parts = [kinds.includes('systemassigned') && 'SystemAssigned', kinds.includes('userassigned') && 'UserAssigned'].filter(Boolean);
  const identityIds = Object.keys(resource.identity?.userAssignedIdentities ?? {}).sort();
  return { type: parts.join(', '), ...(identityIds.length > 0 && { identityIds }) };
}

/** The id of the resource right above a nested one. */
export function parentIdOf(resource: ArmResource): string {
  const cut = resource.id.split('/').slice(0, -2).join('/');
  if (cut === '') throw new Error(`${resource.id} has no parent`);
  return cut;
}

function pruned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value).flatMap(([key, item]) => (pruned(item) === undefined ? [] : [[key, pruned(item)] as const]));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** `object` less what is undefined in it: the empty object stays, for blocks that the provider requires even when empty. */
export function block<T extends object>(object: T): T {
  return (pruned(object) ?? {}) as T;
}
