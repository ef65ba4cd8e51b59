import type { WebPubsubHubConfig } from '@cdktf/provider-azurerm/lib/web-pubsub-hub';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

interface Hub extends ArmResource {
  properties: {
    anonymousConnectPolicy?: string;
    eventHandlers?: {
      auth?: { managedIdentity?: { resource?: string }; type?: string };
      systemEvents?: string[];
      urlTemplate?: string;
      userEventPattern?: string;
    }[];
    eventListeners?: {
      endpoint?: { eventHubName?: string; fullyQualifiedNamespace?: string };
      filter?: { systemEvents?: string[]; userEventPattern?: string };
    }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_pubsub_hub */
export const webPubsubHub = defineMapper<Hub>({
  armType: 'Microsoft.SignalRService/webPubSub/hubs',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_web_pubsub_hub',
  ignored: ['eventHandlers', 'eventListeners', 'webSocketKeepAliveIntervalInSeconds'],
  toConfig: (r, p) =>
    ({
      anonymousConnectionsEnabled: p.anonymousConnectPolicy?.toLowerCase() === 'allow' || undefined,
      eventHandler: unlessEmpty(
        p.eventHandlers?.map(({ auth, systemEvents, urlTemplate, userEventPattern }) => ({
          auth:
            auth?.type === 'ManagedIdentity' && auth.managedIdentity?.resource
              ? { managedIdentityId: auth.managedIdentity.resource }
              : undefined,
          systemEvents: unlessEmpty(systemEvents),
          urlTemplate: urlTemplate ?? '',
          userEventPattern: unlessBlank(userEventPattern),
        })),
      ),
      eventListener: unlessEmpty(
        p.eventListeners?.map(({ endpoint, filter }) => ({
          eventhubName: endpoint?.eventHubName ?? '',
          eventhubNamespaceName: (endpoint?.fullyQualifiedNamespace ?? '').replace(/\.servicebus\.windows\.net$/, ''),
          systemEventNameFilter: unlessEmpty(filter?.systemEvents),
          userEventNameFilter: unlessBlank(filter?.userEventPattern)?.split(','),
        })),
      ),
      name: ownName(r),
      webPubsubId: parentIdOf(r),
    }) satisfies WebPubsubHubConfig,
});
