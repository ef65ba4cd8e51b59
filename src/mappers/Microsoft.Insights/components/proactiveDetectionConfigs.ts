import type { ApplicationInsightsSmartDetectionRuleConfig } from '@cdktf/provider-azurerm/lib/application-insights-smart-detection-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';

/** The body of this type has no `properties`. */
interface SmartDetectionRule extends ArmResource {
  customEmails?: string[];
  enabled?: boolean;
  sendEmailsToSubscriptionOwners?: boolean;
}

/** ARM's name of a rule → the portal's, which the provider takes. */
const NAMES: Record<string, string> = {
  slowpageloadtime: 'Slow page load time',
  slowserverresponsetime: 'Slow server response time',
  longdependencyduration: 'Long dependency duration',
  degradationinserverresponsetime: 'Degradation in server response time',
  degradationindependencyduration: 'Degradation in dependency duration',
  extension_traceseveritydetector: 'Degradation in trace severity ratio',
  extension_exceptionchangeextension: 'Abnormal rise in exception volume',
  extension_memoryleakextension: 'Potential memory leak detected',
  extension_securityextensionspackage: 'Potential security issue detected',
  extension_billingdatavolumedailyspikeextension: 'Abnormal rise in daily data volume',
};

const isChanged = (rule: SmartDetectionRule): boolean =>
  rule.enabled === false || rule.sendEmailsToSubscriptionOwners === false || (rule.customEmails ?? []).length > 0;

/**
 * Every component has these rules; one that nobody changed is absorbed by the component.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights_smart_detection_rule
 */
export const applicationInsightsSmartDetectionRule = defineMapper<SmartDetectionRule>({
  armType: 'Microsoft.Insights/components/proactiveDetectionConfigs',
  apiVersion: '2015-05-01',
  terraformType: 'azurerm_application_insights_smart_detection_rule',
  ignored: ['/location', '/lastUpdatedTime', '/ruleDefinitions'],
  when: (rule) => NAMES[ownName(rule).toLowerCase()] !== undefined && isChanged(rule),
  toConfig: (rule) =>
    ({
      name: NAMES[ownName(rule).toLowerCase()] ?? ownName(rule),
      applicationInsightsId: parentIdOf(rule),
      additionalEmailRecipients: unlessEmpty(rule.customEmails),
      enabled: unlessDefault(rule.enabled ?? false, true),
      sendEmailsToSubscriptionOwners: unlessDefault(rule.sendEmailsToSubscriptionOwners ?? false, true),
    }) satisfies ApplicationInsightsSmartDetectionRuleConfig,
});
