import type { RelayNamespaceConfig } from '@cdktf/provider-azurerm/lib/relay-namespace';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/relay_namespace */
export const relayNamespace = defineMapper({
  armType: 'Microsoft.Relay/namespaces',
  apiVersion: '2021-11-01',
  terraformType: 'azurerm_relay_namespace',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  ignored: ['createdAt', 'metricId', 'privateEndpointConnections', 'publicNetworkAccess', 'serviceBusEndpoint', 'status', 'updatedAt'],
  toConfig: (namespace) => ({ ...regional(namespace), skuName: namespace.sku?.name ?? 'Standard' }) satisfies RelayNamespaceConfig,
});
