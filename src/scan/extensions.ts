import type { ArmResource } from '../arm/resource';
import { isWithin } from '../arm/resource-id';
import type { ArmClient, Body } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { Collection } from './collection';
import { DIAGNOSABLE_TYPES } from './diagnosable-types';
import type { Journal } from './journal';
import { pooled } from './pool';
import { roleAssignments } from './queries';

export interface ExtensionReading {
  client: ArmClient;
  subscriptionId: string;
  groups: readonly ArmResource[];
  collection: Collection;
  journal: Journal;
  /** That of the mapper, where there is one. */
  apiVersionOf: (armType: string) => string | undefined;
  /** Requests at a time. */
  width: number;
}

const ROLE_ASSIGNMENTS = 'Microsoft.Authorization/roleAssignments';
const LOCKS = 'Microsoft.Authorization/locks';
const DIAGNOSTIC_SETTINGS = 'Microsoft.Insights/diagnosticSettings';
/** Where no mapper says another. */
const API_VERSIONS: Readonly<Record<string, string>> = {
  [ROLE_ASSIGNMENTS]: '2022-04-01',
  [LOCKS]: '2020-05-01',
  [DIAGNOSTIC_SETTINGS]: '2021-05-01-preview',
};

function versionOf(type: string, { apiVersionOf }: ExtensionReading): string {
  return apiVersionOf(type) ?? API_VERSIONS[type]!;
}

function extension(body: Body, type: string): ArmResource {
  const { id, name, properties } = body as unknown as ArmResource;
  return { id, name: name ?? id.slice(id.lastIndexOf('/') + 1), type, properties: properties ?? {} };
}

/** Ids of the identities that move: system-assigned ones, and user-assigned ones that are resources of the scope. */
function principalsOf(resources: readonly ArmResource[]): Set<string> {
  const principals = resources.flatMap(({ type, identity, properties }) => {
    const isIdentity = type.toLowerCase() === 'microsoft.managedidentity/userassignedidentities';
    const own = isIdentity ? (properties as { principalId?: string }).principalId : undefined;
    return [identity?.principalId, own].flatMap((id) => (id ? [id.toLowerCase()] : []));
  });
  return new Set(principals);
}

/**
 * Role assignments on the groups in scope and all in them, and those elsewhere of identities that move: they get another principal id in
 * the destination, and would lose their rights silently.
 */
async function readRoleAssignments(reading: ExtensionReading): Promise<void> {
  const { client, subscriptionId, groups, collection, journal } = reading;
  const place = `/subscriptions/${subscriptionId}/providers/${ROLE_ASSIGNMENTS}`;
  const apiVersion = versionOf(ROLE_ASSIGNMENTS, reading);
  let rows: Body[];
  try {
    rows = await client.queryGraph([subscriptionId], roleAssignments());
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    try {
      rows = await client.list(place, apiVersion);
    } catch (second) {
      journal.failed(place, `GET ${apiVersion}`, second);
      return;
    }
  }
  const principals = principalsOf(collection.resources);
  for (const row of rows) {
    const assignment = extension(row, ROLE_ASSIGNMENTS);
    const { principalId } = assignment.properties as { principalId?: string };
    const isInScope = groups.some((group) => isWithin(assignment.id, group.id));
    if (isInScope || (principalId !== undefined && principals.has(principalId.toLowerCase()))) collection.add(assignment, 'bulk');
  }
}

async function listLocks(scopeId: string, reading: ExtensionReading): Promise<ArmResource[]> {
  const bodies = await reading.client.list(`${scopeId}/providers/${LOCKS}`, versionOf(LOCKS, reading));
  return bodies.map((body) => extension(body, LOCKS));
}

/** Locks: one list for the subscription; one per group where that is refused. */
async function readLocks(reading: ExtensionReading): Promise<void> {
  const { subscriptionId, groups, collection, journal, width } = reading;
  const subscription = `/subscriptions/${subscriptionId}`;
  let locks: ArmResource[];
  try {
    locks = await listLocks(subscription, reading);
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    const lists = await pooled(groups, width, async ({ id }) => {
      try {
        return await listLocks(id, reading);
      } catch (second) {
        journal.failed(`${id}/providers/${LOCKS}`, `GET ${versionOf(LOCKS, reading)}`, second);
        return [];
      }
    });
    locks = lists.flat();
  }
  for (const lock of locks) {
    if (groups.some((group) => isWithin(lock.id, group.id))) collection.add(lock, 'own');
    else if (isWithin(lock.id, `${subscription}/providers`)) {
      journal.notice(
        `The subscription has a lock, "${lock.name}" (${String((lock.properties as { level?: string }).level)}): it holds up the teardown.`,
      );
    }
  }
}

async function readDiagnosticSettings(reading: ExtensionReading): Promise<void> {
  const { client, collection, journal, width } = reading;
  const phase = 'reading diagnostic settings';
  const targets = collection.resources.filter(({ type }) => DIAGNOSABLE_TYPES.has(type.toLowerCase()));
  const apiVersion = versionOf(DIAGNOSTIC_SETTINGS, reading);
  journal.begin(phase, targets.length);
  const found = await pooled(targets, width, async ({ id }) => {
    const place = `${id}/providers/${DIAGNOSTIC_SETTINGS}`;
    let bodies: Body[] = [];
    try {
      bodies = await client.list(place, apiVersion);
    } catch (error) {
      // The answer of services whose resource has no logs in this form (a basic SKU, an inner database).
      if (!(error instanceof ArmError) || error.code !== 'ResourceTypeNotSupported') journal.failed(place, `GET ${apiVersion}`, error);
    }
    journal.step(phase);
    // The service writes its own lower-case idea of the resource's id, so it is put together anew.
    return bodies.map((body) => ({ ...extension(body, DIAGNOSTIC_SETTINGS), id: `${place}/${String(body['name'])}` }));
  });
  for (const setting of found.flat()) collection.add(setting, 'own');
}

/** Reads what extends other resources: role assignments, locks, diagnostic settings. */
export async function readExtensions(reading: ExtensionReading): Promise<void> {
  reading.journal.begin('reading role assignments and locks', 0);
  await readRoleAssignments(reading);
  await readLocks(reading);
  await readDiagnosticSettings(reading);
}
