import type { ArmResource, Json } from '../arm/resource';
import type { TwinAnswer, TwinRequest } from './twin-request';

/**
 * What a file of `src/twin/services/` says of one ARM type: how Azure's answer differs from the body that was sent.
 *
 * The twin serves every type without any such file: it stores what is PUT, gives it an id, name, type, location in ARM's form,
 * provisioningState, identity (principalId, clientId, tenantId), drops nulls and passwords, and keeps embedded children, back
 * references, locks and lists in step. A service file is wanted only where a client would notice a difference.
 *
 * ```ts
 * // src/twin/services/Microsoft.KeyVault/vaults.ts — the path is the ARM type; any export made with defineService is found
 * export const vault = defineService({
 *   armType: 'Microsoft.KeyVault/vaults',
 *   complete: (vault) => { vault.properties.vaultUri ??= `https://${vault.name}.vault.azure.net/`; },
 * });
 * ```
 */
export interface Service {
  /**
   * ARM type, any casing: `Microsoft.Network/virtualNetworks/subnets`. A last part of `*` stands for every type below
   * (`Microsoft.DataFactory/factories/*`); the exact type's service comes after, and adds to it.
   */
  armType: string;

  /**
   * Adds what the server adds: endpoints, ids, defaults. Changes `resource` in place. Runs on every PUT, PATCH and load, after
   * the generic completion (id, name, type, location, identity, provisioningState) and before {@link writeOnly} values are
   * dropped, so it may read passwords and connection strings that were sent. Must be idempotent: what it makes up has to come
   * from the resource (`context.guid`, `context.key`), never from chance, so that a second PUT changes nothing.
   * @throws ArmError for a body that Azure refuses (`throw new ArmError(400, 'InvalidParameter', …)`)
   */
  complete?: (resource: ArmResource, context: WriteContext) => void;

  /**
   * Runs after the resource is stored, with the body as it was sent (passwords included, completed). For what a PUT sets elsewhere:
   * `siteConfig.appSettings` of a site lands in its config/appsettings; use `context.put`.
   */
  afterWrite?: (resource: ArmResource, context: WriteContext) => void;

  /** Runs after a DELETE of the resource (its children are gone already): soft-deleted vaults, disks with deleteOption `Delete`. */
  afterDelete?: (resource: ArmResource, context: ServiceContext) => void;

  /**
   * Adds what depends on other resources or on the request at the time of reading (`instanceView` under `$expand`, counts). Changes
   * a copy; nothing of it is stored. Runs on GET, in lists and on the answer to PUT and PATCH. Back references that are a plain
   * list of ids belong in `src/twin/back-references.ts`, not here.
   */
  onRead?: (resource: ArmResource, context: ReadContext) => void;

  /**
   * Paths of values that no answer holds, dropped before the resource is stored. Dots between names, arrays transparent, relative
   * to `properties`; a leading `/` makes the path relative to the resource (`/identity.foo`). Dropped for every type already:
   * see GENERIC_WRITE_ONLY in `src/twin/write-only.ts` (adminPassword, administratorLoginPassword, …).
   */
  writeOnly?: readonly string[];

  /** Paths (as above) whose earlier value stays when a PUT does not send them. A PATCH keeps everything anyway. */
  kept?: readonly string[];

  /** Paths (as above) that a GET returns and the state file must not hold: left out when state is saved. */
  secret?: readonly string[];

  /** Children that exist with every resource of this type, without anyone having PUT them. Computed when read, stored once written. */
  singletons?: readonly Singleton[];

  /**
   * Other resources that Azure makes beside this one (OS disk of a VM, NIC of a private endpoint), made on its first write and on
   * load, where none has that id yet. They go through their own service.
   */
  createdWith?: (resource: ArmResource, context: WriteContext) => PartialResource[];

  /** Ids of resources that Azure deletes with this one, beside its children (the NIC of a private endpoint). */
  deletedWith?: (resource: ArmResource, context: ServiceContext) => string[];

  /**
   * POST actions by name below the resource, any casing: `listKeys`, or several parts, `backup/list`. Asked from the longest
   * existing ancestor up, so `config/appsettings/list` may stand on `sites` or as `list` on `sites/config`.
   */
  actions?: Record<string, ActionHandler>;

  /**
   * GETs below the resource that are neither a child nor a list of children, by path: `instanceView`, `usages`, `recordsets`.
   * Give the whole body; for a list, `{ value: [] }`.
   */
  views?: Record<string, ActionHandler>;

  /**
   * Requests outside any one resource, by method and path with `{name}` placeholders:
   * `'GET /subscriptions/{subscriptionId}/providers/Microsoft.Compute/skus'`. Casing is ignored; a placeholder stands for one part.
   * Asked before everything else, so it may also replace a generic answer.
   */
  routes?: Record<string, ActionHandler>;

  /** Status of a PUT that creates; default 200. Only 201 is accepted for some types; 202 makes the PUT long-running. */
  createStatus?: 200 | 201 | 202;

  /** Status of a PUT that updates; default 200. */
  updateStatus?: 200 | 201 | 202;

  /** Status of a PATCH; default 200, or 202 where it is a long-running one by `Location`. */
  patchStatus?: 200 | 202;

  /** Status of a DELETE of what exists, unless it is a long-running one; default 200. */
  deleteStatus?: 200 | 204;

  /**
   * Which requests answer with an operation to poll, and by which header. Default: `Azure-AsyncOperation` for PUT and PATCH (with
   * status 200 and the body, so that clients that know of no operation are content; not for extensions), none for the others.
   */
  longRunning?: {
    put?: OperationStyle;
    patch?: OperationStyle;
    delete?: OperationStyle;
    /** of actions, by name */ actions?: Record<string, OperationStyle>;
  };

