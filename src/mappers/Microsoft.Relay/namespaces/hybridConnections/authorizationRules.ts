import type { RelayHybridConnectionAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/relay-hybrid-connection-authorization-rule';
import type { AuthorizationRule } from '../../../access-rights';
import { RULE_IGNORED, rightsOf } from '../../../access-rights';
import { defineMapper, named, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/relay_hybrid_connection_authorization_rule */
export const relayHybridConnectionAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.Relay/namespaces/hybridConnections/authorizationRules',
  apiVersion: '2021-11-01',
  terraformType: 'azurerm_relay_hybrid_connection_authorization_rule',
  ignored: RULE_IGNORED,
  toConfig: (rule) => {
    const connection = parentIdOf(rule);
    return {
      ...named(rule),
      hybridConnectionName: nameOf(connection),
      namespaceName: nameOf(connection.split('/').slice(0, -2).join('/')),
      ...rightsOf(rule),
    } satisfies RelayHybridConnectionAuthorizationRuleConfig;
  },
});
