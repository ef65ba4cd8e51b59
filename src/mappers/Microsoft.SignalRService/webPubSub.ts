import type { WebPubsubConfig } from '@cdktf/provider-azurerm/lib/web-pubsub';
import type { WebPubsubSocketioConfig } from '@cdktf/provider-azurerm/lib/web-pubsub-socketio';
import type { WebPubsubNetworkAclConfig } from '@cdktf/provider-azurerm/lib/web-pubsub-network-acl';
import type { ArmResource } from '../../arm/resource';
import { accessOf, IGNORED_OF_MESSAGING, liveTraceOf, type Messaging, networkRulesOf } from '../signalr/common';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

const IGNORED = [
  ...IGNORED_OF_MESSAGING,
  'applicationFirewall',
  'regionEndpointEnabled',
  'resourceLogConfiguration',
  'resourceStopped',
  '/sku.tier',
];
const isSocketIo = ({ kind }: ArmResource): boolean => kind?.toLowerCase() === 'socketio';
const exports = ({ properties: p }: Messaging) => ({ hostname: p.hostName });
interface SocketIo extends Messaging {
  properties: Messaging['properties'] & { socketIO?: { serviceMode?: string } };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_pubsub */
export const webPubsub = defineMapper<Messaging>({
  armType: 'Microsoft.SignalRService/webPubSub',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_web_pubsub',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-zA-Z0-9-' },
  ignored: IGNORED,
  exports: exports,
  when: (r) => !isSocketIo(r),
  toConfig: (r, p) =>
    ({
      ...regional(r),
      ...accessOf(r),
      capacity: unlessDefault(r.sku?.capacity, 1),
      identity: identityOf(r),
      liveTrace: liveTraceOf(r),
      publicNetworkAccessEnabled: p.publicNetworkAccess?.toLowerCase() === 'disabled' ? false : undefined,
      sku: r.sku?.name ?? '',
    }) satisfies WebPubsubConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_pubsub_socketio */
export const webPubsubSocketio = defineMapper<SocketIo>({
  armType: 'Microsoft.SignalRService/webPubSub',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_web_pubsub_socketio',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 63, characters: 'a-zA-Z0-9-' },
  ignored: IGNORED,
  exports: exports,
  when: isSocketIo,
  toConfig: (r, p) => {
    // Where nothing is traced, Azure leaves the categories out, which the provider reads as off.
    const trace = liveTraceOf(r) ?? {
      enabled: false,
      connectivityLogsEnabled: false,
      httpRequestLogsEnabled: false,
      messagingLogsEnabled: false,
    };
    return {
      ...regional(r),
      ...accessOf(r),
      identity: identityOf(r),
      liveTraceConnectivityLogsEnabled: trace.connectivityLogsEnabled,
      liveTraceEnabled: trace.enabled,
      liveTraceHttpRequestLogsEnabled: trace.httpRequestLogsEnabled,
      liveTraceMessagingLogsEnabled: trace.messagingLogsEnabled,
      publicNetworkAccess: unlessDefault(p.publicNetworkAccess, 'Enabled'),
      serviceMode: unlessDefault(unlessBlank(p.socketIO?.serviceMode), 'Default'),
      sku: { name: r.sku?.name ?? '', capacity: unlessDefault(r.sku?.capacity, 1) },
    } satisfies WebPubsubSocketioConfig;
  },
});

/**
 * What every service begins with, all requests from everywhere, is nobody's configuration.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_pubsub_network_acl
 */
export const webPubSubNetworkRules = defineParts<Messaging>({
  armType: 'Microsoft.SignalRService/webPubSub',
  apiVersion: '2024-03-01',
  terraformType: 'azurerm_web_pubsub_network_acl',
  toParts: (service) => {
    const rules = networkRulesOf(service);
    if (!rules) return [];
    const config = {
      webPubsubId: service.id,
      ...rules,
      defaultAction: unlessDefault(rules.defaultAction, 'Deny'),
    } satisfies WebPubsubNetworkAclConfig;
    return [{ key: 'network-acl', importId: service.id, config }];
  },
});
