import { defineService } from '../../service';
import { allocateAddresses } from '../private-ip';
import type { IpConfiguration } from '../private-ip';

/** https://learn.microsoft.com/rest/api/virtualnetwork/network-interfaces */
export const networkInterface = defineService({
  armType: 'Microsoft.Network/networkInterfaces',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (nic, context) => {
    const p = nic.properties;
    const configurations = (p.ipConfigurations ?? []) as IpConfiguration[];
    nic.kind ??= 'Regular';
    p.resourceGuid ??= context.guid(nic.id, 'resourceGuid');
    allocateAddresses(configurations, context.previous, 'ipConfigurations', context);
    if (configurations.length > 0 && !configurations.some(({ properties }) => properties.primary))
      configurations[0]!.properties.primary = true;
    p.dnsSettings = { dnsServers: [], appliedDnsServers: [], ...p.dnsSettings };
    p.macAddress ??= `00-0D-3A-${context.guid(nic.id, 'mac').slice(0, 6).toUpperCase().match(/../g)!.join('-')}`;
    p.enableAcceleratedNetworking ??= false;
    p.enableIPForwarding ??= false;
    p.disableTcpStateTracking ??= false;
    p.hostedWorkloads ??= [];
    p.tapConfigurations ??= [];
    p.nicType ??= 'Standard';
    p.auxiliaryMode ??= 'None';
    p.auxiliarySku ??= 'None';
  },
});
