import type { ArmResource } from '../arm/resource';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { Collection } from './collection';
import { INCOMPLETE_IN_GRAPH } from './incomplete-in-graph';
import type { Journal } from './journal';
import { pooled } from './pool';
import { resourcesOf } from './queries';

export interface BulkReading {
  client: ArmClient;
  subscriptionId: string;
  groups: readonly ArmResource[];
  collection: Collection;
  journal: Journal;
  apiVersionOf: (armType: string) => string | undefined;
  /** Single requests at a time. */
  width: number;
}

/** Groups named in one query; queries have a length that Azure bears. */
const GROUPS_PER_QUERY = 100;

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The graph says `null` where a GET says nothing at all. */
function fromGraph(row: object): ArmResource {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return { properties: {}, ...Object.fromEntries(entries) } as unknown as ArmResource;
}

async function fromResourceGraph({ client, subscriptionId, groups }: BulkReading): Promise<ArmResource[]> {
  const rows: ArmResource[] = [];
  for (const chunk of chunks(groups, GROUPS_PER_QUERY)) {
    const names = chunk.map(({ name }) => name);
    rows.push(...(await client.queryGraph([subscriptionId], resourcesOf(names))).map(fromGraph));
  }
  return rows;
}

async function fromLists({ client, subscriptionId, groups, journal, width }: BulkReading): Promise<ArmResource[]> {
  const lists = await pooled(groups, width, async ({ id, name }) => {
    try {
      return await client.resources(subscriptionId, name);
    } catch (error) {
      journal.failed(`${id}/resources`, 'GET resources of the group', error);
      return [];
    }
  });
  return lists.flat();
}

function isBlank({ properties }: ArmResource): boolean {
  return typeof properties !== 'object' || properties === null || Object.keys(properties as object).length === 0;
}

async function readEach(
  resources: readonly ArmResource[],
  { client, collection, journal, apiVersionOf, width }: BulkReading,
): Promise<void> {
  const phase = 'reading resources one by one';
  journal.begin(phase, resources.length);
  await pooled(resources, width, async ({ id, type }) => {
    const apiVersion = apiVersionOf(type);
    try {
      if (apiVersion === undefined) throw new ArmError('NoApiVersion', `No api-version is known for ${type}; it may be retired.`, 'GET');
      const body = (await client.get(id, apiVersion)) as unknown as ArmResource;
      collection.add({ ...body, id: body.id ?? id, type: body.type ?? type, name: body.name ?? id.slice(id.lastIndexOf('/') + 1) }, 'own');
    } catch (error) {
      journal.failed(id, `GET ${apiVersion ?? ''}`.trim(), error);
      // Gone since it was listed: the list of errors says so, and nothing is left to move.
      if (error instanceof ArmError && error.status === 404) collection.remove(id);
    }
    journal.step(phase);
  });
}

/**
 * Reads all resources of the groups: from Resource Graph, and one by one where its bodies lack something; where there is no Resource
 * Graph, from the resources lists and all one by one.
 */
export async function readBulk(reading: BulkReading): Promise<void> {
  const { collection, journal } = reading;
  let resources: ArmResource[];
  let isComplete = true;
  journal.begin('asking Resource Graph', 0);
  try {
    resources = await fromResourceGraph(reading);
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    journal.notice(`Resource Graph is not available (${error.code}: ${error.message}); reading every resource one by one instead.`);
    resources = await fromLists(reading);
    isComplete = false;
  }
  for (const resource of resources) collection.add(resource, 'bulk');
  const wanting = collection.resources.filter(
    (resource) => !isComplete || isBlank(resource) || INCOMPLETE_IN_GRAPH[resource.type.toLowerCase()] !== undefined,
  );
  await readEach(wanting, reading);
}
