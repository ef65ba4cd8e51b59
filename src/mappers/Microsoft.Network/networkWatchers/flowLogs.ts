import type { NetworkWatcherFlowLogConfig } from '@cdktf/provider-azurerm/lib/network-watcher-flow-log';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface FlowLog extends ArmResource {
  properties: {
    enabled?: boolean;
    flowAnalyticsConfiguration?: {
      networkWatcherFlowAnalyticsConfiguration?: {
        enabled?: boolean;
        trafficAnalyticsInterval?: number;
        workspaceId?: string;
        workspaceRegion?: string;
        workspaceResourceId?: string;
      };
    };
    format?: { type?: string; version?: number };
    retentionPolicy?: { days?: number; enabled?: boolean };
    storageId?: string;
    targetResourceId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_watcher_flow_log */
export const flowLog = defineMapper<FlowLog>({
  armType: 'Microsoft.Network/networkWatchers/flowLogs',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_watcher_flow_log',
  ignored: ['flowAnalyticsConfiguration', 'format.type', 'targetResourceGuid'],
  toConfig: (log, p) => {
    const analytics = p.flowAnalyticsConfiguration?.networkWatcherFlowAnalyticsConfiguration;
    return {
      ...regional(log),
      networkWatcherName: nameOf(parentIdOf(log)),
      enabled: p.enabled ?? false,
      retentionPolicy: { days: p.retentionPolicy?.days ?? 0, enabled: p.retentionPolicy?.enabled ?? false },
      storageAccountId: p.storageId ?? '',
      targetResourceId: p.targetResourceId,
      // ARM keeps an empty block where analytics were never on.
      trafficAnalytics: analytics?.workspaceResourceId
        ? {
            enabled: analytics.enabled ?? false,
            intervalInMinutes: unlessDefault(analytics.trafficAnalyticsInterval, 60),
            workspaceId: analytics.workspaceId ?? '',
            workspaceRegion: analytics.workspaceRegion ?? '',
            workspaceResourceId: analytics.workspaceResourceId,
          }
        : undefined,
      version: unlessDefault(p.format?.version, 1),
    } satisfies NetworkWatcherFlowLogConfig;
  },
});
