import type { ServicebusQueueAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/servicebus-queue-authorization-rule';
import type { AuthorizationRule } from '../../../access-rights';
import { RULE_IGNORED, rightsOf } from '../../../access-rights';
import { defineMapper, parentIdOf } from '../../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_queue_authorization_rule */
export const servicebusQueueAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.ServiceBus/namespaces/queues/authorizationRules',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_queue_authorization_rule',
  ignored: RULE_IGNORED,
  toConfig: (rule) => ({ name: rule.name, queueId: parentIdOf(rule), ...rightsOf(rule) }) satisfies ServicebusQueueAuthorizationRuleConfig,
});
