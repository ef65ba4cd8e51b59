import { defineService } from '../../service';
import { checkAlias, geoRecovery } from '../geo-recovery';
import { NETWORK_RULES, listRuleKeys, rootRule } from '../messaging';

/** https://learn.microsoft.com/rest/api/eventhub/namespaces */
export const eventHubNamespace = defineService({
  armType: 'Microsoft.EventHub/namespaces',
  globalName: { code: 'NamespaceUnavailable' },
  complete: (namespace, context) => {
    const p = namespace.properties;
    const name = namespace.sku?.name ?? 'Standard';
    namespace.sku = { tier: name, capacity: 1, ...namespace.sku, name };
    p.status ??= 'Active';
    p.serviceBusEndpoint ??= `https://${namespace.name}.servicebus.windows.net:443/`;
    p.metricId ??= `${context.subscriptionId}:${namespace.name.toLowerCase()}`;
    p.minimumTlsVersion ??= '1.2';
    p.publicNetworkAccess ??= 'Enabled';
    p.disableLocalAuth ??= false;
    p.isAutoInflateEnabled ??= false;
    p.maximumThroughputUnits ??= 0;
    p.kafkaEnabled ??= name !== 'Basic';
    p.zoneRedundant ??= true;
  },
  actions: { 'disasterRecoveryConfigs/checkNameAvailability': checkAlias },
  singletons: [rootRule('authorizationRules'), NETWORK_RULES],
});

export const eventHub = defineService({
  armType: 'Microsoft.EventHub/namespaces/eventhubs',
  complete: (hub) => {
    const p = hub.properties;
    p.partitionCount ??= 4;
    p.messageRetentionInDays ??= 7;
    p.status ??= 'Active';
    p.partitionIds ??= Array.from({ length: p.partitionCount }, (_, index) => String(index));
  },
  singletons: [{ path: 'consumergroups/$Default', body: () => ({ properties: {} }) }],
});

const actions = { listKeys: listRuleKeys, regenerateKeys: listRuleKeys };
export const eventHubNamespaceRule = defineService({ armType: 'Microsoft.EventHub/namespaces/authorizationRules', actions });
export const eventHubRule = defineService({ armType: 'Microsoft.EventHub/namespaces/eventhubs/authorizationRules', actions });
export const eventHubGeoRecovery = geoRecovery('Microsoft.EventHub/namespaces/disasterRecoveryConfigs');
