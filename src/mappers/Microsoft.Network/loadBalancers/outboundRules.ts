import type { LbOutboundRuleConfig } from '@cdktf/provider-azurerm/lib/lb-outbound-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault } from '../../mapper';
import { idsOf, lastNameOf, type Reference } from '../../reference';

interface OutboundRule extends ArmResource {
  properties: {
    allocatedOutboundPorts?: number;
    backendAddressPool?: Reference;
    enableTcpReset?: boolean;
    frontendIPConfigurations?: Reference[];
    idleTimeoutInMinutes?: number;
    protocol: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_outbound_rule */
export const outboundRule = defineMapper<OutboundRule>({
  armType: 'Microsoft.Network/loadBalancers/outboundRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb_outbound_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'outboundRules' },
  toConfig: (rule, p) =>
    ({
      name: rule.name,
      loadbalancerId: parentIdOf(rule),
      // The provider reads an absent number as 0, which asks Azure for its own allocation.
      allocatedOutboundPorts: unlessDefault(p.allocatedOutboundPorts ?? 0, 1024),
      backendAddressPoolId: p.backendAddressPool?.id ?? '',
      frontendIpConfiguration: idsOf(p.frontendIPConfigurations)?.map((id) => ({ name: lastNameOf(id) })),
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      protocol: p.protocol,
      tcpResetEnabled: unlessDefault(p.enableTcpReset, false),
    }) satisfies LbOutboundRuleConfig,
});
