import type { DnsCaaRecordConfig } from '@cdktf/provider-azurerm/lib/dns-caa-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_caa_record */
export const dnsCaaRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/CAA',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_caa_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      record: (recordProperty<{ flags?: number; tag?: string; value?: string }[]>(recordSet, 'caaRecords') ?? []).map(
        ({ flags, tag, value }) => ({
          flags: flags ?? 0,
          tag: tag ?? '',
          value: value ?? '',
        }),
      ),
    }) satisfies DnsCaaRecordConfig,
});
