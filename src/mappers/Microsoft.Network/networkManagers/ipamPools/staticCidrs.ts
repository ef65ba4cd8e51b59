import type { NetworkManagerIpamPoolStaticCidrConfig } from '@cdktf/provider-azurerm/lib/network-manager-ipam-pool-static-cidr';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessEmpty } from '../../../mapper';

interface StaticCidr extends ArmResource {
  properties: { addressPrefixes?: string[]; numberOfIPAddressesToAllocate?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_ipam_pool_static_cidr */
export const networkManagerStaticCidr = defineMapper<StaticCidr>({
  armType: 'Microsoft.Network/networkManagers/ipamPools/staticCidrs',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_ipam_pool_static_cidr',
  ignored: ['addressPrefixes', 'description', 'totalNumberOfIPAddresses'],
  toConfig: (cidr, p) => {
    // Asked for by number, the ranges are Azure's choice.
    const number = unlessBlank(p.numberOfIPAddressesToAllocate);
    return {
      name: cidr.name,
      addressPrefixes: number ? undefined : unlessEmpty(p.addressPrefixes),
      ipamPoolId: parentIdOf(cidr),
      numberOfIpAddressesToAllocate: number,
    } satisfies NetworkManagerIpamPoolStaticCidrConfig;
  },
});
