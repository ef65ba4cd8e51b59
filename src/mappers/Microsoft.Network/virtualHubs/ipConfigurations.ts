import type { VirtualHubIpConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-ip';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import type { Reference } from '../../reference';
import { isRouteServer } from '../../route-server';

interface HubIpConfiguration extends ArmResource {
  properties: {
    privateIPAddress?: string;
    privateIPAllocationMethod?: string;
    publicIPAddress?: Reference;
    subnet?: Reference;
  };
}

/**
 * Part of the route server itself, where the hub is one.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_ip
 */
export const virtualHubIp = defineMapper<HubIpConfiguration>({
  armType: 'Microsoft.Network/virtualHubs/ipConfigurations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_hub_ip',
  when: (ip, context) => {
    const hub = context.get(parentIdOf(ip));
    return hub !== undefined && !isRouteServer(hub, context);
  },
  ignored: ['privateIPAddress'],
  toConfig: (ip, p) =>
    ({
      name: ip.name,
      privateIpAddress: p.privateIPAllocationMethod === 'Static' ? unlessBlank(p.privateIPAddress) : undefined,
      privateIpAllocationMethod: unlessDefault(unlessBlank(p.privateIPAllocationMethod), 'Dynamic'),
      publicIpAddressId: p.publicIPAddress?.id ?? '',
      subnetId: p.subnet?.id ?? '',
      virtualHubId: parentIdOf(ip),
    }) satisfies VirtualHubIpConfig,
});
