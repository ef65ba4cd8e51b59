import type { ArmResource } from '../arm/resource';
import { readOnlyPaths } from '../catalog/read-only';
import { parentIdOf } from '../mappers/mapper';
import type { MapperContext } from '../mappers/mapper';
import { idKey, tryParseResourceId } from '../arm/resource-id';

/**
 * Names of properties that ARM services compute, wherever they stand. azapi would send them back, and services refuse them.
 * From the read-only marks common to Azure's REST API specification.
 */
const READ_ONLY = new Set(
  [
    'provisioningState',
    'resourceGuid',
    'uniqueId',
    'createdAt',
    'createdBy',
    'lastModifiedAt',
    'lastModifiedBy',
    'systemData',
    'etag',
    'privateEndpointConnections',
  ].map((name) => name.toLowerCase()),
);

/** When neither a mapper nor the scan knows an api-version of a type: a guess; the service then names those that it has. */
const UNKNOWN_API_VERSION = '2021-04-01';

/** What a body must not say: paths, and ids of what Azure makes with the resource. */
interface Unsaid {
  paths: ReadonlySet<string>;
  /** By {@link idKey}. */
  ids: ReadonlySet<string>;
}

/** `value` less what Azure computes: by the API description of the type, and by names that mean the same everywhere. */
function withoutReadOnly(value: unknown, path: string, unsaid: Unsaid): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutReadOnly(item, path, unsaid));
  if (typeof value !== 'object' || value === null) return value;
  const at = (key: string): string => `${path}${key.toLowerCase()}`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !READ_ONLY.has(key.toLowerCase()) && !unsaid.paths.has(at(key)))
      .filter(([, item]) => typeof item !== 'string' || !unsaid.ids.has(idKey(item)))
      .map(([key, item]) => [key, withoutReadOnly(item, `${at(key)}.`, unsaid)]),
  );
}

function parentOf(resource: ArmResource, context: MapperContext): string {
  const parsed = tryParseResourceId(resource.id);
  const parent = parsed?.parentId ?? parentIdOf(resource);
  return context.get(parent)?.id ?? parent;
}

/**
 * The configuration of an `azapi_resource` that keeps the ARM JSON of a type for which azmove has no mapper: the body less what
 * Azure computes.
 * @param partIds ids of what counts as part of the resource, as a machine's OS disk does
 */
export function azapiConstruct(resource: ArmResource, context: MapperContext, partIds: readonly string[] = []): Record<string, unknown> {
  const { id: _id, name, type, location, tags, identity, properties, ...rest } = resource;
  const { managedBy: _managedBy, apiVersion, ...bodyRest } = rest;
  const identityIds = Object.keys(identity?.userAssignedIdentities ?? {}).sort();
  const hasIdentity = identity?.type !== undefined && identity.type !== 'None';
  return {
    type: `${type}@${apiVersion ?? UNKNOWN_API_VERSION}`,
    name,
    parentId: parentOf(resource, context),
    ...(location !== undefined && { location }),
    ...(hasIdentity && { identity: [{ type: identity.type, ...(identityIds.length > 0 && { identityIds }) }] }),
    body: withoutReadOnly({ ...bodyRest, properties }, '', { paths: readOnlyPaths(type), ids: new Set(partIds.map(idKey)) }) as Record<
      string,
      unknown
    >,
    // The body is what Azure gave: the provider's own copy of the schemas may be older than the service.
    schemaValidationEnabled: false,
    ...(tags && Object.keys(tags).length > 0 && { tags }),
  };
}

/**
 * What azapi 2.7 does not take from ARM as it stands when it adopts a resource: a flag of its own, and the body, which it compares text by
 * text. The inventory has ids and regions in one form where ARM has several, no secret, and nothing that Azure computes.
 */
export const AZAPI_UNREAD_ON_IMPORT: readonly string[] = ['body', 'schema_validation_enabled'];

/** What a person must know of the fallback for `resource`: for a comment in the code. */
export function azapiComments(resource: ArmResource): string[] {
  if (resource.apiVersion !== undefined) return [];
  return [`Azure did not say which api-versions ${resource.type} has: put one of them in the place of ${UNKNOWN_API_VERSION}.`];
}
