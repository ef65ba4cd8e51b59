import { defineService } from '../../service';
import { allocateAddresses } from '../private-ip';

const COLLECTIONS = [
  'frontendIPConfigurations',
  'backendAddressPools',
  'loadBalancingRules',
  'probes',
  'inboundNatRules',
  'outboundRules',
  'inboundNatPools',
] as const;

/** https://learn.microsoft.com/rest/api/load-balancer/load-balancers */
export const loadBalancer = defineService({
  armType: 'Microsoft.Network/loadBalancers',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (balancer, context) => {
    balancer.sku = { name: 'Basic', tier: 'Regional', ...balancer.sku };
    balancer.properties.resourceGuid ??= context.guid(balancer.id, 'resourceGuid');
    for (const collection of COLLECTIONS) balancer.properties[collection] ??= [];
    allocateAddresses(balancer.properties.frontendIPConfigurations, context.previous, 'frontendIPConfigurations', context);
  },
});
