import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/loganalytics/workspaces */
export const workspace = defineService({
  armType: 'Microsoft.OperationalInsights/workspaces',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  complete: (workspace, context) => {
    const p = workspace.properties;
    p.customerId ??= context.previous?.properties.customerId ?? context.guid(workspace.id, 'customerId');
    p.createdDate ??= context.previous?.properties.createdDate ?? context.now();
    p.modifiedDate ??= p.createdDate;
    p.sku = { name: 'PerGB2018', lastSkuUpdate: p.createdDate, ...p.sku };
    p.retentionInDays ??= 30;
    p.features = { legacy: 0, searchVersion: 1, enableLogAccessUsingOnlyResourcePermissions: true, ...p.features };
    p.workspaceCapping = { dailyQuotaGb: -1, dataIngestionStatus: 'RespectQuota', ...p.workspaceCapping };
    p.publicNetworkAccessForIngestion ??= 'Enabled';
    p.publicNetworkAccessForQuery ??= 'Enabled';
  },
  // Nothing is kept of deleted workspaces.
  routes: {
    'GET /subscriptions/{subscriptionId}/providers/Microsoft.OperationalInsights/deletedWorkspaces': () => ({ body: { value: [] } }),
  },
  actions: {
    sharedKeys: (_request, context, workspace) => ({
      body: { primarySharedKey: context.key(`${workspace.id}/primary`), secondarySharedKey: context.key(`${workspace.id}/secondary`) },
    }),
  },
});
