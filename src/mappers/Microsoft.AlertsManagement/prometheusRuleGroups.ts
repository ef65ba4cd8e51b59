import type { MonitorAlertPrometheusRuleGroupConfig } from '@cdktf/provider-azurerm/lib/monitor-alert-prometheus-rule-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessEmpty } from '../mapper';

interface PrometheusRuleGroup extends ArmResource {
  properties: {
    clusterName?: string;
    description?: string;
    enabled?: boolean;
    interval?: string;
    rules?: {
      actions?: { actionGroupId?: string; actionProperties?: Record<string, string> }[];
      alert?: string;
      annotations?: Record<string, string>;
      enabled?: boolean;
      expression?: string;
      for?: string;
      labels?: Record<string, string>;
      record?: string;
      resolveConfiguration?: { autoResolved?: boolean; timeToResolve?: string };
      severity?: number;
    }[];
    scopes?: string[];
  };
}

const unlessNone = (map: Record<string, string> | undefined) => (map && Object.keys(map).length > 0 ? map : undefined);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_alert_prometheus_rule_group */
export const monitorAlertPrometheusRuleGroup = defineMapper<PrometheusRuleGroup>({
  armType: 'Microsoft.AlertsManagement/prometheusRuleGroups',
  apiVersion: '2023-03-01',
  terraformType: 'azurerm_monitor_alert_prometheus_rule_group',
  toConfig: (group, p) =>
    ({
      ...regional(group),
      clusterName: unlessBlank(p.clusterName),
      description: unlessBlank(p.description),
      interval: unlessBlank(p.interval),
      rule: (p.rules ?? []).map((rule) => ({
        action: unlessEmpty(
          rule.actions?.map(({ actionGroupId, actionProperties }) => ({
            actionGroupId: actionGroupId ?? '',
            actionProperties: unlessNone(actionProperties),
          })),
        ),
        alert: unlessBlank(rule.alert),
        alertResolution: rule.resolveConfiguration && {
          autoResolved: rule.resolveConfiguration.autoResolved,
          timeToResolve: unlessBlank(rule.resolveConfiguration.timeToResolve),
        },
        annotations: unlessNone(rule.annotations),
        enabled: rule.enabled,
        expression: rule.expression ?? '',
        for: unlessBlank(rule.for),
        labels: unlessNone(rule.labels),
        record: unlessBlank(rule.record),
        severity: rule.severity,
      })),
      ruleGroupEnabled: p.enabled,
      scopes: p.scopes ?? [],
    }) satisfies MonitorAlertPrometheusRuleGroupConfig,
});
