import type { PrivateDnsSrvRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-srv-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_srv_record */
export const privateDnsSrvRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/SRV',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_srv_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      record: (recordProperty<{ port?: number; priority?: number; target?: string; weight?: number }[]>(recordSet, 'SRVRecords') ?? []).map(
        ({ port, priority, target, weight }) => ({ port: port ?? 0, priority: priority ?? 0, target: target ?? '', weight: weight ?? 0 }),
      ),
    }) satisfies PrivateDnsSrvRecordConfig,
});
