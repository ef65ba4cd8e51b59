import type { LogAnalyticsClusterConfig } from '@cdktf/provider-azurerm/lib/log-analytics-cluster';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessDefault } from '../mapper';

interface Cluster extends ArmResource {
  properties: { clusterId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_cluster */
export const logAnalyticsCluster = defineMapper<Cluster>({
  armType: 'Microsoft.OperationalInsights/clusters',
  apiVersion: '2022-10-01',
  terraformType: 'azurerm_log_analytics_cluster',
  holdsData: true,
  ignored: [
    'clusterId',
    'isDoubleEncryptionEnabled',
    'isAvailabilityZonesEnabled',
    'billingType',
    'keyVaultProperties',
    'lastModifiedDate',
    'createdDate',
    'associatedWorkspaces',
    'capacityReservationProperties',
    '/sku.name',
  ],
  exports: ({ properties: p }) => ({ clusterId: p.clusterId }),
  toConfig: (cluster) =>
    ({
      ...regional(cluster),
      identity: identityOf(cluster) ?? { type: 'SystemAssigned' },
      sizeGb: unlessDefault(cluster.sku?.capacity, 100),
    }) satisfies LogAnalyticsClusterConfig,
});
