import type { StreamAnalyticsClusterConfig } from '@cdktf/provider-azurerm/lib/stream-analytics-cluster';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/stream_analytics_cluster */
export const streamAnalyticsCluster = defineMapper({
  armType: 'Microsoft.StreamAnalytics/clusters',
  apiVersion: '2020-03-01',
  terraformType: 'azurerm_stream_analytics_cluster',
  ignored: ['createdDate', 'clusterId', 'capacityAllocated', 'capacityAssigned', '/sku.name'],
  toConfig: (r) =>
    ({
      ...regional(r),
      streamingCapacity: r.sku?.capacity ?? 0,
    }) satisfies StreamAnalyticsClusterConfig,
});
