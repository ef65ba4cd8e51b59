import type { Row } from '../../facts';
import { normalLocation } from '../../regions';
import { defineService, type ActionHandler } from '../../service';
import { listBody, regionIn, rowsOf } from './rows';

function assignmentId(subscriptionId: string, name: unknown): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/policyAssignments/${String(name)}`;
}

const assignments: ActionHandler = (_request, context) =>
  listBody([
    ...context.ofType('Microsoft.Authorization/policyAssignments'),
    ...rowsOf(context, 'policy-assignments').map(({ name, displayName, definition, parameters, notScopes, enforcementMode }) => ({
      id: assignmentId(context.subscriptionId, name),
      name,
      type: 'Microsoft.Authorization/policyAssignments',
      properties: {
        displayName: displayName ?? name,
        policyDefinitionId: definition,
        scope: `/subscriptions/${context.subscriptionId}`,
        notScopes: notScopes ?? [],
        enforcementMode: enforcementMode ?? 'Default',
        parameters: Object.fromEntries(Object.entries((parameters ?? {}) as Row).map(([key, value]) => [key, { value }])),
      },
    })),
  ]);

/** https://learn.microsoft.com/rest/api/policy-insights/policy-restrictions/check-at-subscription-scope */
const restrictions: ActionHandler = (request, context) => {
  const { resourceContent } = (request.body['resourceDetails'] ?? {}) as unknown as {
    resourceContent?: { type?: string; location?: string; sku?: { name?: string } };
  };
  const same = (wanted: unknown, given: string | undefined): boolean =>
    wanted === undefined || String(wanted).toLowerCase() === (given ?? '').toLowerCase();
  const denying = rowsOf(context, 'policy-denials').filter(
    ({ type, location, sku }) =>
      same(type, resourceContent?.type) &&
      same(location, normalLocation(resourceContent?.location ?? '')) &&
      same(sku, resourceContent?.sku?.name),
  );
  return {
    body: {
      fieldRestrictions: [],
      contentEvaluationResult: {
        policyEvaluations: denying.map(({ assignment }) => ({
          policyInfo: { policyAssignmentId: assignmentId(context.subscriptionId, assignment) },
          evaluationResult: 'NonCompliant',
          effectDetails: { policyEffect: 'Deny' },
        })),
      },
    },
  };
};

const permissions: ActionHandler = (request, context) => {
  const group = request.parameters['group'];
  const rows = rowsOf(context, 'permissions').filter(
    (row) => row['group'] === undefined || String(row['group']).toLowerCase() === group?.toLowerCase(),
  );
  return listBody(rows.map(({ actions, notActions }) => ({ actions, notActions: notActions ?? [], dataActions: [], notDataActions: [] })));
};

/** https://learn.microsoft.com/rest/api/resources/subscriptions/check-zone-peers */
const zonePeers: ActionHandler = (request, context) => {
  const asked = (request.body['subscriptionIds'] ?? []) as string[];
  return {
    body: {
      subscriptionId: context.subscriptionId,
      location: request.body['location'],
      availabilityZonePeers: rowsOf(context, 'zone-peers').map(({ zone, peer }) => ({
        availabilityZone: zone,
        peers: asked.map((id) => ({ subscriptionId: id.split('/').pop(), availabilityZone: peer })),
      })),
    },
  };
};

/** A row of `taken-addresses` with this address takes it, in every network. */
const freeAddress: ActionHandler = (request, context) => {
  const address = request.query.get('ipaddress');
  const isTaken = rowsOf(context, 'taken-addresses', regionIn(request) || undefined).some((row) => row['address'] === address);
  return { body: { available: !isTaken, availableIPAddresses: isTaken ? ['10.99.0.10', '10.99.0.11'] : [] } };
};

const AT = '/subscriptions/{subscriptionId}';

/** Policy, permissions, zones between subscriptions, addresses. */
export const governance = defineService({
  armType: 'Microsoft.PolicyInsights/policyRestrictions',
  routes: {
    [`GET ${AT}/providers/Microsoft.Authorization/policyAssignments`]: assignments,
    [`POST ${AT}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`]: restrictions,
    [`GET ${AT}/providers/Microsoft.Authorization/permissions`]: permissions,
    [`GET ${AT}/resourceGroups/{group}/providers/Microsoft.Authorization/permissions`]: permissions,
    [`POST ${AT}/providers/Microsoft.Resources/checkZonePeers`]: zonePeers,
    [`GET ${AT}/resourceGroups/{group}/providers/Microsoft.Network/virtualNetworks/{network}/CheckIPAddressAvailability`]: freeAddress,
  },
});
