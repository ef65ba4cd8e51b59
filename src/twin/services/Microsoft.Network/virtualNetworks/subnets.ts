import { defineService } from '../../../service';

interface Delegation {
  name: string;
  id?: string;
  type?: string;
  properties?: { provisioningState?: string };
}

/** https://learn.microsoft.com/rest/api/virtualnetwork/subnets */
export const subnet = defineService({
  armType: 'Microsoft.Network/virtualNetworks/subnets',
  location: false,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (subnet) => {
    const p = subnet.properties;
    p.privateEndpointNetworkPolicies ??= 'Disabled';
    p.privateLinkServiceNetworkPolicies ??= 'Enabled';
    p.delegations ??= [];
    for (const delegation of p.delegations as Delegation[]) {
      delegation.id ??= `${subnet.id}/delegations/${delegation.name}`;
      delegation.type ??= 'Microsoft.Network/virtualNetworks/subnets/delegations';
      if (delegation.properties) delegation.properties.provisioningState ??= 'Succeeded';
    }
    for (const endpoint of (p.serviceEndpoints ?? []) as { provisioningState?: string; locations?: string[] }[]) {
      endpoint.provisioningState ??= 'Succeeded';
      endpoint.locations ??= ['*'];
    }
  },
});
