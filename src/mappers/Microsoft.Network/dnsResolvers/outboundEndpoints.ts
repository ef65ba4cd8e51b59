import type { PrivateDnsResolverOutboundEndpointConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver-outbound-endpoint';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf } from '../../mapper';
import type { Reference } from '../../reference';

interface OutboundEndpoint extends ArmResource {
  properties: { subnet?: Reference };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver_outbound_endpoint */
export const dnsResolverOutboundEndpoint = defineMapper<OutboundEndpoint>({
  armType: 'Microsoft.Network/dnsResolvers/outboundEndpoints',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver_outbound_endpoint',
  ignored: ['resourceGuid'],
  toConfig: (endpoint, p) =>
    ({
      name: endpoint.name,
      location: endpoint.location ?? '',
      privateDnsResolverId: parentIdOf(endpoint),
      subnetId: p.subnet?.id ?? '',
      tags: tagsOf(endpoint),
    }) satisfies PrivateDnsResolverOutboundEndpointConfig,
});
