import type { PrivateDnsResolverVirtualNetworkLinkConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver-virtual-network-link';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';
import type { Reference } from '../../reference';

interface RulesetLink extends ArmResource {
  properties: { metadata?: Record<string, string>; virtualNetwork?: Reference };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver_virtual_network_link */
export const dnsForwardingRulesetLink = defineMapper<RulesetLink>({
  armType: 'Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver_virtual_network_link',
  toConfig: (link, p) =>
    ({
      name: link.name,
      dnsForwardingRulesetId: parentIdOf(link),
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
      virtualNetworkId: p.virtualNetwork?.id ?? '',
    }) satisfies PrivateDnsResolverVirtualNetworkLinkConfig,
});
