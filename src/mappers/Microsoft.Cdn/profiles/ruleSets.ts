import type { CdnFrontdoorRuleSetConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-rule-set';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_rule_set */
export const cdnFrontdoorRuleSet = defineMapper({
  armType: 'Microsoft.Cdn/profiles/ruleSets',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_rule_set',
  ignored: ['batchMode', 'deploymentStatus', 'profileName'],
  toConfig: (r) =>
    ({
      name: ownName(r),
      cdnFrontdoorProfileId: parentIdOf(r),
    }) satisfies CdnFrontdoorRuleSetConfig,
});
