import { isWithin } from '../../arm/resource-id';
import type { Body } from '../../azure/arm-client';
import { defineCheck, type Found, type Reader } from '../check';
import { groupBy, listed, sourceIds, type World } from '../world';

const LINK = 'https://learn.microsoft.com/azure/role-based-access-control/role-assignments-portal';
/** Groups asked one by one when the subscription's own rights do not suffice. */
const MOST_GROUPS = 20;

/** https://learn.microsoft.com/rest/api/authorization/permissions */
interface Permission {
  actions?: string[];
  notActions?: string[];
}

function matches(pattern: string, action: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 'i').test(action);
}

/** Allowed by any row: what one row takes out, another may give. */
function isAllowed(permissions: readonly Permission[], action: string): boolean {
  return permissions.some(
    ({ actions = [], notActions = [] }) => actions.some((one) => matches(one, action)) && !notActions.some((one) => matches(one, action)),
  );
}

async function permissionsAt(read: Reader, scope: string): Promise<Permission[]> {
  return (await read.list(`${scope}/providers/Microsoft.Authorization/permissions`, '2022-04-01')) as (Body & Permission)[];
}

/** `Microsoft.Resources/subscriptions/resourceGroups` is how actions call groups. */
function actionOf(type: string, verb: 'write' | 'delete'): string {
  return `${type.replace(/^Microsoft\.Resources\/resourceGroups$/i, 'Microsoft.Resources/subscriptions/resourceGroups')}/${verb}`;
}

function advise(actions: readonly string[]): string {
  const needsAccess = actions.some((action) => /^Microsoft\.Authorization\//i.test(action));
  const needsMore = actions.some((action) => !/^Microsoft\.Authorization\//i.test(action));
  return [needsMore && 'Contributor', needsAccess && 'Role Based Access Control Administrator (for locks: Owner)']
    .filter(Boolean)
    .join(' and ');
}

function lacking(permissions: readonly Permission[], wanted: readonly [string, string[]][]): { actions: string[]; resources: string[] } {
  const missing = wanted.filter(([action]) => !isAllowed(permissions, action));
  return { actions: missing.map(([action]) => action), resources: missing.flatMap(([, ids]) => ids) };
}

async function toWrite(read: Reader, world: World): Promise<Found[]> {
  const wanted = groupBy(world.arrivals, ({ resource }) => resource.type).map(([type, arrivals]): [string, string[]] => [
    actionOf(type, 'write'),
    sourceIds(arrivals),
  ]);
  const { actions, resources } = lacking(await permissionsAt(read, world.destinationScope), wanted);
  if (actions.length === 0) return [];
  return [
    {
      severity: 'blocker',
      resources,
      message: `Whoever runs azmove may not do in the destination’s subscription: ${listed(actions)}.`,
      remedy: `If the same identity deploys, give it ${advise(actions)} on ${world.destinationScope}; else verify as the identity that does.`,
    },
  ];
}

async function toDelete(read: Reader, world: World): Promise<Found[]> {
  // Whoever may delete a parent deletes its children with it.
  const top = world.arrivals.filter(({ source }) => source.type.split('/').length === 2);
  const wanted = groupBy(top, ({ source }) => source.type).map(([type, arrivals]): [string, string[]] => [
    actionOf(type, 'delete'),
    sourceIds(arrivals),
  ]);
  const first = lacking(await permissionsAt(read, world.sourceScope), wanted);
  if (first.actions.length === 0) return [];
  const groups = world.arriving('Microsoft.Resources/resourceGroups').map(({ source }) => source.id);
  const lacks = await Promise.all(
    groups.slice(0, MOST_GROUPS).map(async (group) => {
      const within = wanted
        .map(([action, ids]): [string, string[]] => [action, ids.filter((id) => isWithin(id, group))])
        .filter(([, ids]) => ids.length > 0);
      return { group, ...lacking(await permissionsAt(read, group), within) };
    }),
  );
  const findings = groupBy(lacks, ({ actions }) => (actions.length === 0 ? undefined : advise(actions))).map(([advice, own]): Found => {
    const names = listed(own.map(({ group }) => group.split('/').pop()!));
    return {
      severity: 'warning',
      resources: own.flatMap(({ resources }) => resources),
      message: `Whoever runs azmove may not do in ${names}, at teardown: ${listed(own.flatMap(({ actions }) => actions))}.`,
      remedy: `Give the identity that tears down ${advice} on ${names}.`,
    };
  });
  const rest = groups.slice(MOST_GROUPS);
  const unasked: Found = {
    severity: 'unknown',
    resources: rest,
    message: `The rights on ${rest.length} source groups were not asked for: a run asks for ${MOST_GROUPS}.`,
    remedy: `Give the identity rights on the whole subscription, or verify group by group. Lacking on the subscription: ${listed(first.actions)}.`,
  };
  return [...findings, ...(rest.length > 0 ? [unasked] : [])];
}

export const permissions = defineCheck({
  id: 'permissions',
  title: 'Permissions',
  needs: 'Whoever runs azmove may write every type of the move in the destination, assign roles, and delete the source.',
  operations: ['GET /{scope}/providers/Microsoft.Authorization/permissions (2022-04-01)'],
  link: LINK,
  questions: (world) =>
    world.arrivals.length === 0
      ? []
      : [
          { about: 'the caller’s permissions in the destination', resources: [], answer: (read) => toWrite(read, world) },
          { about: 'the caller’s permissions in the source', resources: [], answer: (read) => toDelete(read, world) },
        ],
});
