import { readFileSync } from 'node:fs';
import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { parseAddress } from './address';
import type { Cloud } from './cloud';
import { addScarcities, SCARCITIES, scarcityProblem, type Scarcity } from './facts';
import { matchRoute } from './routes';
import { serviceRoutes } from './service-routes';
import type { TwinRequest } from './twin-request';
import { writeResource } from './writing';

/** What an estate file holds: an estate of `src/twin/estates/`, or an inventory as `azmove scan` writes it. */
export interface Estate {
  subscriptionId?: string;
  tenantId?: string;
  /** Bodies as GET returns them, in any order. Resource groups that are missing are made. */
  resources: ArmResource[];
  /** Namespaces that are not registered, by subscription id or for all (`*`). */
  unregistered?: Record<string, string[]>;
  /** What is short in this Azure: see facts.ts. */
  scarcities?: Scarcity[];
}

/** A file that is no estate; the message names it and says why. */
export class EstateError extends Error {}

function isResource(value: unknown): value is ArmResource {
  return typeof value === 'object' && value !== null && typeof (value as ArmResource).id === 'string';
}

/** @throws EstateError when the file cannot be read, is no JSON, or holds no resources */
export function readEstate(file: string): Estate {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new EstateError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return checkedEstate(value, file);
}

/** @throws EstateError naming `file` and the first entry that is no ARM resource */
export function checkedEstate(value: unknown, file: string): Estate {
  const whole = (Array.isArray(value) ? { resources: value } : value) as Record<string, unknown> | null;
  const resources = whole?.['resources'];
  if (!Array.isArray(resources)) {
    throw new EstateError(
      `${file}: no estate: it must hold an array 'resources' of ARM resources (an inventory written by 'azmove scan' will do)`,
    );
  }
  resources.forEach((resource, index) => {
    if (!isResource(resource) || !parseAddress(resource.id)) {
      throw new EstateError(
        `${file}: resources[${index}] has no ARM id: ${JSON.stringify((resource as ArmResource | null)?.id ?? resource).slice(0, 200)}`,
      );
    }
  });
  const source = whole?.['source'] as Estate | undefined;
  const subscriptionId = (whole?.['subscriptionId'] as string | undefined) ?? source?.subscriptionId;
  const tenantId = (whole?.['tenantId'] as string | undefined) ?? source?.tenantId;
  const unregistered = whole?.['unregistered'] as Record<string, string[]> | undefined;
  const scarcities = whole?.['scarcities'] as Scarcity[] | undefined;
  const problem = scarcities === undefined ? undefined : scarcityProblem(scarcities);
  if (problem !== undefined) throw new EstateError(`${file}: ${problem}`);
  return {
    ...(subscriptionId !== undefined && { subscriptionId }),
    ...(tenantId !== undefined && { tenantId }),
    resources: resources as ArmResource[],
    ...(unregistered && { unregistered }),
    ...(scarcities && { scarcities }),
  };
}

/** Subscriptions that the resources lie in, in order of appearance. */
export function subscriptionsOf(resources: readonly ArmResource[]): string[] {
  const found = resources.flatMap(({ id }) => parseAddress(id)?.subscriptionId ?? []);
  return [...new Map(found.map((id) => [id.toLowerCase(), id])).values()];
}

function depthOf({ id }: ArmResource): number {
  return id.split('/').length;
}

/** A document below a resource that has no name of its own, and so no id of ARM's form: written as a client would. The scan puts all of it into properties. */
function loadDocument(cloud: Cloud, { id, properties }: ArmResource): void {
  const body = properties as TwinRequest['body'];
  const request: TwinRequest = {
    method: 'PUT',
    host: 'management.azure.com',
    path: id,
    query: new Map(),
    headers: {},
    apiVersion: '',
    raw: Buffer.from(JSON.stringify(body)),
    body,
    parameters: {},
  };
  for (const { handler, parameters } of matchRoute(serviceRoutes(cloud), request))
    if (handler({ ...request, parameters }, cloud.context(parseAddress(id)?.subscriptionId), undefined as never)) return;
}

/** Loads an estate: parents before children, missing groups made, every resource completed by its service. */
export function loadEstate(cloud: Cloud, estate: Estate): void {
  subscriptionsOf(estate.resources).forEach((id) => cloud.addSubscription(id));
  const resources = [...estate.resources].sort((a, b) => depthOf(a) - depthOf(b) || (idKey(a.id) < idKey(b.id) ? -1 : 1));
  for (const resource of resources) {
    const address = parseAddress(resource.id)!;
    if (address.armType === 'Microsoft.Resources/subscriptions') continue;
    if (address.kind === 'collection') {
      loadDocument(cloud, resource);
      continue;
    }
    const group =
      address.resourceGroup === undefined ? undefined : `/subscriptions/${address.subscriptionId}/resourceGroups/${address.resourceGroup}`;
    if (group !== undefined && !cloud.store.get(group) && idKey(group) !== idKey(resource.id)) {
      const body = { location: resource.location && resource.location !== 'global' ? resource.location : 'westeurope' };
      writeResource(cloud, { id: group, body, cause: 'load', apiVersion: '', caller: cloud.principal });
    }
    writeResource(cloud, { id: resource.id, body: resource, cause: 'load', apiVersion: '', caller: cloud.principal });
  }
  addScarcities(cloud.documents.of(SCARCITIES), estate.scarcities ?? []);
  for (const [subscription, namespaces] of Object.entries(estate.unregistered ?? {})) {
    const ids = subscription === '*' ? [...cloud.subscriptions.values()].map(({ subscriptionId }) => subscriptionId) : [subscription];
    for (const id of ids) {
      const shelf = cloud.documents.of(`/subscriptions/${id}/providerRegistrations`);
      namespaces.forEach((namespace) => shelf.set(namespace.toLowerCase(), 'NotRegistered'));
    }
  }
}
