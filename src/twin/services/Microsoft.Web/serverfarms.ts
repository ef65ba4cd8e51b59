import { defineService } from '../../service';

/** SKU family by the letters of its name. https://learn.microsoft.com/rest/api/appservice/app-service-plans */
const TIERS: readonly [RegExp, string][] = [
  [/^F1$/, 'Free'],
  [/^D1$/, 'Shared'],
  [/^B\d$/, 'Basic'],
  [/^S\d$/, 'Standard'],
  [/^P\dv2$/i, 'PremiumV2'],
  [/^P\d(m)?v3$/i, 'PremiumV3'],
  [/^P\d(m)?v4$/i, 'PremiumV4'],
  [/^P\d$/, 'Premium'],
  [/^EP\d$/, 'ElasticPremium'],
  [/^I\d(m)?v2$/i, 'IsolatedV2'],
  [/^WS\d$/, 'WorkflowStandard'],
  [/^Y1$/, 'Dynamic'],
  [/^FC1$/, 'FlexConsumption'],
];

export const serverFarm = defineService({
  armType: 'Microsoft.Web/serverfarms',
  complete: (plan, context) => {
    const p = plan.properties;
    const name = plan.sku?.name ?? 'F1';
    plan.sku = {
      tier: TIERS.find(([pattern]) => pattern.test(name))?.[1] ?? 'Standard',
      size: name,
      family: name.replace(/\d+/, ''),
      capacity: 1,
      ...plan.sku,
      name,
    };
    plan.kind ??= p.reserved ? 'linux' : 'app';
    p.status ??= 'Ready';
    p.reserved ??= plan.kind.includes('linux');
    p.perSiteScaling ??= false;
    p.zoneRedundant ??= false;
    p.hyperV ??= false;
    p.isXenon ??= p.hyperV;
    p.elasticScaleEnabled ??= plan.sku.tier === 'ElasticPremium';
    p.maximumElasticWorkerCount ??= 1;
    p.numberOfWorkers = plan.sku.capacity;
    p.currentNumberOfWorkers = plan.sku.capacity;
    p.maximumNumberOfWorkers ??= 30;
    p.serverFarmId ??= Number.parseInt(context.guid(plan.id, 'serverFarmId').slice(0, 4), 16);
    p.subscription ??= context.subscriptionId;
    p.resourceGroup ??= plan.id.split('/')[4];
  },
  onRead: (plan, context) => {
    plan.properties.numberOfSites = context.referrers(plan.id, 'Microsoft.Web/sites').length;
  },
});
