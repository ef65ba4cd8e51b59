import { readComputeSkus, SKUS_OPERATION } from '../compute-skus';
import { defineCheck, type Found, type Reader } from '../check';
import { machinesIn } from '../machines';
import { coreDemand, plainDemand, type Demand } from '../quota/demand';
import { hasUsages, readUsages, USAGE_OPERATIONS, type Usage } from '../quota/usage';
import { groupBy, type World } from '../world';

const LINKS: Readonly<Record<string, string>> = {
  'Microsoft.Compute': 'https://learn.microsoft.com/azure/quotas/regional-quota-requests',
  'Microsoft.Network': 'https://learn.microsoft.com/azure/quotas/networking-quota-requests',
  'Microsoft.Storage': 'https://learn.microsoft.com/azure/quotas/storage-account-quota-requests',
  'Microsoft.Sql': 'https://learn.microsoft.com/azure/azure-sql/database/quota-increase-request',
  'Microsoft.CognitiveServices': 'https://learn.microsoft.com/azure/ai-services/openai/quotas-limits',
};
const COMPUTE = 'Microsoft.Compute';

function usageFor({ counters }: Demand, usages: ReadonlyMap<string, Usage>): Usage | undefined {
  return counters.map((counter) => usages.get(counter.toLowerCase())).find((usage) => usage !== undefined);
}

function request(world: World, { provider }: Demand, name: string, limit: number): string {
  const scope = `${world.destinationScope}/providers/${provider}/locations/${world.region}`;
  const command = `az quota update --scope ${scope} --resource-name ${name} --limit-object value=${limit}`;
  return [COMPUTE, 'Microsoft.Network', 'Microsoft.Storage'].includes(provider)
    ? `Request a limit of ${limit}: ${command} (portal: Quotas). A quota is no promise of capacity.`
    : `Request a limit of ${limit} from support (portal: Help + support, Service and subscription limits, ${provider}).`;
}

function judge(world: World, demand: Demand, usages: ReadonlyMap<string, Usage>): Found[] {
  const usage = usageFor(demand, usages);
  const link = LINKS[demand.provider];
  const found = { resources: demand.resources, ...(link !== undefined && { link }) };
  if (!usage) {
    if (!demand.isCertain) return [];
    const message = `${demand.provider} names no limit for ${demand.what} (${demand.counters[0]}) in ${world.region}; the move adds ${demand.amount}.`;
    return [{ ...found, severity: 'unknown', message, remedy: 'Look up the quota in the portal (Quotas) before deploying.' }];
  }
  // Negative limits mean that there is none.
  const short = usage.current + demand.amount - usage.limit;
  if (usage.limit < 0 || short <= 0) return [];
  return [
    {
      ...found,
      severity: 'blocker',
      message: `Quota of ${demand.what} in ${world.region}: ${usage.current} of ${usage.limit} used, the move adds ${demand.amount}, ${short} short.`,
      remedy: request(world, demand, usage.name, usage.current + demand.amount),
    },
  ];
}

async function demandsOf(world: World, provider: string, plain: readonly Demand[], read: Reader): Promise<readonly Demand[]> {
  if (provider !== COMPUTE || machinesIn(world).length === 0) return plain;
  const sizes = await readComputeSkus(read, world.destinationScope, world.region, 'virtualMachines');
  return [...plain, ...coreDemand(world, sizes)];
}

export const quota = defineCheck({
  id: 'quota',
  title: 'Quotas',
  needs:
    'What the move adds, summed over the whole estate, fits into what is left of each quota: cores by region and family, addresses, networks, accounts, servers.',
  operations: [...USAGE_OPERATIONS, SKUS_OPERATION],
  link: 'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits',
  questions: (world) => {
    const plain = plainDemand(world);
    // Clusters need cores without any resource of Microsoft.Compute of their own.
    const cores = machinesIn(world).map(
      ({ arrival }): Demand => ({ provider: COMPUTE, counters: [], what: '', amount: 0, resources: [arrival.source.id] }),
    );
    const providers = groupBy([...plain, ...cores], ({ provider }) => provider).filter(([provider]) => hasUsages(provider));
    return providers.map(([provider, demands]) => ({
      about: `the quotas of ${provider}`,
      resources: demands.flatMap(({ resources }) => resources),
      answer: async (read) => {
        const [all, usages] = await Promise.all([
          demandsOf(
            world,
            provider,
            demands.filter(({ amount }) => amount > 0),
            read,
          ),
          readUsages(read, world.destinationScope, provider, world.region),
        ]);
        return all.flatMap((demand) => judge(world, demand, usages));
      },
    }));
  },
});
