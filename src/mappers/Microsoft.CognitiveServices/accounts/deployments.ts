import type { CognitiveDeploymentConfig } from '@cdktf/provider-azurerm/lib/cognitive-deployment';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    dynamicThrottlingEnabled?: boolean;
    model?: { format?: string; name?: string; version?: string };
    raiPolicyName?: string;
    versionUpgradeOption?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cognitive_deployment */
export const cognitiveDeployment = defineMapper<Resource>({
  armType: 'Microsoft.CognitiveServices/accounts/deployments',
  apiVersion: '2025-06-01',
  terraformType: 'azurerm_cognitive_deployment',
  ignored: [
    'capabilities',
    'rateLimits',
    'callRateLimit',
    'currentCapacity',
    'scaleSettings',
    'model.callRateLimit',
    'model.source',
    'model.sourceAccount',
    'deploymentState',
    '/tags',
  ],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      cognitiveAccountId: parentIdOf(r),
      dynamicThrottlingEnabled: p.dynamicThrottlingEnabled || undefined,
      model: { format: p.model?.format ?? '', name: p.model?.name ?? '', version: unlessBlank(p.model?.version) },
      raiPolicyName: unlessBlank(p.raiPolicyName),
      sku: {
        capacity: unlessDefault(r.sku?.capacity, 1),
        family: unlessBlank(r.sku?.family),
        name: r.sku?.name ?? '',
        size: unlessBlank(r.sku?.size),
      },
      versionUpgradeOption: unlessDefault(p.versionUpgradeOption, 'OnceNewDefaultVersionAvailable'),
    }) satisfies CognitiveDeploymentConfig,
});
