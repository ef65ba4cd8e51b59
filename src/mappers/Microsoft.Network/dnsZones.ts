import type { DnsZoneConfig } from '@cdktf/provider-azurerm/lib/dns-zone';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf } from '../mapper';
import { RECORD_SET_IGNORED, START_OF_AUTHORITY_IGNORED, startOfAuthorityOf } from '../record-set';

/**
 * Record sets are ARM types of their own: see dnsZones/. The zone's own name servers are Azure's to give.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_zone
 */
export const dnsZone = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_zone',
  absorbs: [
    {
      armType: 'Microsoft.Network/dnsZones/SOA',
      apiVersion: '2018-05-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Network/dnsZones', path: 'SOA/@' }],
      ignored: [...START_OF_AUTHORITY_IGNORED, 'targetResource'],
    },
    {
      armType: 'Microsoft.Network/dnsZones/NS',
      apiVersion: '2018-05-01',
      discovery: [],
      ignored: [...RECORD_SET_IGNORED, 'metadata', 'NSRecords', 'targetResource', 'ttl', 'TTL'],
    },
  ],
  ignored: [
    '/location',
    'delegatedNameServers',
    'maxNumberOfRecordSets',
    'maxNumberOfRecordsPerRecordSet',
    'nameServers',
    'numberOfRecordSets',
    // Only the retired private form of public zones has these.
    'registrationVirtualNetworks',
    'resolutionVirtualNetworks',
    'signingKeys',
    'zoneType',
  ],
  toConfig: (zone, _, context) =>
    ({
      ...named(zone),
      soaRecord: startOfAuthorityOf(context.part(zone, 'SOA/@'), { email: 'azuredns-hostmaster.microsoft.com', minimumTtl: 300 }),
      tags: tagsOf(zone),
    }) satisfies DnsZoneConfig,
});
