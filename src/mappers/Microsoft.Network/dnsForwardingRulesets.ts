import type { PrivateDnsResolverDnsForwardingRulesetConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver-dns-forwarding-ruleset';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';
import { idsOf, type Reference } from '../reference';

interface DnsForwardingRuleset extends ArmResource {
  properties: { dnsResolverOutboundEndpoints?: Reference[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver_dns_forwarding_ruleset */
export const dnsForwardingRuleset = defineMapper<DnsForwardingRuleset>({
  armType: 'Microsoft.Network/dnsForwardingRulesets',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver_dns_forwarding_ruleset',
  ignored: ['resourceGuid'],
  toConfig: (ruleset, p) =>
    ({
      ...regional(ruleset),
      privateDnsResolverOutboundEndpointIds: idsOf(p.dnsResolverOutboundEndpoints) ?? [],
    }) satisfies PrivateDnsResolverDnsForwardingRulesetConfig,
});
