import type { DnsARecordConfig } from '@cdktf/provider-azurerm/lib/dns-a-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, unlessEmpty } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf, targetResourceOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_a_record */
export const dnsARecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/A',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_a_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: unlessEmpty(
        recordProperty<{ ipv4Address?: string }[]>(recordSet, 'ARecords')?.flatMap(({ ipv4Address }) => ipv4Address ?? []),
      ),
      targetResourceId: targetResourceOf(recordSet),
    }) satisfies DnsARecordConfig,
});
