import type { PrivateDnsResolverForwardingRuleConfig } from '@cdktf/provider-azurerm/lib/private-dns-resolver-forwarding-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault } from '../../mapper';

interface ForwardingRule extends ArmResource {
  properties: {
    domainName?: string;
    forwardingRuleState?: string;
    metadata?: Record<string, string>;
    targetDnsServers?: { ipAddress?: string; port?: number }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_resolver_forwarding_rule */
export const dnsForwardingRule = defineMapper<ForwardingRule>({
  armType: 'Microsoft.Network/dnsForwardingRulesets/forwardingRules',
  apiVersion: '2022-07-01',
  terraformType: 'azurerm_private_dns_resolver_forwarding_rule',
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      dnsForwardingRulesetId: parentIdOf(rule),
      domainName: p.domainName ?? '',
      enabled: unlessDefault(p.forwardingRuleState === 'Enabled', true),
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
      targetDnsServers: (p.targetDnsServers ?? []).map(({ ipAddress, port }) => ({ ipAddress: ipAddress ?? '', port: port || undefined })),
    }) satisfies PrivateDnsResolverForwardingRuleConfig,
});
