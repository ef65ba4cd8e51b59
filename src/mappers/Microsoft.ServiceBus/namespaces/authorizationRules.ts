import type { ServicebusNamespaceAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace-authorization-rule';
import type { AuthorizationRule } from '../../access-rights';
import { ROOT_RULE, RULE_IGNORED, rightsOf } from '../../access-rights';
import { defineMapper, parentIdOf } from '../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_namespace_authorization_rule */
export const servicebusNamespaceAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.ServiceBus/namespaces/authorizationRules',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_namespace_authorization_rule',
  ignored: RULE_IGNORED,
  when: ({ name }) => name !== ROOT_RULE,
  toConfig: (rule) =>
    ({ name: rule.name, namespaceId: parentIdOf(rule), ...rightsOf(rule) }) satisfies ServicebusNamespaceAuthorizationRuleConfig,
});
