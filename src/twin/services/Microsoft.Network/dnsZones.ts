import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ServiceContext } from '../../service';
import { fqdnOf, isRecordSet, recordSetsOf, zoneOf } from '../dns-records';

/** Azure spreads zones over sets of name servers, four domains each. */
function nameServersOf(zone: ArmResource, context: ServiceContext): string[] {
  const set = String(1 + (Number.parseInt(context.guid(zone.id, 'nameServers').slice(0, 4), 16) % 60)).padStart(2, '0');
  return ['com', 'net', 'org', 'info'].map((domain, index) => `ns${index + 1}-${set}.azure-dns.${domain}.`);
}

/** https://learn.microsoft.com/rest/api/dns/zones */
export const dnsZone = defineService({
  armType: 'Microsoft.Network/dnsZones',
  provisioningState: false,
  complete: (zone, context) => {
    zone.properties.maxNumberOfRecordSets ??= 10000;
    zone.properties.nameServers ??= nameServersOf(zone, context);
    zone.properties.zoneType ??= 'Public';
  },
  onRead: (zone, context) => {
    zone.properties.numberOfRecordSets = recordSetsOf(zone, context).length;
  },
  singletons: [
    {
      path: 'NS/@',
      body: (zone, context) => ({
        properties: {
          fqdn: `${zone.name}.`,
          TTL: 172800,
          NSRecords: (zone.properties.nameServers ?? nameServersOf(zone, context)).map((nsdname: string) => ({ nsdname })),
          targetResource: {},
          provisioningState: 'Succeeded',
        },
      }),
    },
    {
      path: 'SOA/@',
      body: (zone, context) => ({
        properties: {
          fqdn: `${zone.name}.`,
          TTL: 3600,
          SOARecord: {
            email: 'azuredns-hostmaster.microsoft.com',
            expireTime: 2419200,
            host: (zone.properties.nameServers ?? nameServersOf(zone, context))[0],
            minimumTTL: 300,
            refreshTime: 3600,
            retryTime: 300,
            serialNumber: 1,
          },
          targetResource: {},
          provisioningState: 'Succeeded',
        },
      }),
    },
  ],
  views: {
    recordsets: (_request, context, zone) => ({ body: { value: recordSetsOf(zone, context) } }),
    all: (_request, context, zone) => ({ body: { value: recordSetsOf(zone, context) } }),
  },
});

export const dnsRecordSet = defineService({
  armType: 'Microsoft.Network/dnsZones/*',
  location: false,
  provisioningState: true,
  complete: (record, context) => {
    if (!isRecordSet(record)) return;
    const p = record.properties;
    p.fqdn ??= fqdnOf(record);
    p.targetResource ??= {};
    if (p.SOARecord) {
      const zone = context.get(zoneOf(record).id);
      p.SOARecord.host ??= context.previous?.properties.SOARecord?.host ?? zone?.properties.nameServers?.[0];
      p.SOARecord.serialNumber ??= 1;
    }
  },
});
