import type { LbProbeConfig } from '@cdktf/provider-azurerm/lib/lb-probe';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface Probe extends ArmResource {
  properties: {
    intervalInSeconds?: number;
    numberOfProbes?: number;
    port: number;
    probeThreshold?: number;
    protocol?: string;
    requestPath?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb_probe */
export const probe = defineMapper<Probe>({
  armType: 'Microsoft.Network/loadBalancers/probes',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb_probe',
  discovery: { by: 'property', parent: 'Microsoft.Network/loadBalancers', property: 'probes' },
  ignored: ['loadBalancingRules', 'noHealthyBackendsBehavior'],
  toConfig: (resource, p) =>
    ({
      name: resource.name,
      loadbalancerId: parentIdOf(resource),
      intervalInSeconds: unlessDefault(p.intervalInSeconds, 15),
      numberOfProbes: unlessDefault(p.numberOfProbes, 2),
      port: p.port,
      probeThreshold: unlessDefault(p.probeThreshold, 1),
      protocol: unlessDefault(p.protocol, 'Tcp'),
      requestPath: unlessBlank(p.requestPath),
    }) satisfies LbProbeConfig,
});
