import type { DnsSrvRecordConfig } from '@cdktf/provider-azurerm/lib/dns-srv-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dns_srv_record */
export const dnsSrvRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/dnsZones/SRV',
  apiVersion: '2018-05-01',
  terraformType: 'azurerm_dns_srv_record',
  ignored: [...RECORD_SET_IGNORED, 'targetResource'],
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      record: (recordProperty<{ port?: number; priority?: number; target?: string; weight?: number }[]>(recordSet, 'SRVRecords') ?? []).map(
        ({ port, priority, target, weight }) => ({ port: port ?? 0, priority: priority ?? 0, target: target ?? '', weight: weight ?? 0 }),
      ),
    }) satisfies DnsSrvRecordConfig,
});
