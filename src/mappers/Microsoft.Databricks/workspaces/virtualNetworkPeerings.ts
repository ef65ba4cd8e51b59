import type { DatabricksVirtualNetworkPeeringConfig } from '@cdktf/provider-azurerm/lib/databricks-virtual-network-peering';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    allowForwardedTraffic?: boolean;
    allowGatewayTransit?: boolean;
    allowVirtualNetworkAccess?: boolean;
    remoteAddressSpace?: { addressPrefixes?: string[] };
    remoteVirtualNetwork?: { id?: string };
    useRemoteGateways?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/databricks_virtual_network_peering */
export const databricksVirtualNetworkPeering = defineMapper<Resource>({
  armType: 'Microsoft.Databricks/workspaces/virtualNetworkPeerings',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_databricks_virtual_network_peering',
  ignored: ['databricksAddressSpace', 'databricksVirtualNetwork', 'peeringState'],
  toConfig: (r, p) =>
    ({
      ...named(r),
      allowForwardedTraffic: unlessDefault(p.allowForwardedTraffic, false),
      allowGatewayTransit: unlessDefault(p.allowGatewayTransit, false),
      allowVirtualNetworkAccess: unlessDefault(p.allowVirtualNetworkAccess ?? false, true),
      remoteAddressSpacePrefixes: p.remoteAddressSpace?.addressPrefixes ?? [],
      remoteVirtualNetworkId: p.remoteVirtualNetwork?.id ?? '',
      useRemoteGateways: unlessDefault(p.useRemoteGateways, false),
      workspaceId: parentIdOf(r),
    }) satisfies DatabricksVirtualNetworkPeeringConfig,
});
