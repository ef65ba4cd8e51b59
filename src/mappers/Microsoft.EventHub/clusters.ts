import type { EventhubClusterConfig } from '@cdktf/provider-azurerm/lib/eventhub-cluster';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_cluster */
export const eventhubCluster = defineMapper<ArmResource>({
  armType: 'Microsoft.EventHub/clusters',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_cluster',
  ignored: ['createdAt', 'metricId', 'status', 'supportsScaling', 'updatedAt'],
  toConfig: (cluster) =>
    ({
      ...regional(cluster),
      skuName: `${cluster.sku?.name ?? 'Dedicated'}_${cluster.sku?.capacity ?? 1}`,
    }) satisfies EventhubClusterConfig,
});
