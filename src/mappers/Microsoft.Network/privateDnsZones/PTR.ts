import type { PrivateDnsPtrRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-ptr-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_ptr_record */
export const privateDnsPtrRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/PTR',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_ptr_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: recordProperty<{ ptrdname?: string }[]>(recordSet, 'PTRRecords')?.flatMap(({ ptrdname }) => ptrdname ?? []) ?? [],
    }) satisfies PrivateDnsPtrRecordConfig,
});
