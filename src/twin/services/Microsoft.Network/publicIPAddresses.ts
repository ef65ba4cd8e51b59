import { defineService } from '../../service';

/** Addresses come from TEST-NET-2 (RFC 5737): 198.51.100.0/24. https://learn.microsoft.com/rest/api/virtualnetwork/public-ip-addresses */
export const publicIpAddress = defineService({
  armType: 'Microsoft.Network/publicIPAddresses',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (address, context) => {
    const p = address.properties;
    address.sku = { name: 'Basic', tier: 'Regional', ...address.sku };
    p.resourceGuid ??= context.guid(address.id, 'resourceGuid');
    p.publicIPAddressVersion ??= 'IPv4';
    p.publicIPAllocationMethod ??= 'Dynamic';
    p.idleTimeoutInMinutes ??= 4;
    p.ipTags ??= [];
    p.ddosSettings ??= { protectionMode: 'VirtualNetworkInherited' };
    const number = Number.parseInt(context.guid(address.id, 'address').slice(0, 6), 16);
    if (p.publicIPAllocationMethod === 'Static') {
      p.ipAddress ??=
        context.previous?.properties.ipAddress ??
        (p.publicIPAddressVersion === 'IPv6' ? `2001:db8::${(number % 65535).toString(16)}` : `198.51.100.${1 + (number % 254)}`);
    }
    const label: string | undefined = p.dnsSettings?.domainNameLabel;
    if (label) p.dnsSettings.fqdn = `${label}.${address.location}.cloudapp.azure.com`;
  },
});
