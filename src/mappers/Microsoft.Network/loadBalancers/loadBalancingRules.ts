import type { LbRuleConfig } from '@cdktf/provider-azurerm/lib/lb-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';
import { idsOf, lastNameOf, type Reference } from '../../reference';

interface LoadBalancingRule extends ArmResource {
  properties: {
    backendAddressPool?: Reference;
    backendAddressPools?: Reference[];
    backendPort?: number;
    disableOutboundSnat?: boolean;
    enableFloatingIP?: boolean;
    enableTcpReset?: boolean;
    frontendIPConfiguration?: Reference;
    frontendPort: number;
    idleTimeoutInMinutes?: number;
    loadDistribution?: string;
    probe?: Reference;
    protocol: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_rule */
export const loadBalancingRule = defineMapper<LoadBalancingRule>({
  armType: 'Microsoft.Network/loadBalancers/loadBalancingRules',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb_rule',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'loadBalancingRules' },
  // ARM repeats the one pool of a rule in the list; `enableConnectionTracking` has no place in the provider.
  ignored: ['backendAddressPool', 'backendAddressPools', 'enableConnectionTracking', 'enableDestinationServiceEndpoint'],
  toConfig: (rule, p, context) => {
    const parent = parentIdOf(rule);
    const isGateway = context.get(parent)?.sku?.name === 'Gateway';
    const pools = idsOf(p.backendAddressPools);
    const pool = p.backendAddressPool?.id ?? pools?.[0];
    return {
      name: rule.name,
      loadbalancerId: parent,
      // Only a gateway load balancer has a rule with two pools.
      backendAddressPoolIds: isGateway ? pools : pool ? [pool] : undefined,
      backendPort: p.backendPort ?? 0,
      disableOutboundSnat: unlessDefault(p.disableOutboundSnat, false),
      floatingIpEnabled: unlessDefault(p.enableFloatingIP, false),
      frontendIpConfigurationName: lastNameOf(p.frontendIPConfiguration?.id ?? ''),
      frontendPort: p.frontendPort,
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      loadDistribution: unlessDefault(p.loadDistribution, 'Default'),
      probeId: unlessBlank(p.probe?.id),
      protocol: p.protocol,
      tcpResetEnabled: unlessDefault(p.enableTcpReset, false),
    } satisfies LbRuleConfig;
  },
});
