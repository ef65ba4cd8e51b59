import type { MonitorAadDiagnosticSettingConfig } from '@cdktf/provider-azurerm/lib/monitor-aad-diagnostic-setting';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, ownName, unlessBlank, unlessEmpty } from '../mapper';

interface EntraDiagnosticSetting extends ArmResource {
  properties: {
    eventHubAuthorizationRuleId?: string;
    eventHubName?: string;
    logs?: { category?: string; enabled?: boolean; retentionPolicy?: { days?: number; enabled?: boolean } }[];
    storageAccountId?: string;
    workspaceId?: string;
  };
}

/**
 * Logs of the tenant's Entra ID.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_aad_diagnostic_setting
 */
export const monitorEntraDiagnosticSetting = defineMapper<EntraDiagnosticSetting>({
  armType: 'Microsoft.AADIAM/diagnosticSettings',
  apiVersion: '2017-04-01',
  terraformType: 'azurerm_monitor_aad_diagnostic_setting',
  nameScope: 'parent',
  ignored: ['/kind', '/location', 'logs.category', 'logs.enabled', 'logs.retentionPolicy', 'logs.categoryGroup', 'serviceBusRuleId'],
  toConfig: (setting, p) =>
    ({
      name: ownName(setting),
      enabledLog: unlessEmpty(
        p.logs
          ?.filter(({ enabled }) => enabled)
          .map(({ category, retentionPolicy }) => ({
            category: category ?? '',
            retentionPolicy: retentionPolicy?.enabled ? { days: retentionPolicy.days, enabled: true } : undefined,
          })),
      ),
      eventhubAuthorizationRuleId: unlessBlank(p.eventHubAuthorizationRuleId),
      eventhubName: unlessBlank(p.eventHubName),
      logAnalyticsWorkspaceId: unlessBlank(p.workspaceId),
      storageAccountId: unlessBlank(p.storageAccountId),
    }) satisfies MonitorAadDiagnosticSettingConfig,
});
