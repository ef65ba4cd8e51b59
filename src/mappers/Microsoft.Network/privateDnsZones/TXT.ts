import type { PrivateDnsTxtRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-txt-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_txt_record */
export const privateDnsTxtRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/TXT',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_txt_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      // ARM cuts a long text into pieces of 255 characters.
      record: (recordProperty<{ value?: string[] }[]>(recordSet, 'TXTRecords') ?? []).map(({ value }) => ({
        value: (value ?? []).join(''),
      })),
    }) satisfies PrivateDnsTxtRecordConfig,
});
