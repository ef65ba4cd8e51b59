import type { Body } from '../../azure/arm-client';
import { idKey } from '../../arm/resource-id';
import { defineCheck, type Found } from '../check';
import { changingPrincipals, grantsIn, type Grant, type Principal } from '../principals';
import { groupBy, listed, type World } from '../world';

const ASSIGNMENTS =
  "authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | project id, name, type, properties | order by id asc";

function assignmentsOf(rows: readonly Body[], principals: ReadonlyMap<string, Principal>): Grant[] {
  return rows.flatMap((row): Grant[] => {
    const { principalId, scope } = (row['properties'] ?? {}) as { principalId?: string; scope?: string };
    const principal = principals.get((principalId ?? '').toLowerCase());
    return principal
      ? [{ principal, what: `role assignment on ${(scope ?? '').split('/').pop() || 'the tenant'}`, holder: String(row['id']) }]
      : [];
  });
}

/** The code makes anew what is recreated with the move; all else must be granted by hand. */
function isRemade(world: World, { holder }: Grant): boolean {
  return world.decisionOn(holder)?.disposition === 'recreate';
}

function judge(world: World, grants: readonly Grant[]): Found[] {
  const distinct = [...new Map(grants.map((grant) => [`${idKey(grant.holder)} ${grant.principal.principalId}`, grant])).values()];
  return groupBy(distinct, ({ principal }) => principal.arrival.source.id).flatMap(([id, own]): Found[] => {
    const { kind, arrival } = own[0]!.principal;
    const byHand = own.filter((grant) => !isRemade(world, grant));
    const byCode = own.filter((grant) => isRemade(world, grant));
    const what = `The ${kind} identity of ${arrival.source.name} gets another principal id`;
    const left: Found = {
      severity: 'warning',
      resources: [id, ...byHand.map(({ holder }) => holder)],
      message: `${what}; these rights stay behind with the old one: ${listed(byHand.map((grant) => grant.what))}.`,
      remedy: `Grant them to the new identity after the deployment: az role assignment create --assignee-object-id NEW --assignee-principal-type ServicePrincipal --role … --scope …`,
    };
    const done: Found = {
      severity: 'info',
      resources: [id, ...byCode.map(({ holder }) => holder)],
      message: `${what}; the generated code grants it anew: ${listed(byCode.map((grant) => grant.what))}.`,
      remedy: 'Nothing to do in Azure Resource Manager; rights inside databases (SQL users) and groups in Entra ID are not in it.',
    };
    return [...(byHand.length > 0 ? [left] : []), ...(byCode.length > 0 ? [done] : [])];
  });
}

export const identities = defineCheck({
  id: 'identities',
  title: 'Identities that change',
  needs:
    'Every right of an identity that is made anew is known: role assignments anywhere in the subscription, access policies, administrators.',
  operations: ['POST /providers/Microsoft.ResourceGraph/resources: authorizationresources (2024-04-01)'],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/relocation/relocation-managed-identity',
  questions: (world) => {
    const principals = changingPrincipals(world);
    if (principals.size === 0) return [];
    const resources = [...principals.values()].map(({ arrival }) => arrival.source.id);
    return [
      {
        about: 'the role assignments of the identities that change',
        resources,
        answer: async (read) => {
          const rows = await read.graph([world.move.subscriptionId], ASSIGNMENTS);
          return judge(world, [...assignmentsOf(rows, principals), ...grantsIn(world.inventory.resources, principals)]);
        },
      },
    ];
  },
});
