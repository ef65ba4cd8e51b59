import type { ServicebusSubscriptionRuleConfig } from '@cdktf/provider-azurerm/lib/servicebus-subscription-rule';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../../../mapper';

interface Rule extends ArmResource {
  properties: {
    action?: { sqlExpression?: string };
    correlationFilter?: {
      contentType?: string;
      correlationId?: string;
      label?: string;
      messageId?: string;
      properties?: Record<string, string>;
      replyTo?: string;
      replyToSessionId?: string;
      sessionId?: string;
      to?: string;
    };
    filterType?: string;
    sqlFilter?: { sqlExpression?: string };
  };
}

function correlationFilterOf(rule: Rule) {
  const filter = rule.properties.correlationFilter;
  if (!filter) return undefined;
  return {
    contentType: unlessBlank(filter.contentType),
    correlationId: unlessBlank(filter.correlationId),
    label: unlessBlank(filter.label),
    messageId: unlessBlank(filter.messageId),
    properties: filter.properties && Object.keys(filter.properties).length > 0 ? filter.properties : undefined,
    replyTo: unlessBlank(filter.replyTo),
    replyToSessionId: unlessBlank(filter.replyToSessionId),
    sessionId: unlessBlank(filter.sessionId),
    to: unlessBlank(filter.to),
  };
}

/** Less `$Default`, which comes with its subscription. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_subscription_rule */
export const servicebusSubscriptionRule = defineMapper<Rule>({
  armType: 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_subscription_rule',
  ignored: [
    '/location',
    'action.compatibilityLevel',
    'action.requiresPreprocessing',
    'correlationFilter.requiresPreprocessing',
    'sqlFilter.compatibilityLevel',
    'sqlFilter.requiresPreprocessing',
  ],
  when: ({ name }) => name !== '$Default',
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      subscriptionId: parentIdOf(rule),
      filterType: p.filterType ?? 'SqlFilter',
      action: unlessBlank(p.action?.sqlExpression),
      correlationFilter: correlationFilterOf(rule),
      sqlFilter: unlessBlank(p.sqlFilter?.sqlExpression),
    }) satisfies ServicebusSubscriptionRuleConfig,
});
