import type { KustoClusterManagedPrivateEndpointConfig } from '@cdktf/provider-azurerm/lib/kusto-cluster-managed-private-endpoint';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    groupId?: string;
    privateLinkResourceId?: string;
    privateLinkResourceRegion?: string;
    requestMessage?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kusto_cluster_managed_private_endpoint */
export const kustoClusterManagedPrivateEndpoint = defineMapper<Resource>({
  armType: 'Microsoft.Kusto/clusters/managedPrivateEndpoints',
  apiVersion: '2024-04-13',
  terraformType: 'azurerm_kusto_cluster_managed_private_endpoint',
  toConfig: (r, p) =>
    ({
      ...named(r),
      clusterName: nameOf(r.id.split('/').slice(0, 9).join('/')),
      groupId: p.groupId ?? '',
      privateLinkResourceId: p.privateLinkResourceId ?? '',
      privateLinkResourceRegion: unlessBlank(p.privateLinkResourceRegion),
      requestMessage: unlessBlank(p.requestMessage),
    }) satisfies KustoClusterManagedPrivateEndpointConfig,
});
