import type { NotificationHubNamespaceConfig } from '@cdktf/provider-azurerm/lib/notification-hub-namespace';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';

interface Namespace extends ArmResource {
  properties: {
    enabled?: boolean;
    namespaceType?: string;
    replicationRegion?: string;
    serviceBusEndpoint?: string;
    zoneRedundancy?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/notification_hub_namespace */
export const notificationHubNamespace = defineMapper<Namespace>({
  armType: 'Microsoft.NotificationHubs/namespaces',
  apiVersion: '2023-09-01',
  terraformType: 'azurerm_notification_hub_namespace',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  // Registrations of devices.
  holdsData: true,
  ignored: [
    'createdAt',
    'critical',
    'dataCenter',
    'metricId',
    'name',
    'networkAcls',
    'pnsCredentials',
    'privateEndpointConnections',
    'publicNetworkAccess',
    'region',
    'scaleUnit',
    'serviceBusEndpoint',
    'status',
    'subscriptionId',
    'updatedAt',
    'userMetadata',
    '/sku.capacity',
    '/sku.family',
    '/sku.size',
  ],
  unreadOnImport: ['namespace_type'],
  exports: ({ properties: p }) => ({ servicebusEndpoint: p.serviceBusEndpoint }),
  toConfig: (namespace, p) =>
    ({
      ...regional(namespace),
      namespaceType: p.namespaceType ?? 'NotificationHub',
      skuName: namespace.sku?.name ?? 'Free',
      enabled: p.enabled === false ? false : undefined,
      replicationRegion: unlessDefault(p.replicationRegion, 'Default'),
      zoneRedundancyEnabled: p.zoneRedundancy === 'Enabled' || undefined,
    }) satisfies NotificationHubNamespaceConfig,
});
