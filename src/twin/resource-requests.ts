import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parentOf, parseAddress, topLevelOf, type Address } from './address';
import { requireKnownType } from './api-versions';
import { ArmError, groupNotFound, resourceNotFound } from './arm-error';
import { findAuthorization, listAuthorization } from './authorization';
import type { Caller } from './cloud';
import { childrenOf, findResource, resourcesOfType } from './finding';
import { refuseWhenInUse } from './in-use';
import { refuseWhenLocked } from './locks';
import type { Management } from './management-handler';
import { holderOfName } from './name-availability';
import { authorityOf, pagedAnswer } from './paging';
import { isKnownLocation, normalLocation } from './regions';
import { removeResource } from './removing';
import { requireJsonBody, requirePrecondition } from './request-checks';
import type { ActionHandler, OperationStyle, Service, TwinAnswer, TwinRequest } from './service';
import { show, type Reading } from './showing';
import { writeResource } from './writing';

function readingOf(request: TwinRequest, caller: Caller, inList = false): Reading {
  return { apiVersion: request.apiVersion, query: request.query, inList, caller };
}

/** The last of the services that says something of `what`. */
function fact<T>(services: readonly Service[], what: (service: Service) => T | undefined): T | undefined {
  return services.map(what).findLast((value) => value !== undefined);
}

/** @throws ArmError (404) when the group, or what the resource lies in or extends, is not there */
function requireSurroundings(address: Address, { cloud }: Management): void {
  if (address.resourceGroup !== undefined) {
    const group = `/subscriptions/${address.subscriptionId}/resourceGroups/${address.resourceGroup}`;
    if (!cloud.store.get(group)) throw groupNotFound(address.resourceGroup);
  }
  if (address.isExtension) {
    const extended = parseAddress(address.scope)!;
    if (extended.subscriptionId !== undefined && !findResource(cloud, topLevelOf(extended))) throw resourceNotFound(address.scope);
  }
  const top = topLevelOf(address);
  // Only the top-level resource has to be there: many services have parents in between that nobody creates (`backupFabrics/Azure`).
  if (
    address.types.length > 1 &&
    address.names.length > 0 &&
    address.subscriptionId !== undefined &&
    isPlainParent(address) &&
    !findResource(cloud, top)
  ) {
    throw new ArmError(
      404,
      'ParentResourceNotFound',
      `Failed to perform '${address.kind === 'resource' ? 'write' : 'read'}' on resource(s) of type '${address.types.join('/')}', because the parent resource '${top}' could not be found.`,
    );
  }
}

/** False for `locations/westeurope/…` and the like, which are no resources. */
function isPlainParent({ types }: Address): boolean {
  return !['locations', 'operations'].includes(types[0]!.toLowerCase());
}

