import type { PrivateDnsAaaaRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-aaaa-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_aaaa_record */
export const privateDnsAaaaRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/AAAA',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_aaaa_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: recordProperty<{ ipv6Address?: string }[]>(recordSet, 'AAAARecords')?.flatMap(({ ipv6Address }) => ipv6Address ?? []) ?? [],
    }) satisfies PrivateDnsAaaaRecordConfig,
});
