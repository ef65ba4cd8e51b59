import type { PrivateDnsResolverConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';
import type { Reference } from '../reference';

interface DnsResolver extends ArmResource {
  properties: { virtualNetwork?: Reference };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver */
export const dnsResolver = defineMapper<DnsResolver>({
  armType: 'Microsoft.Network/dnsResolvers',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver',
  ignored: ['dnsResolverState', 'resourceGuid'],
  toConfig: (resolver, p) => ({ ...regional(resolver), virtualNetworkId: p.virtualNetwork?.id ?? '' }) satisfies PrivateDnsResolverConfig,
});
