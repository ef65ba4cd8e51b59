/**
 * What resource groups rg-a, rg-b become in the destination region.
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
import { useAzurerm } from './provider';
import { names, region, subscriptionId } from './settings';

export class RgANeuStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, subscriptionId);

    const rgANeu = new ResourceGroup(this, 'resource_group_rg-a-neu', {
      name: names.rgANeu,
      location: region,
    });

    const vnetA = new VirtualNetwork(this, 'virtual_network_rg-a-neu_vnet-a', {
      name: 'vnet-a',
      resourceGroupName: rgANeu.name,
      location: region,
      addressSpace: ['10.12.0.0/16'],
    });

    const rgBNeu = new ResourceGroup(this, 'resource_group_rg-b-neu', {
      name: names.rgBNeu,
      location: region,
    });

    const vnetB = new VirtualNetwork(this, 'virtual_network_rg-b-neu_vnet-b', {
      name: 'vnet-b',
      resourceGroupName: rgBNeu.name,
      location: region,
      addressSpace: ['10.3.0.0/16'],
    });

    const toB = new VirtualNetworkPeering(this, 'virtual_network_peering_rg-a-neu_vnet-a_to-b', {
      name: 'to-b',
      resourceGroupName: rgANeu.name,
      virtualNetworkName: vnetA.name,
      remoteVirtualNetworkId: vnetB.id,
      allowForwardedTraffic: true,
    });

    new ManagementLock(this, 'management_lock_rg-a-neu_keep', {
      name: 'keep',
      scope: rgANeu.id,
      lockLevel: 'CanNotDelete',
      notes: 'ask first',
      dependsOn: [toB],
    });

    new RouteTable(this, 'route_table_rg-b-neu_rt', {
      name: 'rt',
      resourceGroupName: rgBNeu.name,
      location: region,
    });

    new VirtualNetworkPeering(this, 'virtual_network_peering_rg-b-neu_vnet-b_to-a', {
      name: 'to-a',
      resourceGroupName: rgBNeu.name,
      virtualNetworkName: vnetB.name,
      remoteVirtualNetworkId: vnetA.id,
      allowForwardedTraffic: true,
    });
  }
}
