import type { DnsCnameRecordConfig } from '@cdktf/provider-azurerm/lib/dns-cname-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf, targetResourceOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_cname_record */
export const dnsCnameRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/CNAME',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_cname_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) => {
    const targetResourceId = targetResourceOf(recordSet);
    return {
      ...recordSetOf(recordSet),
      record: targetResourceId ? undefined : (recordProperty<{ cname?: string }>(recordSet, 'CNAMERecord')?.cname ?? ''),
      targetResourceId,
    } satisfies DnsCnameRecordConfig;
  },
});
