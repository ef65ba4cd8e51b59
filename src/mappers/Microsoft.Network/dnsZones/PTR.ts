import type { DnsPtrRecordConfig } from '@cdktf/provider-azurerm/lib/dns-ptr-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_ptr_record */
export const dnsPtrRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/PTR',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_ptr_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: recordProperty<{ ptrdname?: string }[]>(recordSet, 'PTRRecords')?.flatMap(({ ptrdname }) => ptrdname ?? []) ?? [],
    }) satisfies DnsPtrRecordConfig,
});
