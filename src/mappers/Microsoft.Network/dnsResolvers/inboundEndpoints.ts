import type { PrivateDnsResolverInboundEndpointConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver-inbound-endpoint';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf, unlessDefault } from '../../mapper';
import type { Reference } from '../../reference';

interface InboundEndpoint extends ArmResource {
  properties: { ipConfigurations?: { privateIpAddress?: string; privateIpAllocationMethod?: string; subnet?: Reference }[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver_inbound_endpoint */
export const dnsResolverInboundEndpoint = defineMapper<InboundEndpoint>({
  armType: 'Microsoft.Network/dnsResolvers/inboundEndpoints',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver_inbound_endpoint',
  ignored: ['ipConfigurations.privateIpAddress', 'resourceGuid'],
  toConfig: (endpoint, p) => {
    const ip = p.ipConfigurations?.[0];
    const isStatic = ip?.privateIpAllocationMethod === 'Static';
    return {
      name: endpoint.name,
      ipConfigurations: {
        privateIpAddress: isStatic ? ip.privateIpAddress : undefined,
        privateIpAllocationMethod: unlessDefault(ip?.privateIpAllocationMethod, 'Dynamic'),
        subnetId: ip?.subnet?.id ?? '',
      },
      location: endpoint.location ?? '',
      privateDnsResolverId: parentIdOf(endpoint),
      tags: tagsOf(endpoint),
    } satisfies PrivateDnsResolverInboundEndpointConfig;
  },
});
