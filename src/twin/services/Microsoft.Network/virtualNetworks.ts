import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/virtualnetwork/virtual-networks */
export const virtualNetwork = defineService({
  armType: 'Microsoft.Network/virtualNetworks',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (vnet, context) => {
    const p = vnet.properties;
    p.resourceGuid ??= context.guid(vnet.id, 'resourceGuid');
    p.enableDdosProtection ??= false;
    p.privateEndpointVNetPolicies ??= 'Disabled';
    p.subnets ??= [];
    p.virtualNetworkPeerings ??= [];
    // ARM returns the block only where there are servers or where it was set.
    if (p.dhcpOptions) p.dhcpOptions.dnsServers ??= [];
  },
});
