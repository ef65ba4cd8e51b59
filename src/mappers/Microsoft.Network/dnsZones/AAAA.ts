import type { DnsAaaaRecordConfig } from '@cdktf/provider-azurerm/lib/dns-aaaa-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, unlessEmpty } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf, targetResourceOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_aaaa_record */
export const dnsAaaaRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/AAAA',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_aaaa_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: unlessEmpty(
        recordProperty<{ ipv6Address?: string }[]>(recordSet, 'AAAARecords')?.flatMap(({ ipv6Address }) => ipv6Address ?? []),
      ),
      targetResourceId: targetResourceOf(recordSet),
    }) satisfies DnsAaaaRecordConfig,
});
