import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { WriteContext } from '../../service';
import { checkAlias, geoRecovery } from '../geo-recovery';
import { NEVER, NETWORK_RULES, listRuleKeys, rootRule } from '../messaging';
import { addPrivateEndpointConnections } from '../private-link';

/** https://learn.microsoft.com/rest/api/servicebus/namespaces */
export const serviceBusNamespace = defineService({
  armType: 'Microsoft.ServiceBus/namespaces',
  globalName: { code: 'NamespaceUnavailable' },
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (namespace, context) => {
    const p = namespace.properties;
    const name = namespace.sku?.name ?? 'Standard';
    namespace.sku = { tier: name, ...namespace.sku, name };
    p.status ??= 'Active';
    p.serviceBusEndpoint ??= `https://${namespace.name}.servicebus.windows.net:443/`;
    p.metricId ??= `${context.subscriptionId}:${namespace.name.toLowerCase()}`;
    p.minimumTlsVersion ??= '1.2';
    p.publicNetworkAccess ??= 'Enabled';
    p.disableLocalAuth ??= false;
    p.zoneRedundant ??= name === 'Premium';
    p.premiumMessagingPartitions ??= name === 'Premium' ? 1 : 0;
    p.createdAt ??= context.previous?.properties.createdAt ?? context.now();
    p.updatedAt ??= p.createdAt;
  },
  onRead: (namespace, context) => {
    if (namespace.sku?.name === 'Premium') addPrivateEndpointConnections(namespace, context);
  },
  actions: { 'disasterRecoveryConfigs/checkNameAvailability': checkAlias },
  singletons: [rootRule('AuthorizationRules'), NETWORK_RULES],
});

const NO_MESSAGES = {
  activeMessageCount: 0,
  deadLetterMessageCount: 0,
  scheduledMessageCount: 0,
  transferMessageCount: 0,
  transferDeadLetterMessageCount: 0,
};

function completeEntity(entity: ArmResource, context: WriteContext): void {
  const p = entity.properties;
  p.status ??= 'Active';
  p.autoDeleteOnIdle ??= NEVER;
  p.defaultMessageTimeToLive ??= NEVER;
  p.enableBatchedOperations ??= true;
  p.countDetails ??= NO_MESSAGES;
  p.createdAt ??= context.previous?.properties.createdAt ?? context.now();
  p.updatedAt ??= p.createdAt;
  p.accessedAt ??= p.createdAt;
}

function completeStore(entity: ArmResource, context: WriteContext): void {
  const p = entity.properties;
  completeEntity(entity, context);
  p.maxSizeInMegabytes ??= 1024;
  const namespace = context.get(entity.id.split('/').slice(0, 9).join('/'));
  p.maxMessageSizeInKilobytes ??= namespace?.sku?.name === 'Premium' ? 1024 : 256;
  p.requiresDuplicateDetection ??= false;
  p.duplicateDetectionHistoryTimeWindow ??= 'PT10M';
  p.enablePartitioning ??= false;
  p.enableExpress ??= false;
  p.sizeInBytes ??= 0;
}

export const serviceBusQueue = defineService({
  armType: 'Microsoft.ServiceBus/namespaces/queues',
  complete: (queue, context) => {
    const p = queue.properties;
    completeStore(queue, context);
    p.lockDuration ??= 'PT1M';
    p.requiresSession ??= false;
    p.deadLetteringOnMessageExpiration ??= false;
    p.maxDeliveryCount ??= 10;
    p.messageCount ??= 0;
  },
});

export const serviceBusTopic = defineService({
  armType: 'Microsoft.ServiceBus/namespaces/topics',
  complete: (topic, context) => {
    completeStore(topic, context);
    topic.properties.supportOrdering ??= false;
  },
  onRead: (topic, context) => {
    topic.properties.subscriptionCount = context.children(topic.id, 'subscriptions').length;
  },
});

export const serviceBusSubscription = defineService({
  armType: 'Microsoft.ServiceBus/namespaces/topics/subscriptions',
  complete: (subscription, context) => {
    const p = subscription.properties;
    completeEntity(subscription, context);
    p.lockDuration ??= 'PT1M';
    p.requiresSession ??= false;
    p.deadLetteringOnMessageExpiration ??= false;
    p.deadLetteringOnFilterEvaluationExceptions ??= true;
    p.maxDeliveryCount ??= 10;
    p.messageCount ??= 0;
    p.isClientAffine ??= false;
    if (!p.isClientAffine) delete p.clientAffineProperties;
  },
  singletons: [
    {
      path: 'rules/$Default',
      body: () => ({ properties: { action: {}, filterType: 'SqlFilter', sqlFilter: { sqlExpression: '1=1', compatibilityLevel: 20 } } }),
    },
  ],
});

const actions = { listKeys: listRuleKeys, regenerateKeys: listRuleKeys };
export const serviceBusNamespaceRule = defineService({ armType: 'Microsoft.ServiceBus/namespaces/AuthorizationRules', actions });
export const serviceBusQueueRule = defineService({ armType: 'Microsoft.ServiceBus/namespaces/queues/authorizationRules', actions });
export const serviceBusTopicRule = defineService({ armType: 'Microsoft.ServiceBus/namespaces/topics/authorizationRules', actions });
export const serviceBusGeoRecovery = geoRecovery('Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs');