/** Action or view handlers for `address`, from the longest existing ancestor up. */
function* handlersFor(
  address: Address,
  { cloud }: Management,
  pick: (service: Service) => Record<string, ActionHandler> | undefined,
): Generator<{ handler: ActionHandler; resource: ArmResource; name: string; services: readonly Service[] }> {
  const { provider, types, names, scope } = address;
  const steps = types.flatMap((type, index) => (names[index] === undefined ? [type] : [type, names[index]]));
  for (let depth = Math.floor((steps.length - 1) / 2); depth >= 1; depth -= 1) {
    const armType = [provider, ...types.slice(0, depth)].join('/');
    const services = cloud.registry.of(armType);
    const name = steps
      .slice(depth * 2)
      .join('/')
      .toLowerCase();
    for (const service of services) {
      const handler = Object.entries(pick(service) ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
      const resource = handler && findResource(cloud, `${scope}/providers/${provider}/${steps.slice(0, depth * 2).join('/')}`);
      if (handler && resource) yield { handler, resource: structuredClone(resource), name, services };
    }
  }
}

function operationBase(request: TwinRequest, address: Address, location: string | undefined): string {
  const subscription = address.subscriptionId === undefined ? '' : `/subscriptions/${address.subscriptionId}`;
  return `https://${authorityOf(request)}${subscription}/providers/${address.provider}/locations/${location ?? 'global'}`;
}

function read(request: TwinRequest, address: Address, management: Management, caller: Caller): TwinAnswer {
  const { cloud, pageSize } = management;
  for (const { handler, resource } of handlersFor(address, management, (service) => service.views)) {
    const answer = handler(request, cloud.context(address.subscriptionId, caller), resource);
    if (answer) return answer;
  }
  if (address.kind === 'resource') {
    const resource = findResource(cloud, address.id) ?? findAuthorization(cloud, address);
    if (!resource) {
      requireSurroundings(address, management);
      throw resourceNotFound(address.id);
    }
    return { body: show(cloud, resource, readingOf(request, caller)) };
  }
  requireSurroundings(address, management);
  const listed = listAuthorization(cloud, address, request.query.get('$filter')) ?? collection(address, management);
  return pagedAnswer(request, listed, pageSize, (one) => show(cloud, one, readingOf(request, caller, true)));
}

/** The members of a collection: children of a parent, extensions of a resource, or all of a type in a scope. */
function collection(address: Address, { cloud }: Management): ArmResource[] {
  if (address.names.length > 0) return childrenOf(cloud, parentOf(address)!, address.types.at(-1)!);
  const all = resourcesOfType(cloud, address.armType, address.scope === '' ? undefined : address.scope);
  const scope = idKey(address.scope);
  // Extensions are listed where they are; a subscription or group lists what lies anywhere in it.
  const isDeep = (id: string): boolean => idKey(id).split('/providers/').length > 2;
  return all.filter(({ id }) =>
    address.isExtension ? idKey(parseAddress(id)!.scope) === scope : !isDeep(id) || idKey(parseAddress(id)!.scope) === scope,
  );
}

/** @throws ArmError for a location that is none, or another than that of the resource that is there */
function requireLocation(location: unknown, address: Address, previous: ArmResource | undefined): void {
  if (typeof location !== 'string' || location === '') return;
  if (!isKnownLocation(location)) {
    throw new ArmError(
      400,
      'LocationNotAvailableForResourceType',
      `The provided location '${location}' is not available for resource type '${address.armType}'.`,
    );
  }
  if (previous?.location !== undefined && previous.location !== normalLocation(location)) {
    throw new ArmError(
      409,
      'InvalidResourceLocation',
      `The resource '${address.names.at(-1)}' already exists in location '${previous.location}' in resource group '${address.resourceGroup}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    );
  }
}

/**
 * Most services of Azure tell of an operation after a write. Clients of those that don't never look for it; those that do wait for
 * ten seconds where they find none.
 */
function defaultStyle(address: Address): OperationStyle {
  return address.isExtension || address.provider === 'Microsoft.Authorization' ? 'none' : 'Azure-AsyncOperation';
}

function write(request: TwinRequest, address: Address, management: Management, caller: Caller): TwinAnswer {
  const { cloud, operations } = management;
  const cause = request.method as 'PUT' | 'PATCH';
  const body = requireJsonBody(request) as Partial<ArmResource>;
  const previous = findResource(cloud, address.id);
  const services = cloud.registry.of(address.armType);
  requireSurroundings(address, management);
  if (cause === 'PATCH' && !previous) throw resourceNotFound(address.id);
  const matchesNothing = cause === 'PUT' && fact(services, (service) => service.matchesNothing) === true;
  requirePrecondition(request, (previous as { etag?: string } | undefined)?.etag, previous !== undefined, matchesNothing);
  requireLocation(body.location, address, previous);
  refuseWhenLocked(cloud, previous?.id ?? address.id, 'write');
  const taken = fact(services, (service) => service.globalName);
  const holder = !previous && taken ? holderOfName(cloud, address.armType, address.names.at(-1)!) : undefined;
  if (holder !== undefined) {
    throw new ArmError(taken!.status ?? 409, taken!.code, `The name '${address.names.at(-1)}' is already in use by another resource.`);
  }
  const { resource, created } = writeResource(cloud, { id: address.id, body, cause, apiVersion: request.apiVersion, caller });
  const shown = show(cloud, resource, readingOf(request, caller));
  const style = fact(services, (service) => service.longRunning?.[cause === 'PUT' ? 'put' : 'patch']) ?? defaultStyle(address);
  const given = fact(services, (service) =>
    cause === 'PATCH' ? service.patchStatus : created ? service.createStatus : service.updateStatus,
  );
  const status = given ?? (style === 'Location' ? 202 : 200);
  return operations.start(style, operationBase(request, address, resource.location), request.apiVersion, status, shown);
}

function remove(request: TwinRequest, address: Address, management: Management, caller: Caller): TwinAnswer {
  const { cloud, operations } = management;
  const resource = findResource(cloud, address.id);
  if (!resource) {
    if (address.resourceGroup !== undefined) requireSurroundings({ ...address, types: address.types.slice(0, 1) }, management);
    return { status: 204 };
  }
  requirePrecondition(request, (resource as { etag?: string }).etag, true);
  refuseWhenLocked(cloud, resource.id, 'delete');
  refuseWhenInUse(cloud, resource);
  const shown = show(cloud, resource, readingOf(request, caller));
  removeResource(cloud, resource.id, caller);
  const style: OperationStyle = fact(cloud.registry.of(resource.type), (service) => service.longRunning?.delete) ?? 'none';
  if (style !== 'none') return operations.start(style, operationBase(request, address, resource.location), request.apiVersion, 202);
  // Extensions answer with what was deleted; for other types a body says nothing to clients.
  if (address.provider === 'Microsoft.Authorization') return { body: shown };
  return { status: fact(cloud.registry.of(resource.type), (service) => service.deleteStatus) ?? 200 };
}

function act(request: TwinRequest, address: Address, management: Management, caller: Caller): TwinAnswer {
  const { cloud, operations } = management;
  for (const { handler, resource, name, services } of handlersFor(address, management, (service) => service.actions)) {
    refuseWhenLocked(cloud, resource.id, 'action');
    const answer = handler(request, cloud.context(address.subscriptionId, caller), resource);
    if (!answer) continue;
    const styles = fact(services, (service) => service.longRunning?.actions);
    const style = Object.entries(styles ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? 'none';
    if (style === 'none') return answer;
    const result = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body) ? answer.body : undefined;
    return operations.start(style, operationBase(request, address, resource.location), request.apiVersion, 202, undefined, result);
  }
  requireSurroundings(address, management);
  const parent = parentOf(address);
  if (address.names.length > 0 && isPlainParent(address) && parent !== undefined && !findResource(cloud, parent))
    throw resourceNotFound(parent);
  throw new ArmError(404, 'HttpResourceNotFound', `The request url '${request.path}' is not found.`);
}

/** Any request on a resource, a collection or an action of ARM. @throws ArmError */
export function answerResourceRequest(request: TwinRequest, management: Management, caller: Caller): TwinAnswer {
  const address = parseAddress(request.path);
  if (!address)
    throw new ArmError(404, 'MissingSubscription', `The request did not have a subscription or a valid tenant level resource provider.`);
  requireKnownType(address, request.apiVersion, undefined);
  const { method } = request;
  if (method === 'GET') return read(request, address, management, caller);
  if (method === 'HEAD') return { status: findResource(management.cloud, address.id) ? 204 : 404 };
  if (method === 'POST') return act(request, address, management, caller);
  if (address.kind === 'resource') {
    if (method === 'PUT' || method === 'PATCH') return write(request, address, management, caller);
    if (method === 'DELETE') return remove(request, address, management, caller);
  }
  throw new ArmError(405, 'MethodNotAllowed', `The request method '${method}' is not allowed for '${request.path}'.`);
}
