import { defineCheck, type Found, type Question } from '../check';
import { normalRegion } from '../locations';
import { groupBy, sourceIds, type Arrival, type World } from '../world';

/** https://learn.microsoft.com/rest/api/aiservices/accountmanagement/models/list */
interface Model {
  kind?: string;
  model?: { format?: string; name?: string; version?: string; skus?: { name: string }[] };
}

interface AccountSku {
  resourceType?: string;
  name: string;
  kind?: string;
  locations?: string[];
  restrictions?: { reasonCode?: string }[];
}

const ACCOUNTS = 'Microsoft.CognitiveServices/accounts';

function onAccounts(world: World, accounts: readonly Arrival[]): Question {
  return {
    about: 'the kinds of AI services that are offered',
    resources: sourceIds(accounts),
    answer: async (read) => {
      const rows = (await read.list(
        `${world.destinationScope}/providers/Microsoft.CognitiveServices/skus`,
        '2024-10-01',
      )) as unknown as AccountSku[];
      const there = rows.filter(({ locations = [] }) =>
        locations.map(normalRegion).some((name) => name === world.region || name === 'global'),
      );
      return groupBy(accounts, ({ resource }) => `${resource.kind ?? ''} ${resource.sku?.name ?? ''}`).flatMap(([key, group]): Found[] => {
        const [kind, name] = key.split(' ') as [string, string];
        const row = there.find((one) => one.kind === kind && one.name === name);
        if (row && (row.restrictions ?? []).length === 0) return [];
        const others = there.filter((one) => one.kind === kind).map((one) => one.name);
        const why = row ? `closed to this subscription (${row.restrictions![0]!.reasonCode ?? 'restricted'})` : 'not offered';
        const remedy = others.length > 0 ? `SKUs of that kind there: ${others.join(', ')}.` : 'Choose another region for these accounts.';
        return [
          { severity: 'blocker', resources: sourceIds(group), message: `AI service ${kind} ${name} is ${why} in ${world.region}.`, remedy },
        ];
      });
    },
  };
}

interface Deployment {
  arrival: Arrival;
  format: string;
  name: string;
  version: string | undefined;
  sku: string;
}

function deploymentsIn(world: World): Deployment[] {
  return world.arriving(`${ACCOUNTS}/deployments`).flatMap((arrival) => {
    const { model } = arrival.resource.properties as { model?: { format?: string; name?: string; version?: string } };
    const sku = arrival.resource.sku?.name ?? 'Standard';
    return model?.name === undefined ? [] : [{ arrival, format: model.format ?? 'OpenAI', name: model.name, version: model.version, sku }];
  });
}

function judge(region: string, models: readonly Model[], { arrival, format, name, version, sku }: Deployment): Found[] {
  const named = models.flatMap(({ model }) =>
    model && model.format === format && model.name?.toLowerCase() === name.toLowerCase() ? [model] : [],
  );
  const exact = named.filter((model) => version === undefined || model.version === version);
  if (exact.some(({ skus = [] }) => skus.some((one) => one.name.toLowerCase() === sku.toLowerCase()))) return [];
  const versions = [...new Set(named.map((model) => model.version ?? ''))].sort();
  const skus = [...new Set(exact.flatMap((model) => (model.skus ?? []).map((one) => one.name)))].sort();
  const [what, remedy] =
    named.length === 0
      ? [`Model ${name} is not offered`, 'Keep this account in a region that has the model, or choose another model.']
      : exact.length === 0
        ? [`Model ${name} is not offered in version ${version}`, `Change the deployment to version ${versions.join(' or ')}.`]
        : [`Model ${name} ${version ?? ''} is not offered as ${sku}`, `Deployment types there: ${skus.join(', ') || 'none'}.`];
  return [{ severity: 'blocker', resources: [arrival.source.id], message: `${what} in ${region}.`, remedy }];
}

export const aiModels = defineCheck({
  id: 'ai-models',
  title: 'AI services and models',
  needs: 'Kinds and SKUs of AI services and the models deployed on them are offered in the destination.',
  operations: [
    'GET /subscriptions/{id}/providers/Microsoft.CognitiveServices/skus (2024-10-01)',
    'GET /subscriptions/{id}/providers/Microsoft.CognitiveServices/locations/{region}/models (2024-10-01)',
  ],
  link: 'https://learn.microsoft.com/azure/ai-services/openai/concepts/models',
  questions: (world) => {
    const accounts = world.arriving(ACCOUNTS);
    const deployments = deploymentsIn(world);
    const path = `${world.destinationScope}/providers/Microsoft.CognitiveServices/locations/${world.region}/models`;
    return [
      ...(accounts.length > 0 ? [onAccounts(world, accounts)] : []),
      ...(deployments.length > 0
        ? [
            {
              about: 'the AI models of the region',
              resources: sourceIds(deployments.map(({ arrival }) => arrival)),
              answer: async (read): Promise<Found[]> => {
                const models = (await read.list(path, '2024-10-01')) as unknown as Model[];
                return deployments.flatMap((deployment) => judge(world.region, models, deployment));
              },
            } satisfies Question,
          ]
        : []),
    ];
  },
});
