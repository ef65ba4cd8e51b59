import type { LogAnalyticsWorkspaceConfig } from '@cdktf/provider-azurerm/lib/log-analytics-workspace';
import type { ArmResource } from '../../arm/resource';
import type { AbsorbedPart } from '../mapper';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface Workspace extends ArmResource {
  properties: {
    customerId?: string;
    defaultDataCollectionRuleResourceId?: string;
    features?: { disableLocalAuth?: boolean; enableLogAccessUsingOnlyResourcePermissions?: boolean; immediatePurgeDataOn30Days?: boolean };
    forceCmkForQuery?: boolean;
    publicNetworkAccessForIngestion?: string;
    publicNetworkAccessForQuery?: string;
    retentionInDays?: number;
    sku?: { name?: string; capacityReservationLevel?: number };
    workspaceCapping?: { dailyQuotaGb?: number };
  };
}

const parent = 'Microsoft.OperationalInsights/workspaces';

/** Hundreds of tables and searches come with every workspace; those that somebody made or changed have mappers of their own. */
const absorbs: AbsorbedPart[] = ['tables', 'savedSearches'].map((type) => ({
  armType: `${parent}/${type}`,
  apiVersion: '2023-09-01',
  discovery: [],
  ignored: ['/properties'],
}));

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_workspace */
export const logAnalyticsWorkspace = defineMapper<Workspace>({
  armType: parent,
  apiVersion: '2023-09-01',
  terraformType: 'azurerm_log_analytics_workspace',
  holdsData: true,
  ignored: [
    'customerId',
    'source',
    'createdDate',
    'modifiedDate',
    'privateLinkScopedResources',
    'replication',
    'failover',
    'features.legacy',
    'features.searchVersion',
    'features.clusterResourceId',
    'features.enableDataExport',
    'features.unifiedSentinelBillingOnly',
    'features.associations',
    'sku.lastSkuUpdate',
    'sku.maxCapacityReservationLevel',
    'workspaceCapping.quotaNextResetTime',
    'workspaceCapping.dataIngestionStatus',
  ],
  absorbs,
  exports: ({ properties: p }) => ({ workspaceId: p.customerId }),
  toConfig: (workspace, p) =>
    ({
      ...regional(workspace),
      allowResourceOnlyPermissions: p.features
        ? unlessDefault(p.features.enableLogAccessUsingOnlyResourcePermissions ?? false, true)
        : undefined,
      cmkForQueryForced: p.forceCmkForQuery || undefined,
      dailyQuotaGb: unlessDefault(p.workspaceCapping?.dailyQuotaGb, -1),
      dataCollectionRuleId: unlessBlank(p.defaultDataCollectionRuleResourceId),
      identity: identityOf(workspace),
      immediateDataPurgeOn30DaysEnabled: p.features?.immediatePurgeDataOn30Days || undefined,
      internetIngestionEnabled: unlessDefault((p.publicNetworkAccessForIngestion ?? 'Enabled') === 'Enabled', true),
      internetQueryEnabled: unlessDefault((p.publicNetworkAccessForQuery ?? 'Enabled') === 'Enabled', true),
      localAuthenticationEnabled: p.features?.disableLocalAuth ? false : undefined,
      reservationCapacityInGbPerDay: p.sku?.capacityReservationLevel || undefined,
      // Zero stands for Azure's own choice, and the provider refuses it.
      retentionInDays: p.retentionInDays || undefined,
      sku: unlessBlank(p.sku?.name),
    }) satisfies LogAnalyticsWorkspaceConfig,
});
