import type { LbConfig } from '@cdktf/provider-azurerm/lib/lb';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface LoadBalancer extends ArmResource {
  properties: {
    frontendIPConfigurations?: {
      name: string;
      zones?: string[];
      properties?: {
        gatewayLoadBalancer?: Reference;
        privateIPAddress?: string;
        privateIPAddressVersion?: string;
        privateIPAllocationMethod?: string;
        publicIPAddress?: Reference;
        publicIPPrefix?: Reference;
        subnet?: Reference;
      };
    }[];
  };
}

/**
 * Pools, probes and rules are ARM types of their own: see loadBalancers/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/lb
 */
export const loadBalancer = defineMapper<LoadBalancer>({
  armType: 'Microsoft.Network/loadBalancers',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_lb',
  ignored: [
    '/extendedLocation.type',
    'backendAddressPools',
    'inboundNatPools',
    'inboundNatRules',
    'loadBalancingRules',
    'outboundRules',
    'probes',
    'resourceGuid',
    'frontendIPConfigurations.id',
    'frontendIPConfigurations.type',
    'frontendIPConfigurations.properties.inboundNatPools',
    'frontendIPConfigurations.properties.inboundNatRules',
    'frontendIPConfigurations.properties.loadBalancingRules',
    'frontendIPConfigurations.properties.outboundRules',
    // Computed for a public frontend, or when Azure chooses.
    'frontendIPConfigurations.properties.privateIPAddress',
    'frontendIPConfigurations.properties.privateIPAddressVersion',
    'frontendIPConfigurations.properties.privateIPAllocationMethod',
  ],
  toConfig: (balancer, p) =>
    ({
      ...regional(balancer),
      edgeZone: unlessBlank(balancer.extendedLocation?.name),
      frontendIpConfiguration: unlessEmpty(
        p.frontendIPConfigurations?.map(({ name, zones, properties: frontend }) => ({
          name,
          gatewayLoadBalancerFrontendIpConfigurationId: unlessBlank(frontend?.gatewayLoadBalancer?.id),
          publicIpAddressId: unlessBlank(frontend?.publicIPAddress?.id),
          publicIpPrefixId: unlessBlank(frontend?.publicIPPrefix?.id),
          ...(frontend?.subnet?.id && {
            subnetId: frontend.subnet.id,
            privateIpAddress: frontend.privateIPAllocationMethod === 'Static' ? frontend.privateIPAddress : undefined,
            privateIpAddressAllocation: unlessBlank(frontend.privateIPAllocationMethod),
          }),
          privateIpAddressVersion: unlessDefault(unlessBlank(frontend?.privateIPAddressVersion), 'IPv4'),
          zones: unlessEmpty(zones),
        })),
      ),
      sku: unlessDefault(balancer.sku?.name, 'Standard'),
      skuTier: unlessDefault(balancer.sku?.tier, 'Regional'),
    }) satisfies LbConfig,
});
