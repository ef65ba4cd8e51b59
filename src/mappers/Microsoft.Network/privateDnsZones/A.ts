import type { PrivateDnsARecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-a-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_a_record */
export const privateDnsARecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/A',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_a_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: recordProperty<{ ipv4Address?: string }[]>(recordSet, 'ARecords')?.flatMap(({ ipv4Address }) => ipv4Address ?? []) ?? [],
    }) satisfies PrivateDnsARecordConfig,
});
