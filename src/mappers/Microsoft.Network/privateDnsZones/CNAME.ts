import type { PrivateDnsCnameRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-cname-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_cname_record */
export const privateDnsCnameRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/CNAME',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_cname_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      record: recordProperty<{ cname?: string }>(recordSet, 'CNAMERecord')?.cname ?? '',
    }) satisfies PrivateDnsCnameRecordConfig,
});
