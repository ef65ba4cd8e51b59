import type { StreamAnalyticsManagedPrivateEndpointConfig } from '@cdktf/provider-azurerm/lib/stream-analytics-managed-private-endpoint';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    manualPrivateLinkServiceConnections?: { properties?: { groupIds?: string[]; privateLinkServiceId?: string } }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/stream_analytics_managed_private_endpoint */
export const streamAnalyticsManagedPrivateEndpoint = defineMapper<Resource>({
  armType: 'Microsoft.StreamAnalytics/clusters/privateEndpoints',
  apiVersion: '2020-03-01',
  terraformType: 'azurerm_stream_analytics_managed_private_endpoint',
  ignored: [
    'createdDate',
    'manualPrivateLinkServiceConnections.properties.privateLinkServiceConnectionState',
    'manualPrivateLinkServiceConnections.properties.requestMessage',
  ],
  toConfig: (r, p) => {
    const connection = p.manualPrivateLinkServiceConnections?.[0]?.properties;
    return {
      ...named(r),
      streamAnalyticsClusterName: nameOf(parentIdOf(r)),
      subresourceName: connection?.groupIds?.[0] ?? '',
      targetResourceId: connection?.privateLinkServiceId ?? '',
    } satisfies StreamAnalyticsManagedPrivateEndpointConfig;
  },
});