  /**
   * Arrays of the body whose elements are resources of a nested type, in step both ways: `{ property: 'subnets' }`. What is common
   * stands in `src/twin/embedded-children.ts` already; this adds to it.
   */
  embedded?: readonly EmbeddedCollection[];

  /** Whether `properties.provisioningState: 'Succeeded'` is added. Default: yes for top-level and embedded types, no for other nested types. */
  provisioningState?: boolean;

  /** Whether `location` is returned; default true. False for types that ARM returns without, whatever was sent. */
  location?: boolean;

  /** With this, a PUT of a name that any other resource of the type has is refused, and checkNameAvailability knows it. */
  globalName?: { /** Error code, for example `StorageAccountAlreadyTaken`. */ code: string; /** 409 by default. */ status?: number };

  /** With this, `If-Match: *` on a PUT asks for any state, none included, rather than for a resource that is there. */
  matchesNothing?: boolean;

  /**
   * The path that is meant by `path` where a resource answers to several: `apis/shop;rev=1` is `apis/shop` as long as that revision is
   * the current one. Asked for every request on ARM; `path` itself when it is none of this type, or has one name only.
   */
  canonicalPath?: (path: string, context: ServiceContext) => string;

  /** Hosts other than management.azure.com that belong to this type. */
  dataPlanes?: readonly DataPlane[];
}

/** How a client learns that an operation ended. */
export type OperationStyle = 'Azure-AsyncOperation' | 'Location' | 'none';

/** A resource as a service file gives it: the id is enough, the rest is derived. */
export type PartialResource = Partial<ArmResource> & { id: string };

/** A child that exists with its parent. */
export interface Singleton {
  /** Below the parent, whole pairs: `config/web`, `blobServices/default`, `basicPublishingCredentialsPolicies/ftp`. */
  path: string;
  /** Its body as long as nobody wrote it (also the base for a PATCH); `properties`, and others if need be. */
  body: (parent: ArmResource, context: ServiceContext) => Partial<ArmResource>;
  /** False where lists of the collection leave it out; default true. */
  listed?: boolean;
}

/** Elements of an array property that are also addressable one by one. */
export interface EmbeddedCollection {
  /** Path below `properties` of the parent: `subnets`. */
  property: string;
  /** Last part of the elements' ARM type; default: `property`. */
  collection?: string;
}

/** What services see of the twin. */
export interface ServiceContext {
  subscriptionId: string;
  tenantId: string;
  /** Who asks: object id and application id of the token; the twin's own principal when loading. */
  caller: { objectId: string; appId: string };
  /** The resource with this id (embedded children and singletons included), as stored: a copy. */
  get(id: string): ArmResource | undefined;
  /** Resources right below `id` in `collection` (last part of the type), in id order; singletons included. */
  children(id: string, collection: string): ArmResource[];
  /** All resources of an ARM type, in id order; below `scope` when given. */
  ofType(armType: string, scope?: string): ArmResource[];
  /** Resources (embedded children included) whose body holds `id`, in id order; of `armType` when given. */
  referrers(id: string, armType?: string): ArmResource[];
  /** Writes a resource as a PUT would, through its service, without operation or lock check. */
  put(resource: PartialResource): ArmResource;
  /** Deletes a resource with its children; no error when there is none. */
  remove(id: string): void;
  /** A GUID that is always the same for `seed` (case ignored): `context.guid(id, 'clientId')`. */
  guid(...seed: string[]): string;
  /** A base64 key of `bytes` bytes (default 64), always the same for `seed`. Not a secret of anything: derived from the id. */
  key(seed: string, bytes?: number): string;
  /** The present, ISO 8601 in UTC. */
  now(): string;
  /** Named documents kept beside a resource (data-plane objects, soft-deleted vaults); saved with the state. `scope`: an id or host. */
  documents(scope: string): Documents;
}

/** Documents of one scope, by key (case kept, compared as they are). */
export interface Documents {
  get(key: string): Json | undefined;
  /** `secret: true` leaves the document out of the state file. */
  set(key: string, document: Json, options?: { secret?: boolean }): void;
  delete(key: string): boolean;
  /** In key order. */
  entries(): [key: string, document: Json][];
}

export interface WriteContext extends ServiceContext {
  cause: 'PUT' | 'PATCH' | 'load';
  /** The resource before this write; absent when it is created. */
  previous?: ArmResource;
  apiVersion: string;
}

export interface ReadContext extends ServiceContext {
  apiVersion: string;
  /** `$expand` and the like, names in lower case. */
  query: ReadonlyMap<string, string>;
  /** True in lists, where ARM often returns less. */
  inList: boolean;
}

export type { TwinAnswer, TwinRequest };

/**
 * Answers a request; `resource` is the one whose action or view it is (absent for routes and data planes). `undefined` passes the
 * request on to the next handler, in the end a 404.
 */
export type ActionHandler = (request: TwinRequest, context: ServiceContext, resource: ArmResource) => TwinAnswer | undefined;

/** A host, or hosts, outside ARM. */
export interface DataPlane {
  /** `*.vault.azure.net`, `*.blob.core.windows.net`: `*` stands for one or several labels and becomes `parameters.name`. */
  host: string;
  /** A refusal (401 with `www-authenticate` …) is the handler's own affair. `undefined`: 404. */
  handle: (request: TwinRequest, context: ServiceContext) => TwinAnswer | undefined;
}

/** Marks an export of a file in `services/`, or an element of one, as a service. */
export const SERVICE = Symbol.for('azmove.twin.service');

/** Declares how the twin answers for an ARM type. */
export function defineService(service: Service): Service {
  return Object.assign(service, { [SERVICE]: true });
}
