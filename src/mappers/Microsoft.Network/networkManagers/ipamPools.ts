import type { NetworkManagerIpamPoolConfig } from '@cdktf/provider-azurerm/lib/network-manager-ipam-pool';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf, unlessBlank } from '../../mapper';

interface IpamPool extends ArmResource {
  properties: { addressPrefixes?: string[]; description?: string; displayName?: string; parentPoolName?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_ipam_pool */
export const networkManagerIpamPool = defineMapper<IpamPool>({
  armType: 'Microsoft.Network/networkManagers/ipamPools',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_ipam_pool',
  ignored: ['ipAddressType'],
  toConfig: (pool, p) =>
    ({
      name: pool.name,
      addressPrefixes: [...(p.addressPrefixes ?? [])],
      description: unlessBlank(p.description),
      displayName: unlessBlank(p.displayName),
      location: pool.location ?? '',
      networkManagerId: parentIdOf(pool),
      parentPoolName: unlessBlank(p.parentPoolName),
      tags: tagsOf(pool),
    }) satisfies NetworkManagerIpamPoolConfig,
});
