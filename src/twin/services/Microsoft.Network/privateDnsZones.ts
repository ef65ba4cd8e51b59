import { defineService } from '../../service';
import { fqdnOf, isRecordSet, recordSetsOf } from '../dns-records';

/** https://learn.microsoft.com/rest/api/dns/privatednszones/private-zones */
export const privateDnsZone = defineService({
  armType: 'Microsoft.Network/privateDnsZones',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  complete: (zone, context) => {
    const p = zone.properties;
    p.internalId ??= context.guid(zone.id, 'internalId');
    p.maxNumberOfRecordSets ??= 25000;
    p.maxNumberOfVirtualNetworkLinks ??= 1000;
    p.maxNumberOfVirtualNetworkLinksWithRegistration ??= 100;
  },
  onRead: (zone, context) => {
    const links = context.children(zone.id, 'virtualNetworkLinks');
    zone.properties.numberOfRecordSets = recordSetsOf(zone, context).length;
    zone.properties.numberOfVirtualNetworkLinks = links.length;
    zone.properties.numberOfVirtualNetworkLinksWithRegistration = links.filter(({ properties }) => properties.registrationEnabled).length;
  },
  singletons: [
    {
      path: 'SOA/@',
      body: (zone) => ({
        properties: {
          fqdn: `${zone.name}.`,
          ttl: 3600,
          isAutoRegistered: false,
          soaRecord: {
            email: 'azureprivatedns-host.microsoft.com',
            expireTime: 2419200,
            host: 'azureprivatedns.net',
            minimumTtl: 10,
            refreshTime: 3600,
            retryTime: 300,
            serialNumber: 1,
          },
        },
      }),
    },
  ],
  views: { ALL: (_request, context, zone) => ({ body: { value: recordSetsOf(zone, context) } }) },
});

/** Record sets carry no location and no state. */
export const privateDnsRecordSet = defineService({
  armType: 'Microsoft.Network/privateDnsZones/*',
  provisioningState: false,
  complete: (record) => {
    if (!isRecordSet(record)) return;
    delete record.location;
    record.properties.fqdn ??= fqdnOf(record);
    record.properties.isAutoRegistered ??= false;
    // The rest of the SOA record is the zone owner's to set.
    const soa = record.properties.soaRecord;
    if (soa) Object.assign(soa, { host: 'azureprivatedns.net', serialNumber: 1 });
  },
});

export const virtualNetworkLink = defineService({
  armType: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  provisioningState: true,
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  complete: (link) => {
    link.properties.registrationEnabled ??= false;
    link.properties.virtualNetworkLinkState ??= 'Completed';
  },
});
