import type { DnsTxtRecordConfig } from '@cdktf/provider-azurerm/lib/dns-txt-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_txt_record */
export const dnsTxtRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/TXT',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_txt_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      // ARM cuts a long text into pieces of 255 characters.
      record: (recordProperty<{ value?: string[] }[]>(recordSet, 'TXTRecords') ?? []).map(({ value }) => ({
        value: (value ?? []).join(''),
      })),
    }) satisfies DnsTxtRecordConfig,
});
