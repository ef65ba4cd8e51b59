import type { Body } from '../../azure/arm-client';
import { defineCheck, type Found, type Reader } from '../check';
import { isEnforced, ruleOf, titleOf, type Assignment } from '../policy/assignment';
import { denials, representatives } from '../policy/denial';
import { listed, sourceIds, type Arrival, type World } from '../world';

/** Resources asked about in one run, one for each type, SKU and location. */
export const MOST_QUESTIONS = 40;
const EVALUATE = 'https://learn.microsoft.com/rest/api/policy-insights/policy-restrictions/check-at-subscription-scope';

/** https://learn.microsoft.com/rest/api/policy-insights/policy-restrictions */
interface Restrictions {
  contentEvaluationResult?: {
    policyEvaluations?: {
      policyInfo?: { policyAssignmentId?: string };
      evaluationResult?: string;
      effectDetails?: { policyEffect?: string };
    }[];
  };
}

/** The body without what only the source has: secrets' places, states, ids. */
function contentOf({ resource }: Arrival): Body {
  const { type, name, location, tags, sku, kind, zones, identity } = resource;
  return JSON.parse(
    JSON.stringify({
      type,
      name,
      location,
      tags,
      sku,
      kind,
      zones,
      identity: identity && { type: identity.type },
      properties: resource.properties,
    }),
  ) as Body;
}

async function ask(read: Reader, world: World, [arrival, group]: [Arrival, Arrival[]], known: ReadonlySet<string>): Promise<Found[]> {
  const apiVersion = world.apiVersions?.[arrival.resource.type.toLowerCase()] ?? arrival.resource.apiVersion;
  const body = {
    resourceDetails: { resourceContent: contentOf(arrival), ...(apiVersion !== undefined && { apiVersion }) },
    includeAuditEffect: false,
  };
  const path = `${world.destinationScope}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`;
  const { contentEvaluationResult } = (await read.post(path, '2024-10-01', body)) as unknown as Restrictions;
  const denying = (contentEvaluationResult?.policyEvaluations ?? []).filter(
    ({ evaluationResult, effectDetails, policyInfo }) =>
      evaluationResult === 'NonCompliant' &&
      /^deny/i.test(effectDetails?.policyEffect ?? 'deny') &&
      !known.has((policyInfo?.policyAssignmentId ?? '').toLowerCase()),
  );
  if (denying.length === 0) return [];
  const names = listed(denying.map(({ policyInfo }) => policyInfo?.policyAssignmentId?.split('/').pop() ?? 'a policy'));
  return [
    {
      severity: 'blocker',
      resources: sourceIds(group),
      message: `Policy would refuse ${arrival.resource.type}${arrival.resource.sku?.name === undefined ? '' : ` (${arrival.resource.sku.name})`} in ${arrival.resource.location}: ${names}.`,
      remedy: `Change what the policy asks of ${arrival.source.name}, or have its owner exempt the destination’s groups.`,
      link: EVALUATE,
    },
  ];
}

/** A question that cannot be asked takes nothing from the others. */
async function askAll(read: Reader, world: World, known: ReadonlySet<string>, names: string): Promise<Found[]> {
  const all = representatives(world);
  const settled = await Promise.allSettled(all.slice(0, MOST_QUESTIONS).map((one) => ask(read, world, one, known)));
  const silent = all
    .filter((_, index) => index >= MOST_QUESTIONS || settled[index]?.status === 'rejected')
    .flatMap(([, group]) => sourceIds(group));
  const refusal = settled.find((one) => one.status === 'rejected');
  const said = refusal ? ` (${refusal.reason instanceof Error ? refusal.reason.message : String(refusal.reason)})` : '';
  return [
    ...settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])),
    ...(silent.length === 0
      ? []
      : [
          {
            severity: 'unknown' as const,
            resources: silent,
            message: `Whether policies (${names}) allow ${silent.length} resources of the move could not be established${said}.`,
            remedy: 'Give the identity that runs azmove Microsoft.PolicyInsights/checkPolicyRestrictions/read, or verify group by group.',
            link: EVALUATE,
          },
        ]),
  ];
}

export const policy = defineCheck({
  id: 'policy',
  title: 'Policy in the destination',
  needs: 'No policy denies the locations, types or SKUs of the move in the destination’s subscription.',
  operations: [
    'GET /subscriptions/{id}/providers/Microsoft.Authorization/policyAssignments (2023-04-01)',
    'POST /subscriptions/{id}/providers/Microsoft.PolicyInsights/checkPolicyRestrictions (2024-10-01), where an assignment is no built-in that azmove reads',
  ],
  link: 'https://learn.microsoft.com/azure/governance/policy/concepts/effect-deny',
  questions: (world) =>
    world.arrivals.length === 0
      ? []
      : [
          {
            about: 'the policies of the destination’s subscription',
            resources: [],
            answer: async (read) => {
              const path = `${world.destinationScope}/providers/Microsoft.Authorization/policyAssignments`;
              const assignments = ((await read.list(path, '2023-04-01')) as unknown as Assignment[]).filter(isEnforced);
              const known = new Set(assignments.filter(ruleOf).map(({ id }) => id.toLowerCase()));
              const others = assignments.filter((one) => !ruleOf(one));
              const builtIn = assignments.flatMap((assignment) => denials(world, assignment));
              return others.length === 0 ? builtIn : [...builtIn, ...(await askAll(read, world, known, listed(others.map(titleOf))))];
            },
          },
        ],
});
