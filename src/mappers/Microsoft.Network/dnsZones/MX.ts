import type { DnsMxRecordConfig } from '@cdktf/provider-azurerm/lib/dns-mx-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, unlessDefault } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_mx_record */
export const dnsMxRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/MX',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_mx_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      name: unlessDefault(recordSet.name, '@'),
      record: (recordProperty<{ exchange?: string; preference?: number }[]>(recordSet, 'MXRecords') ?? []).map(
        ({ exchange, preference }) => ({
          exchange: exchange ?? '',
          preference: String(preference ?? 0),
        }),
      ),
    }) satisfies DnsMxRecordConfig,
});
