import type { PrivateDnsMxRecordConfig } from '@cdktf/provider-azurerm/lib/private-dns-mx-record';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, unlessDefault } from '../../mapper';
import { RECORD_SET_IGNORED, recordProperty, recordSetOf } from '../../record-set';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/private_dns_mx_record */
export const privateDnsMxRecord = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/privateDnsZones/MX',
  apiVersion: '2024-06-01',
  terraformType: 'azurerm_private_dns_mx_record',
  ignored: RECORD_SET_IGNORED,
  toConfig: (recordSet) =>
    ({
      ...recordSetOf(recordSet),
      name: unlessDefault(recordSet.name, '@'),
      record: (recordProperty<{ exchange?: string; preference?: number }[]>(recordSet, 'MXRecords') ?? []).map(
        ({ exchange, preference }) => ({
          exchange: exchange ?? '',
          preference: preference ?? 0,
        }),
      ),
    }) satisfies PrivateDnsMxRecordConfig,
});
