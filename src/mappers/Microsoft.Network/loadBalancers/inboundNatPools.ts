import type { LbNatPoolConfig } from '@cdktf/provider-azurerm/lib/lb-nat-pool';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessDefault } from '../../mapper';
import { lastNameOf, type Reference } from '../../reference';

interface InboundNatPool extends ArmResource {
  properties: {
    backendPort: number;
    enableFloatingIP?: boolean;
    enableTcpReset?: boolean;
    frontendIPConfiguration?: Reference;
    frontendPortRangeEnd: number;
    frontendPortRangeStart: number;
    idleTimeoutInMinutes?: number;
    protocol: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_nat_pool */
export const inboundNatPool = defineMapper<InboundNatPool>({
  armType: 'Microsoft.Network/loadBalancers/inboundNatPools',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb_nat_pool',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'inboundNatPools' },
  ignored: ['allowBackendPortConflict', 'enableDestinationServiceEndpoint'],
  toConfig: (pool, p) =>
    ({
      ...named(pool),
      loadbalancerId: parentIdOf(pool),
      backendPort: p.backendPort,
      floatingIpEnabled: unlessDefault(p.enableFloatingIP, false),
      frontendIpConfigurationName: lastNameOf(p.frontendIPConfiguration?.id ?? ''),
      frontendPortEnd: p.frontendPortRangeEnd,
      frontendPortStart: p.frontendPortRangeStart,
      idleTimeoutInMinutes: unlessDefault(p.idleTimeoutInMinutes, 4),
      protocol: p.protocol,
      tcpResetEnabled: unlessDefault(p.enableTcpReset, false),
    }) satisfies LbNatPoolConfig,
});
