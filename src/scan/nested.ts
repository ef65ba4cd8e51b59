import type { ArmResource } from '../arm/resource';
import { idKey, tryParseResourceId } from '../arm/resource-id';
import type { ArmClient, Body } from '../azure/arm-client';
import { ArmError } from '../azure/arm-error';
import { explodeEmbedded } from '../inventory/explode';
import type { Collection } from './collection';
import { isExpectedRefusal } from './expected-refusals';
import type { Journal } from './journal';
import type { Reading, ScanPlan } from './plan';
import { pooled } from './pool';

export interface NestedReading {
  client: ArmClient;
  plan: ScanPlan;
  collection: Collection;
  journal: Journal;
  /** Requests at a time. */
  width: number;
}

/** An answer as a resource with the id at which it stands; some services leave out id, name or type. */
export function resourceOf(body: Body, id: string, armType: string): ArmResource {
  const { properties, ...others } = body;
  const attributes = typeof properties === 'object' && properties !== null ? { ...others, properties } : { properties: others };
  return {
    ...(attributes as unknown as ArmResource),
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    // A few singletons have a type and no name of their own: then the id does not tell its type.
    type: tryParseResourceId(id)?.armType ?? armType,
  };
}

function listed(body: Body, parent: ArmResource, { path, armType }: Reading): ArmResource[] {
  const name = body['name'];
  const id =
    typeof body['id'] === 'string' && body['id'].startsWith('/')
      ? body['id']
      : typeof name === 'string'
        ? `${parent.id}/${path}/${name}`
        : undefined;
  return id === undefined ? [] : [resourceOf(body, id, armType)];
}

/** True when not the part is missing but what it would belong to: gone since it was listed. */
function isOrphaned({ code }: ArmError): boolean {
  return code === 'ParentResourceNotFound' || code === 'ResourceGroupNotFound';
}

async function readOne(parent: ArmResource, reading: Reading, { client, journal }: NestedReading): Promise<ArmResource[]> {
  const { by, path, apiVersion, armType } = reading;
  const place = `${parent.id}/${path}`;
  const id = by === 'post' ? place.replace(/\/list$/, '') : place;
  try {
    if (by === 'list') return (await client.list(place, apiVersion)).flatMap((body) => listed(body, parent, reading));
    const body = by === 'post' ? await client.post(place, apiVersion) : await client.get(place, apiVersion);
    return [resourceOf(body, id, armType)];
  } catch (error) {
    const isAbsent = by === 'singleton' && error instanceof ArmError && error.status === 404 && !isOrphaned(error);
    const isRefusal = error instanceof ArmError && isExpectedRefusal(parent.type, path, error);
    if (!isAbsent && !isRefusal) journal.failed(id, `${by === 'post' ? 'POST' : 'GET'} ${apiVersion}`, error);
    return [];
  }
}

/**
 * Reads what the graph does not hold, level by level: what a body embeds becomes resources of their own, then every collection
 * and singleton below every resource that has some.
 */
export async function readNested(reading: NestedReading): Promise<void> {
  const { plan, collection, journal, width } = reading;
  const phase = 'reading nested resources';
  const visited = new Set<string>();
  for (;;) {
    const level = collection.resources.filter(({ id }) => !visited.has(idKey(id)));
    if (level.length === 0) return;
    for (const { id } of level) visited.add(idKey(id));
    for (const parent of level) {
      for (const child of explodeEmbedded([parent], plan.embeddings).slice(1)) collection.add(child, 'bulk');
    }
    const requests = level.flatMap((parent) => (plan.readings.get(parent.type.toLowerCase()) ?? []).map((one) => ({ parent, one })));
    journal.begin(phase, requests.length);
    const found = await pooled(requests, width, async ({ parent, one }) => {
      const resources = await readOne(parent, one, reading);
      journal.step(phase);
      return resources;
    });
    for (const resource of found.flat()) collection.add(resource, 'own');
  }
}
