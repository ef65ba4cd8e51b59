import type { DnsNsRecordConfig } from '@cdktf/provider-azurerm/lib/dns-ns-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_ns_record */
export const dnsNsRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/NS',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_ns_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  // Azure makes the name servers of the zone itself.
  when: ({ name }) => name !== '@',
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      records: recordProperty<{ nsdname?: string }[]>(recordSet, 'NSRecords')?.flatMap(({ nsdname }) => nsdname ?? []) ?? [],
    }) satisfies DnsNsRecordConfig,
});
