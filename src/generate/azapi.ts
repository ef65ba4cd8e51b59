import type { ArmResource } from '../arm/resource';
import { parentIdOf } from '../mappers/mapper';
import type { MapperContext } from '../mappers/mapper';
import { tryParseResourceId } from '../arm/resource-id';

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

/** When the scan knows no api-version of a type: the oldest that azapi takes for anything; the service then names those it has. */
const UNKNOWN_API_VERSION = '2021-04-01';

function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !READ_ONLY.has(key.toLowerCase()))
      .map(([key, item]) => [key, withoutReadOnly(item)]),
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
 */
export function azapiConstruct(resource: ArmResource, context: MapperContext): Record<string, unknown> {
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
    body: withoutReadOnly({ ...bodyRest, properties }) as Record<string, unknown>,
    // The body is what Azure gave: the provider's own copy of the schemas may be older than the service.
    schemaValidationEnabled: false,
    ...(tags && Object.keys(tags).length > 0 && { tags }),
  };
}
