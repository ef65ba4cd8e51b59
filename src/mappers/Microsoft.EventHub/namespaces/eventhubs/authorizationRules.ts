import type { EventhubAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/eventhub-authorization-rule';
import type { AuthorizationRule } from '../../../access-rights';
import { RULE_IGNORED, rightsOf } from '../../../access-rights';
import { defineMapper, named, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_authorization_rule */
export const eventhubAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.EventHub/namespaces/eventhubs/authorizationRules',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_authorization_rule',
  ignored: RULE_IGNORED,
  toConfig: (rule) => {
    const hubId = parentIdOf(rule);
    return {
      ...named(rule),
      namespaceName: nameOf(hubId.split('/').slice(0, -2).join('/')),
      eventhubName: nameOf(hubId),
      ...rightsOf(rule),
    } satisfies EventhubAuthorizationRuleConfig;
  },
});
