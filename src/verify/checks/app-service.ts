import { counted } from '../../graph/safe-text';
import { defineCheck, type Found, type Question, type Reader } from '../check';
import { normalRegion } from '../locations';
import { groupBy, sourceIds, type Arrival, type World } from '../world';

/** What may stand in for a tier, best first. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  PremiumV4: ['PremiumV3', 'PremiumV2'],
  PremiumV3: ['PremiumV2', 'PremiumV4', 'Premium'],
  PremiumV2: ['PremiumV3', 'Standard'],
  Premium: ['PremiumV3', 'PremiumV2'],
  Standard: ['PremiumV2', 'PremiumV3', 'Basic'],
  Basic: ['Standard', 'PremiumV2'],
  ElasticPremium: ['PremiumV3', 'PremiumV2'],
  Dynamic: ['ElasticPremium', 'Standard'],
  Isolated: ['IsolatedV2'],
};

/** `PremiumMV3` sizes (P1mv3) are of the tier PremiumV3 to this API, and plans of logic apps run on elastic premium workers. */
function tierOf({ resource }: Arrival): string | undefined {
  return resource.sku?.tier?.replace(/^PremiumMV/i, 'PremiumV').replace(/^WorkflowStandard$/i, 'ElasticPremium');
}

function isLinux({ resource }: Arrival): boolean {
  return resource.properties.reserved === true || /linux/i.test(resource.kind ?? '');
}

async function offers(read: Reader, world: World, tier: string, linux: boolean): Promise<boolean> {
  const query = { sku: tier, ...(linux && { linuxWorkersEnabled: 'true' }) };
  const regions = await read.list(`${world.destinationScope}/providers/Microsoft.Web/geoRegions`, '2024-11-01', query);
  return regions.some(({ name }) => typeof name === 'string' && normalRegion(name) === world.region);
}

function questionOn(world: World, tier: string, linux: boolean, plans: readonly Arrival[]): Question {
  const os = linux ? 'Linux' : 'Windows';
  return {
    about: `the regions of App Service tier ${tier} on ${os}`,
    resources: sourceIds(plans),
    answer: async (read): Promise<Found[]> => {
      if (await offers(read, world, tier, linux)) return [];
      let other: string | undefined;
      for (const candidate of INSTEAD[tier] ?? []) {
        if (await offers(read, world, candidate, linux)) {
          other = candidate;
          break;
        }
      }
      return [
        {
          severity: 'blocker',
          resources: sourceIds(plans),
          message: `App Service tier ${tier} on ${os} is not offered in ${world.region}; ${counted(plans.length, 'plan')} asked for.`,
          remedy:
            other === undefined ? 'Choose another region for these plans.' : `Nearest that is offered: ${other}. Change the plans’ SKU.`,
        },
      ];
    },
  };
}

export const appService = defineCheck({
  id: 'app-service',
  title: 'App Service plans',
  needs: 'The tier of each App Service plan is offered in the destination for its operating system.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.Web/geoRegions?sku={tier} (2024-11-01)'],
  link: 'https://learn.microsoft.com/azure/app-service/manage-move-across-regions',
  questions: (world) => {
    const plans = world.arriving('Microsoft.Web/serverfarms');
    return groupBy(plans, tierOf).flatMap(([tier, ofTier]) =>
      groupBy(ofTier, (plan) => String(isLinux(plan))).map(([linux, group]) => questionOn(world, tier, linux === 'true', group)),
    );
  },
});
