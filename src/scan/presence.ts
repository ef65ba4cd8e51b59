import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { pooled } from './pool';
import { idsIn } from './queries';

/** A resource that is looked for. */
export type Sought = Pick<ArmResource, 'id' | 'type'> & { apiVersion?: string };

/** What could not be established about one resource. */
export interface Unestablished {
  id: string;
  code: string;
  message: string;
}

/** Which of the resources that were looked for stand. */
export interface Presence {
  /** {@link idKey} of what stands. */
  standing: ReadonlySet<string>;
  /** {@link idKey} of what does not. */
  absent: ReadonlySet<string>;
  unknown: readonly Unestablished[];
}

export interface PresenceOptions {
  client: ArmClient;
  sought: readonly Sought[];
  apiVersionOf: (armType: string) => string | undefined;
  /**
   * What Resource Graph is not believed, as it lags behind: after a deployment what it does not hold (`absence`), after a
   * destruction what it still holds (`presence`). Both are asked for one by one.
   */
  doubts: 'absence' | 'presence';
  onProgress?: (phase: string, done: number, total: number) => void;
  /** Requests that wait at a time. */
  width?: number;
}

const GROUP_TYPE = 'microsoft.resources/resourcegroups';
/** Groups named in one query; queries have a length that Azure bears. */
const GROUPS_PER_QUERY = 100;

/** Subscription in an id. Some singletons have ids that are no whole pairs of type and name, but all begin with where they are. */
function subscriptionOf(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();
}

function groupOf(id: string): string | undefined {
  return /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(id)?.[0];
}

/** The resource groups that stand, by key. */
async function standingGroups(client: ArmClient, sought: readonly Sought[]): Promise<Map<string, ArmResource>> {
  const subscriptions = new Set(sought.map(({ id }) => subscriptionOf(id)).filter((id) => id !== undefined));
  const lists = await Promise.all([...subscriptions].sort().map((id) => client.resourceGroups(id)));
  return new Map(lists.flat().map((group) => [idKey(group.id), group]));
}

/** What Resource Graph holds of the groups, by key; nothing where it does not answer: all is asked for one by one then. */
async function heldByGraph(client: ArmClient, groups: readonly ArmResource[]): Promise<Set<string>> {
  const held = new Set<string>();
  try {
    for (let start = 0; start < groups.length; start += GROUPS_PER_QUERY) {
      const chunk = groups.slice(start, start + GROUPS_PER_QUERY);
      const subscriptions = [...new Set(chunk.map(({ id }) => subscriptionOf(id)!))];
      for (const { id } of await client.queryGraph(subscriptions, idsIn(chunk.map(({ name }) => name)))) held.add(idKey(String(id)));
    }
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    return new Set();
  }
  return held;
}

/** Whether one resource stands, by a GET; what else Azure answered where that does not tell. */
async function standsByItself({ id, apiVersion }: Sought, client: ArmClient): Promise<boolean | Unestablished> {
  if (apiVersion === undefined) return { id, code: 'NoApiVersion', message: 'no api-version is known for its type' };
  try {
    await client.get(id, apiVersion);
    return true;
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    if (error.status === 404) return false;
    return { id, code: error.code, message: error.message };
  }
}

/**
 * Looks which of `sought` stand: resource groups by their list, the rest by Resource Graph in bulk, and one by one where that does not
 * hold them or is not believed. Only reads.
 * @throws ArmError when ARM cannot be reached or refuses the credential
 */
export async function lookFor({ client, sought, apiVersionOf, doubts, onProgress, width = 24 }: PresenceOptions): Promise<Presence> {
  const groups = await standingGroups(client, sought);
  const wantedGroups = new Set(sought.flatMap(({ id }) => groupOf(id) ?? []).map(idKey));
  const graph = await heldByGraph(
    client,
    [...wantedGroups].sort().flatMap((key) => groups.get(key) ?? []),
  );
  const standing = new Set<string>();
  const absent = new Set<string>();
  const asked: Sought[] = [];
  for (const resource of sought) {
    const key = idKey(resource.id);
    const group = groupOf(resource.id);
    if (group !== undefined && !groups.has(idKey(group))) absent.add(key);
    else if (resource.type.toLowerCase() === GROUP_TYPE || (graph.has(key) && doubts === 'absence')) standing.add(key);
    else asked.push({ ...resource, apiVersion: apiVersionOf(resource.type) ?? resource.apiVersion });
  }
  let done = 0;
  const answers = await pooled(asked, width, async (resource) => {
    const answer = await standsByItself(resource, client);
    onProgress?.('looking for resources one by one', (done += 1), asked.length);
    return answer;
  });
  const unknown: Unestablished[] = [];
  answers.forEach((answer, index) => {
    const key = idKey(asked[index]!.id);
    if (typeof answer !== 'boolean') unknown.push(answer);
    else (answer ? standing : absent).add(key);
  });
  return { standing, absent, unknown };
}
