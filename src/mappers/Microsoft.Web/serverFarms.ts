import type { ServicePlanConfig } from '@cdktf/provider-azurerm/lib/service-plan';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface ServicePlan extends ArmResource {
  properties: {
    elasticScaleEnabled?: boolean;
    hostingEnvironmentProfile?: { id?: string };
    hyperV?: boolean;
    maximumElasticWorkerCount?: number;
    perSiteScaling?: boolean;
    reserved?: boolean;
    zoneRedundant?: boolean;
  };
}

/** SKUs whose number of workers Azure sets on its own: Free, Shared, Dynamic, Flex. */
const WITHOUT_WORKERS = /^(F1|D1|SHARED|FREE|Y1|FC1)$/i;
const PREMIUM = /^P\d/i;
const ELASTIC = /^(EP|WS)\d/i;

function osTypeOf({ hyperV, reserved }: ServicePlan['properties']): string {
  if (reserved) return 'Linux';
  return hyperV ? 'WindowsContainer' : 'Windows';
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/service_plan */
export const servicePlan = defineMapper<ServicePlan>({
  armType: 'Microsoft.Web/serverFarms',
  apiVersion: '2023-12-01',
  terraformType: 'azurerm_service_plan',
  ignored: [
    '/kind',
    '/sku',
    'serverFarmId',
    'name',
    'sku',
    'workerSize',
    'workerSizeId',
    'workerTierName',
    'numberOfWorkers',
    'currentWorkerSize',
    'currentWorkerSizeId',
    'currentNumberOfWorkers',
    'status',
    'webSpace',
    'subscription',
    'adminSiteName',
    'hostingEnvironment',
    'hostingEnvironmentProfile',
    'hostingEnvironmentId',
    'maximumNumberOfWorkers',
    'planName',
    'adminRuntimeSiteName',
    'computeMode',
    'siteMode',
    'geoRegion',
    'numberOfSites',
    'isSpot',
    'spotExpirationTime',
    'freeOfferExpirationTime',
    'tags',
    'kind',
    'resourceGroup',
    'isXenon',
    'mdmId',
    'targetWorkerCount',
    'targetWorkerSizeId',
    'existingServerFarmIds',
    'kubeEnvironmentProfile',
    'zoneBalanceStatus',
    'vnetConnectionsUsed',
    'vnetConnectionsMax',
    'createdTime',
    'asyncScalingEnabled',
    'isCustomMode',
    'powerState',
    'eligibleLogCategories',
    'ipMode',
    'serverFarmRegion',
  ],
  toConfig: (plan, p) => {
    const skuName = plan.sku?.name ?? '';
    return {
      ...regional(plan),
      appServiceEnvironmentId: unlessBlank(p.hostingEnvironmentProfile?.id),
      // Azure answers 1 for plans that do not scale so.
      maximumElasticWorkerCount:
        p.maximumElasticWorkerCount && (ELASTIC.test(skuName) || p.elasticScaleEnabled) ? p.maximumElasticWorkerCount : undefined,
      osType: osTypeOf(p),
      perSiteScalingEnabled: unlessDefault(p.perSiteScaling, false),
      premiumPlanAutoScaleEnabled: p.elasticScaleEnabled && PREMIUM.test(skuName) ? true : undefined,
      skuName,
      // One is what a plan starts with.
      workerCount: !WITHOUT_WORKERS.test(skuName) && plan.sku?.capacity && plan.sku.capacity > 1 ? plan.sku.capacity : undefined,
      zoneBalancingEnabled: p.zoneRedundant || undefined,
    } satisfies ServicePlanConfig;
  },
});
