import type { EventhubNamespaceAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace-authorization-rule';
import type { AuthorizationRule } from '../../access-rights';
import { ROOT_RULE, RULE_IGNORED, rightsOf } from '../../access-rights';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_namespace_authorization_rule */
export const eventhubNamespaceAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.EventHub/namespaces/authorizationRules',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_namespace_authorization_rule',
  ignored: RULE_IGNORED,
  when: ({ name }) => name !== ROOT_RULE,
  toConfig: (rule) =>
    ({ ...named(rule), namespaceName: nameOf(parentIdOf(rule)), ...rightsOf(rule) }) satisfies EventhubNamespaceAuthorizationRuleConfig,
});
