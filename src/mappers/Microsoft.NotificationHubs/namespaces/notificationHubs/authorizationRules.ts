import type { NotificationHubAuthorizationRuleConfig } from '@cdktf/provider-azurerm/lib/notification-hub-authorization-rule';
import type { AuthorizationRule } from '../../../access-rights';
import { RULE_IGNORED, rightsOf } from '../../../access-rights';
import { defineMapper, named, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** Rules that every hub brings along. */
const OWN_RULES = ['DefaultFullSharedAccessSignature', 'DefaultListenSharedAccessSignature'];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/notification_hub_authorization_rule */
export const notificationHubAuthorizationRule = defineMapper<AuthorizationRule>({
  armType: 'Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules',
  apiVersion: '2023-09-01',
  terraformType: 'azurerm_notification_hub_authorization_rule',
  ignored: RULE_IGNORED,
  when: ({ name }) => !OWN_RULES.includes(name),
  toConfig: (rule) => {
    const hub = parentIdOf(rule);
    return {
      ...named(rule),
      namespaceName: nameOf(hub.split('/').slice(0, -2).join('/')),
      notificationHubName: nameOf(hub),
      ...rightsOf(rule),
    } satisfies NotificationHubAuthorizationRuleConfig;
  },
});
