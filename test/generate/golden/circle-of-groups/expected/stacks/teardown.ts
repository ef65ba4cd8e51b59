/**
 * The source, resource by resource, as it stands in westeurope: deploying this stack adopts it and changes nothing; only
 * destroying it, after the commit, removes it.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ManagementLock } from '@cdktf/provider-azurerm/lib/management-lock';
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { RouteTable } from '@cdktf/provider-azurerm/lib/route-table';
import { VirtualNetwork } from '@cdktf/provider-azurerm/lib/virtual-network';
import { VirtualNetworkPeering } from '@cdktf/provider-azurerm/lib/virtual-network-peering';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { adopt, refuseToDestroy } from './adopt';
import { useAzurerm } from './provider';

/** `azmove commit` makes this true. Until then Terraform refuses to destroy anything of the source. */
const isCommitted = false;
const region = 'westeurope';

export class TeardownStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');
    if (!isCommitted) refuseToDestroy(this);

    const rgA = new ResourceGroup(this, 'resource_group_rg-a', {
      name: 'rg-a',
      location: region,
    });
    adopt(rgA, '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a');

    const vnetA = new VirtualNetwork(this, 'virtual_network_rg-a_vnet-a', {
      name: 'vnet-a',
      resourceGroupName: rgA.name,
      location: region,
      addressSpace: ['10.2.0.0/16'],
    });
    adopt(
      vnetA,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a',
    );

    const vnetB = new VirtualNetwork(this, 'virtual_network_rg-b_vnet-b', {
      name: 'vnet-b',
      resourceGroupName: 'rg-b',
      location: region,
      addressSpace: ['10.3.0.0/16'],
    });
    adopt(
      vnetB,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-b/providers/Microsoft.Network/virtualNetworks/vnet-b',
    );

    const toB = new VirtualNetworkPeering(this, 'virtual_network_peering_rg-a_vnet-a_to-b', {
      name: 'to-b',
      resourceGroupName: rgA.name,
      virtualNetworkName: vnetA.name,
      remoteVirtualNetworkId: vnetB.id,
      allowForwardedTraffic: true,
    });
    adopt(
      toB,
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/vnet-a/virtualNetworkPeerings/to-b',
    );

    adopt(
      new ManagementLock(this, 'management_lock_rg-a_keep', {
        name: 'keep',
        scope: rgA.id,
        lockLevel: 'CanNotDelete',
        notes: 'ask first',
        dependsOn: [toB],
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-a/providers/Microsoft.Authorization/locks/keep',
    );

    adopt(
      new RouteTable(this, 'route_table_rg-b_rt', {
        name: 'rt',
        resourceGroupName: 'rg-b',
        location: region,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-b/providers/Microsoft.Network/routeTables/rt',
    );

    adopt(
      new VirtualNetworkPeering(this, 'virtual_network_peering_rg-b_vnet-b_to-a', {
        name: 'to-a',
        resourceGroupName: 'rg-b',
        virtualNetworkName: vnetB.name,
        remoteVirtualNetworkId: vnetA.id,
        allowForwardedTraffic: true,
      }),
      '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-b/providers/Microsoft.Network/virtualNetworks/vnet-b/virtualNetworkPeerings/to-a',
    );
  }
}
