import type { ArmResource } from '../arm/resource';
import { idKey, isWithin, parseResourceId, resourceGroupIdOf } from '../arm/resource-id';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import type { Compared } from '../compare/verdict';
import type { Inventory } from '../inventory/inventory';
import { registry } from '../mappers/registry';
import { decideDispositions } from '../relocate/dispositions';
import { apiVersionFinder } from '../scan/api-versions';
import { reaches } from '../scan/extended';
import type { ScanListener } from '../scan/journal';
import { planScan } from '../scan/plan';
import { scan } from '../scan/scan';
import type { OpenMove } from './move-folder';

/** The move, seen from the other end. */
function swapped({ move }: OpenMove, resourceGroups: string[]): OpenMove['move'] {
  return {
    ...move,
    subscriptionId: move.destination.subscriptionId,
    source: { region: move.destination.region, resourceGroups },
    destination: { region: move.source.region, subscriptionId: move.subscriptionId },
    dispositions: [],
  };
}

/**
 * Scans the destination as `azmove scan` scans the source: the groups that the move makes, and what it makes in other groups.
 * @param expected what is to be looked for
 */
export async function scanDestination(
  client: ArmClient,
  open: OpenMove,
  expected: readonly ArmResource[],
  listener: ScanListener,
): Promise<Inventory> {
  const { source } = open.plan.relocated.inventory;
  const own = new Set(source.resourceGroups.map((name) => name.toLowerCase()));
  const groupOf = (id: string): string => resourceGroupIdOf(id)?.split('/').pop()?.toLowerCase() ?? '';
  const wanted = new Set(expected.map(({ id }) => groupOf(id)).filter((name) => own.has(name)));
  const present = (await client.resourceGroups(source.subscriptionId)).filter(({ name }) => wanted.has(name.toLowerCase()));
  const existing = open.plan.decisions.flatMap(({ existing: id }) => (id === undefined ? [] : [id]));
  // Without a group there is nothing that a scan could begin with.
  if (present.length === 0) return { schemaVersion: 1, source, resources: [], errors: [], redactions: [] };
  return scan({
    client,
    move: swapped(
      open,
      present.map(({ name }) => name),
    ),
    types: registry().all,
    also: [...expected.map(({ id }) => id).filter((id) => !wanted.has(groupOf(id))), ...existing],
    ...listener,
  });
}

/** What services made by themselves in the destination: `idKey` → reason. */
export function madeByServices(open: OpenMove, actual: Inventory): ReadonlyMap<string, string> {
  const { decisions } = decideDispositions(actual, swapped(open, []));
  return new Map(decisions.filter(({ disposition }) => disposition === 'ignore').map(({ id, reason }) => [idKey(id), reason]));
}

async function extended(id: string, type: string, open: OpenMove, client: ArmClient): Promise<Pick<Compared, 'outcome' | 'why'>> {
  const { region } = open.move.destination;
  const apiVersion = apiVersionFinder(planScan(registry().all), [])(type) ?? '';
  try {
    const isThere = await reaches(client, { id, type, apiVersion }, region);
    if (isThere) return { outcome: 'equal', why: `Reaches ${region}; it is the same resource.` };
    return { outcome: 'missing', why: `Is not extended to ${region} yet: azmove prepare says how.` };
  } catch (error) {
    if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
    return { outcome: 'unread', why: `Could not be read: ${error.code}: ${error.message}` };
  }
}

/** What takes part in the move without being recreated: what is extended, stands there already, or is made by a person. */
export async function compareElsewhere(client: ArmClient, open: OpenMove, actual: Inventory): Promise<Compared[]> {
  const there = new Set(actual.resources.map(({ id }) => idKey(id)));
  const ids = open.plan.decisions.filter(({ disposition }) => disposition === 'extend').map(({ id }) => id);
  const compared: Compared[] = [];
  for (const { id, disposition, existing, reason } of open.plan.decisions) {
    const type = open.source.resources.find((resource) => idKey(resource.id) === idKey(id))?.type ?? parseResourceId(id).armType;
    const base = { source: id, type, differences: [], meant: [] };
    const accepted = open.move.accepted.find(
      ({ resource, property }) => property === undefined && resource && idKey(resource) === idKey(id),
    );
    if (disposition === 'use existing' && existing !== undefined) {
      const isThere = there.has(idKey(existing));
      const why = isThere ? 'Stood there before the move, and is not compared.' : 'Is to be used, and does not stand there.';
      compared.push({ ...base, destination: existing, outcome: isThere ? 'equal' : 'missing', why });
    } else if (disposition === 'manual') {
      const why = accepted ? `Done by hand: ${accepted.reason}` : `To be done by hand, and said in move.yaml (accepted): ${reason}`;
      compared.push({ ...base, destination: id, outcome: accepted ? 'explained' : 'by hand', why });
    } else if (disposition === 'extend') {
      // What lies in an account comes with the account.
      const isPart = ids.some((other) => other !== id && isWithin(id, other));
      const found = isPart ? { outcome: 'equal' as const, why: 'Comes with what it lies in.' } : await extended(id, type, open, client);
      compared.push({ ...base, destination: id, ...found });
    }
  }
  return compared;
}
