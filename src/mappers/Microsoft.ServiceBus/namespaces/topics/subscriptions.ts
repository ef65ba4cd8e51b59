import type { ServicebusSubscriptionConfig } from '@cdktf/provider-azurerm/lib/servicebus-subscription';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../../mapper';
import { IGNORED, NEVER } from '../../messaging-entity';

interface Subscription extends ArmResource {
  properties: {
    autoDeleteOnIdle?: string;
    clientAffineProperties?: { clientId?: string; isDurable?: boolean; isShared?: boolean };
    deadLetteringOnFilterEvaluationExceptions?: boolean;
    deadLetteringOnMessageExpiration?: boolean;
    defaultMessageTimeToLive?: string;
    enableBatchedOperations?: boolean;
    forwardDeadLetteredMessagesTo?: string;
    forwardTo?: string;
    isClientAffine?: boolean;
    lockDuration?: string;
    maxDeliveryCount?: number;
    requiresSession?: boolean;
    status?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_subscription */
export const servicebusSubscription = defineMapper<Subscription>({
  armType: 'Microsoft.ServiceBus/namespaces/topics/subscriptions',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_subscription',
  holdsData: true,
  ignored: [...IGNORED, 'clientAffineProperties', 'duplicateDetectionHistoryTimeWindow'],
  toConfig: (subscription, p) => {
    const client = p.isClientAffine ? p.clientAffineProperties : undefined;
    const suffix = `$${client?.clientId ?? ''}$D`;
    return {
      // Azure appends the client to the name that the user gave.
      name: client && subscription.name.endsWith(suffix) ? subscription.name.slice(0, -suffix.length) : subscription.name,
      topicId: parentIdOf(subscription),
      maxDeliveryCount: p.maxDeliveryCount ?? 10,
      autoDeleteOnIdle: unlessDefault(unlessBlank(p.autoDeleteOnIdle), NEVER),
      batchedOperationsEnabled: unlessDefault(p.enableBatchedOperations, false),
      clientScopedSubscription: client && {
        clientId: unlessBlank(client.clientId),
        isClientScopedSubscriptionShareable: client.isShared ?? false,
      },
      clientScopedSubscriptionEnabled: unlessDefault(p.isClientAffine, false),
      deadLetteringOnFilterEvaluationError: unlessDefault(p.deadLetteringOnFilterEvaluationExceptions, true),
      deadLetteringOnMessageExpiration: unlessDefault(p.deadLetteringOnMessageExpiration, false),
      defaultMessageTtl: unlessDefault(unlessBlank(p.defaultMessageTimeToLive), NEVER),
      forwardDeadLetteredMessagesTo: unlessBlank(p.forwardDeadLetteredMessagesTo),
      forwardTo: unlessBlank(p.forwardTo),
      lockDuration: unlessDefault(p.lockDuration, 'PT1M'),
      requiresSession: unlessDefault(p.requiresSession, false),
      status: unlessDefault(p.status, 'Active'),
    } satisfies ServicebusSubscriptionConfig;
  },
});
