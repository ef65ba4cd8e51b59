import type { PrivateDnsZoneConfig } from '@cdktf/provider-azurerm/lib/private-dns-zone';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf } from '../mapper';
import { START_OF_AUTHORITY_IGNORED, startOfAuthorityOf } from '../record-set';

/**
 * Record sets and links are ARM types of their own: see privateDnsZones/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_zone
 */
export const privateDnsZone = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_zone',
  absorbs: [
    {
      armType: 'Microsoft.Network/privateDnsZones/SOA',
      apiVersion: '2024-06-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Network/privateDnsZones', path: 'SOA/@' }],
      ignored: START_OF_AUTHORITY_IGNORED,
    },
  ],
  ignored: [
    '/location',
    'internalId',
    'maxNumberOfRecordSets',
    'maxNumberOfVirtualNetworkLinks',
    'maxNumberOfVirtualNetworkLinksWithRegistration',
    'numberOfRecordSets',
    'numberOfVirtualNetworkLinks',
    'numberOfVirtualNetworkLinksWithRegistration',
  ],
  toConfig: (zone, _, context) =>
    ({
      ...named(zone),
      soaRecord: startOfAuthorityOf(context.part(zone, 'SOA/@'), { email: 'azureprivatedns-host.microsoft.com', minimumTtl: 10 }),
      tags: tagsOf(zone),
    }) satisfies PrivateDnsZoneConfig,
});
