import type { MonitorSmartDetectorAlertRuleConfig } from '@cdktf/provider-azurerm/lib/monitor-smart-detector-alert-rule';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault } from '../mapper';

interface SmartDetectorAlertRule extends ArmResource {
  properties: {
    actionGroups?: { customEmailSubject?: string; customWebhookPayload?: string; groupIds?: string[] };
    description?: string;
    detector?: { id?: string };
    frequency?: string;
    scope?: string[];
    severity?: string;
    state?: string;
    throttling?: { duration?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_smart_detector_alert_rule */
export const monitorSmartDetectorAlertRule = defineMapper<SmartDetectorAlertRule>({
  armType: 'Microsoft.AlertsManagement/smartDetectorAlertRules',
  apiVersion: '2019-06-01',
  terraformType: 'azurerm_monitor_smart_detector_alert_rule',
  ignored: [
    '/location',
    'detector.name',
    'detector.description',
    'detector.supportedResourceTypes',
    'detector.imagePaths',
    'detector.parameters',
    'detector.parameterDefinitions',
    'detector.supportedCadences',
  ],
  toConfig: (rule, p) =>
    ({
      ...named(rule),
      tags: tagsOf(rule),
      actionGroup: {
        emailSubject: unlessBlank(p.actionGroups?.customEmailSubject),
        ids: p.actionGroups?.groupIds ?? [],
        webhookPayload: unlessBlank(p.actionGroups?.customWebhookPayload),
      },
      description: unlessBlank(p.description),
      detectorType: p.detector?.id ?? '',
      enabled: unlessDefault(p.state === 'Enabled', true),
      frequency: p.frequency ?? '',
      scopeResourceIds: p.scope ?? [],
      severity: p.severity ?? '',
      throttlingDuration: unlessBlank(p.throttling?.duration),
    }) satisfies MonitorSmartDetectorAlertRuleConfig,
});
