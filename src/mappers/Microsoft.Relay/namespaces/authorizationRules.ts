import type { RelayNamespaceAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/relay-namespace-authorization-rule';
import type { AuthorizationRule } from '../../access-rights';
import { ROOT_RULE, RULE_IGNORED, rightsOf } from '../../access-rights';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/relay_namespace_authorization_rule */
export const relayNamespaceAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.Relay/namespaces/authorizationRules',
  apiVersion: '2021-11-01',
  terraformType: 'azurerm_relay_namespace_authorization_rule',
  ignored: RULE_IGNORED,
  when: ({ name }) => name !== ROOT_RULE,
  toConfig: (rule) =>
    ({ ...named(rule), namespaceName: nameOf(parentIdOf(rule)), ...rightsOf(rule) }) satisfies RelayNamespaceAuthorizationRuleConfig,
});
