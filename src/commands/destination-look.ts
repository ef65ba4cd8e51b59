import { idKey, isWithin, parseResourceId } from '../arm/resource-id';
import type { ArmResource } from '../arm/resource';
import type { ArmClient } from '../azure/arm-client';
import { ArmError, meetsEveryRequest } from '../azure/arm-error';
import { registry } from '../mappers/registry';
import { apiVersionFinder } from '../scan/api-versions';
import { isRoleAssignment, lookForAssignments } from '../scan/assigned';
import { reaches } from '../scan/extended';
import { planScan } from '../scan/plan';
import { lookFor, type Presence, type Sought } from '../scan/presence';
import type { Generation } from './generation';
import type { OpenMove } from './move-folder';

/** A resource of the move, and what stands for it in the destination. */
export interface Awaited {
  /** Source resource id. */
  id: string;
  /** Destination resource id; the source's own for what is extended; absent where only a person can tell. */
  at?: string;
}

/** What a look at the destination found, in order of the source ids' keys. */
export interface DestinationLook {
  standing: Awaited[];
  absent: Awaited[];
  unknown: (Awaited & { message: string })[];
  /** What a person does: nobody but a person can tell. */
  byHand: Awaited[];
}

/** With which api-version azmove reads a type. */
export function apiVersions(): (armType: string) => string | undefined {
  return apiVersionFinder(planScan(registry().all), []);
}

/** What every resource of the move is to become. A part of another resource stands with that. */
export function awaitedOf({ plan }: OpenMove, { generated }: Generation): (Awaited & { disposition: string })[] {
  const { inventory, origins } = plan.relocated;
  const destinationOf = new Map(inventory.resources.map(({ id }) => [idKey(origins[idKey(id)]!), id]));
  const partOf = new Map(
    generated.accounting.resources.filter(({ outcome }) => outcome === 'part of').map(({ id, detail }) => [idKey(id), detail]),
  );
  const extended = plan.decisions.filter(({ disposition }) => disposition === 'extend').map(({ id }) => id);
  const at = (id: string, disposition: string, existing: string | undefined): string | undefined => {
    if (disposition === 'recreate') return partOf.get(idKey(id)) ?? destinationOf.get(idKey(id));
    if (disposition === 'use existing') return existing;
    // What lies in an account comes with the account.
    if (disposition === 'extend') return extended.filter((one) => isWithin(id, one)).sort((a, b) => a.length - b.length)[0];
    return undefined;
  };
  return plan.decisions
    .filter(({ disposition }) => ['recreate', 'extend', 'use existing', 'manual'].includes(disposition))
    .map(({ id, disposition, existing }) => {
      const place = at(id, disposition, existing);
      return { id, disposition, ...(place !== undefined && { at: place }) };
    });
}

async function extensionsOf(ids: readonly string[], open: OpenMove, client: ArmClient): Promise<Presence> {
  const versionOf = apiVersions();
  const [standing, absent, unknown] = [new Set<string>(), new Set<string>(), [] as { id: string; code: string; message: string }[]];
  for (const id of ids) {
    const { armType: type } = parseResourceId(id);
    try {
      const isThere = await reaches(client, { id, type, apiVersion: versionOf(type) ?? '' }, open.move.destination.region);
      (isThere ? standing : absent).add(idKey(id));
    } catch (error) {
      if (!(error instanceof ArmError) || meetsEveryRequest(error)) throw error;
      unknown.push({ id, code: error.code, message: error.message });
    }
  }
  return { standing, absent, unknown };
}

/**
 * Looks what of the move stands in the destination. Only reads.
 * @param doubts as in {@link lookFor}: what is hoped for is believed least
 */
export async function lookAtDestination(
  open: OpenMove,
  generation: Generation,
  client: ArmClient,
  doubts: 'absence' | 'presence',
  onProgress?: (phase: string, done: number, total: number) => void,
): Promise<DestinationLook> {
  const awaited = awaitedOf(open, generation);
  const expected = open.plan.relocated.inventory.resources;
  const byKey = new Map(expected.map((resource) => [idKey(resource.id), resource]));
  const soughtAt = (disposition: (text: string) => boolean): string[] => [
    ...new Map(
      awaited.flatMap(({ at, disposition: own }) => (at !== undefined && disposition(own) ? [[idKey(at), at] as const] : [])),
    ).values(),
  ];
  const ids = soughtAt((disposition) => disposition !== 'extend');
  const resources = ids.map((id): Sought & Partial<ArmResource> => byKey.get(idKey(id)) ?? { id, type: parseResourceId(id).armType });
  const apiVersionOf = apiVersions();
  const looks = [
    await lookFor({
      ...{ client, apiVersionOf, doubts, sought: resources.filter((resource) => !isRoleAssignment(resource)) },
      ...(onProgress && { onProgress }),
    }),
    await lookForAssignments({ client, apiVersionOf, expected, assignments: expected.filter(isRoleAssignment) }),
    await extensionsOf(
      soughtAt((disposition) => disposition === 'extend'),
      open,
      client,
    ),
  ];
  const isIn = (sets: 'standing' | 'absent', at: string): boolean => looks.some((look) => look[sets].has(idKey(at)));
  const messages = new Map(
    looks.flatMap(({ unknown }) => unknown.map(({ id, code, message }) => [idKey(id), `${code}: ${message}`] as const)),
  );
  const look: DestinationLook = { standing: [], absent: [], unknown: [], byHand: [] };
  for (const { id, at } of awaited) {
    if (at === undefined) look.byHand.push({ id });
    else if (isIn('standing', at)) look.standing.push({ id, at });
    else if (isIn('absent', at)) look.absent.push({ id, at });
    else look.unknown.push({ id, at, message: messages.get(idKey(at)) ?? 'it was not looked for' });
  }
  return look;
}
