import type { MonitorDiagnosticSettingConfig } from '@cdktf/provider-azurerm/lib/monitor-diagnostic-setting';
import type { ArmResource } from '../../arm/resource';
import { parseResourceId } from '../../arm/resource-id';
import { defineMapper, ownName, unlessBlank, unlessEmpty } from '../mapper';

interface Category {
  category?: string;
  categoryGroup?: string;
  enabled?: boolean;
  retentionPolicy?: { days?: number; enabled?: boolean };
}

interface DiagnosticSetting extends ArmResource {
  properties: {
    eventHubAuthorizationRuleId?: string;
    eventHubName?: string;
    logAnalyticsDestinationType?: string;
    logs?: Category[];
    marketplacePartnerId?: string;
    metrics?: Category[];
    storageAccountId?: string;
    workspaceId?: string;
  };
}

/** The id of the resource that a setting extends. */
const targetOf = (setting: ArmResource): string => parseResourceId(setting.id).scopeId ?? parseResourceId(setting.id).parentId ?? '';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_diagnostic_setting */
export const monitorDiagnosticSetting = defineMapper<DiagnosticSetting>({
  armType: 'Microsoft.Insights/diagnosticSettings',
  apiVersion: '2021-05-01-preview',
  terraformType: 'azurerm_monitor_diagnostic_setting',
  nameScope: 'parent',
  ignored: [
    '/kind',
    '/location',
    'serviceBusRuleId',
    // Retention that is off, and what is not collected.
    'logs.enabled',
    'logs.category',
    'logs.categoryGroup',
    'logs.retentionPolicy',
    'metrics.category',
    'metrics.enabled',
    'metrics.timeGrain',
    'metrics.retentionPolicy',
  ],
  importId: (setting) => `${targetOf(setting)}|${ownName(setting)}`,
  toConfig: (setting, p) =>
    ({
      name: ownName(setting),
      targetResourceId: targetOf(setting),
      enabledLog: unlessEmpty(
        p.logs
          ?.filter(({ enabled }) => enabled)
          .map((log) => ({
            category: unlessBlank(log.category),
            categoryGroup: unlessBlank(log.categoryGroup),
            retentionPolicy: log.retentionPolicy?.enabled ? { days: log.retentionPolicy.days, enabled: true } : undefined,
          })),
      ),
      enabledMetric: unlessEmpty(
        p.metrics?.filter(({ enabled }) => enabled).map(({ category }) => ({ category: category ?? 'AllMetrics' })),
      ),
      eventhubAuthorizationRuleId: unlessBlank(p.eventHubAuthorizationRuleId),
      eventhubName: unlessBlank(p.eventHubName),
      logAnalyticsDestinationType: unlessBlank(p.logAnalyticsDestinationType),
      logAnalyticsWorkspaceId: unlessBlank(p.workspaceId),
      partnerSolutionId: unlessBlank(p.marketplacePartnerId),
      storageAccountId: unlessBlank(p.storageAccountId),
    }) satisfies MonitorDiagnosticSettingConfig,
});
