import type { SentinelLogAnalyticsWorkspaceOnboardingConfig } from '@cdktf/provider-azurerm/lib/sentinel-log-analytics-workspace-onboarding';
import type { ArmResource } from '../../arm/resource';
import { workspaceIdOf } from '../sentinel/workspace';
import { defineMapper, unlessDefault } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    customerManagedKey?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/sentinel_log_analytics_workspace_onboarding */
export const sentinelLogAnalyticsWorkspaceOnboarding = defineMapper<Resource>({
  armType: 'Microsoft.SecurityInsights/onboardingStates',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_sentinel_log_analytics_workspace_onboarding',
  nameScope: 'parent',
  toConfig: (r, p) =>
    ({
      customerManagedKeyEnabled: unlessDefault(p.customerManagedKey, false),
      workspaceId: workspaceIdOf(r),
    }) satisfies SentinelLogAnalyticsWorkspaceOnboardingConfig,
});
