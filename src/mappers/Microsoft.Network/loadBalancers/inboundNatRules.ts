import type { LbNatRuleConfig } from '@cdktf/provider-azurerm/lib/lb-nat-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { lastNameOf, type Reference } from '../../reference';

interface InboundNatRule extends ArmResource {
  properties: {
    backendAddressPool?: Reference;
    backendPort?: number;
    enableFloatingIP?: boolean;
    enableTcpReset?: boolean;
    frontendIPConfiguration?: Reference;
    frontendPort?: number;
    frontendPortRangeEnd?: number;
    frontendPortRangeStart?: number;
    idleTimeoutInMinutes?: number;
    protocol?: string;
  };
}

/**
 * Which network interface a rule leads to is the interface's to say.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_nat_rule
 */
export const inboundNatRule = defineMapper<InboundNatRule>({
  armType: 'Microsoft.Network/loadBalancers/inboundNatRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb_nat_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'inboundNatRules' },
  ignored: ['allowBackendPortConflict', 'backendIPConfiguration', 'enableDestinationServiceEndpoint', 'frontendPort'],
  toConfig: (rule, p) => {
    // A rule over a pool has a range of ports, one for a single interface has a port: the provider takes only one of both.
    const pool = unlessBlank(p.backendAddressPool?.id);
    return {
      ...named(rule),
      loadbalancerId: parentIdOf(rule),
      backendAddressPoolId: pool,
      backendPort: p.backendPort ?? 0,
      floatingIpEnabled: unlessDefault(p.enableFloatingIP, false),
      frontendIpConfigurationName: lastNameOf(p.frontendIPConfiguration?.id ?? ''),
      frontendPort: pool ? undefined : p.frontendPort,
      frontendPortEnd: p.frontendPortRangeEnd || undefined,
      frontendPortStart: p.frontendPortRangeStart || undefined,
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      protocol: p.protocol ?? '',
      tcpResetEnabled: unlessDefault(p.enableTcpReset, false),
    } satisfies LbNatRuleConfig;
  },
});
