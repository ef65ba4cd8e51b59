import { defineService } from '../../service';
import { ROOT_RULE, listRuleKeys } from '../messaging';

/** https://learn.microsoft.com/rest/api/relay/namespaces */
export const relayNamespace = defineService({
  armType: 'Microsoft.Relay/namespaces',
  globalName: { code: 'NamespaceUnavailable' },
  complete: (namespace, context) => {
    const p = namespace.properties;
    namespace.sku = { name: 'Standard', tier: 'Standard' };
    p.status ??= 'Active';
    p.serviceBusEndpoint ??= `https://${namespace.name}.servicebus.windows.net:443/`;
    p.metricId ??= `${context.subscriptionId}:${namespace.name.toLowerCase()}`;
    p.publicNetworkAccess ??= 'Enabled';
  },
  singletons: [
    {
      path: `authorizationRules/${ROOT_RULE}`,
      body: (namespace) => ({ location: namespace.location, properties: { rights: ['Listen', 'Manage', 'Send'] } }),
    },
  ],
});

const actions = { listKeys: listRuleKeys, regenerateKeys: listRuleKeys };
export const relayNamespaceRule = defineService({ armType: 'Microsoft.Relay/namespaces/authorizationRules', actions });
export const hybridConnectionRule = defineService({ armType: 'Microsoft.Relay/namespaces/hybridConnections/authorizationRules', actions });
