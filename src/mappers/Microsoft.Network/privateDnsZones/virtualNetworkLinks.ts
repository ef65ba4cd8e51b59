import type { PrivateDnsZoneVirtualNetworkLinkConfig } from '@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, tagsOf, unlessBlank, unlessDefault } from '../../mapper';
import type { Reference } from '../../reference';
import { nameOf } from '../../token';

interface VirtualNetworkLink extends ArmResource {
  properties: { registrationEnabled?: boolean; resolutionPolicy?: string; virtualNetwork?: Reference };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_zone_virtual_network_link */
export const privateDnsZoneVirtualNetworkLink = defineMapper<VirtualNetworkLink>({
  armType: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_zone_virtual_network_link',
  ignored: ['/location', 'virtualNetworkLinkState'],
  toConfig: (link, p) =>
    ({
      ...named(link),
      privateDnsZoneName: nameOf(parentIdOf(link)),
      registrationEnabled: unlessDefault(p.registrationEnabled, false),
      // Azure sets `Default` where the zone is one of private link.
      resolutionPolicy: unlessDefault(unlessBlank(p.resolutionPolicy), 'Default'),
      tags: tagsOf(link),
      virtualNetworkId: p.virtualNetwork?.id ?? '',
    }) satisfies PrivateDnsZoneVirtualNetworkLinkConfig,
});
