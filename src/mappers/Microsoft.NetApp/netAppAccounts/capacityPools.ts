import type { NetappPoolConfig } from '@cdktf/provider-azurerm/lib/netapp-pool';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

const accountIdOf = ({ id }: ArmResource): string => id.split('/').slice(0, 9).join('/');
interface Pool extends ArmResource {
  properties: {
    coolAccess?: boolean;
    customThroughputMibps?: number;
    encryptionType?: string;
    qosType?: string;
    serviceLevel?: string;
    size?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/netapp_pool */
export const netappPool = defineMapper<Pool>({
  armType: 'Microsoft.NetApp/netAppAccounts/capacityPools',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_netapp_pool',
  ignored: ['poolId', 'totalThroughputMibps', 'utilizedThroughputMibps'],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      accountName: nameOf(accountIdOf(r)),

      coolAccessEnabled: p.coolAccess || undefined,
      customThroughputMibps: p.customThroughputMibps || undefined,
      encryptionType: unlessDefault(p.encryptionType, 'Single'),
      qosType: unlessDefault(p.qosType, 'Auto'),
      serviceLevel: p.serviceLevel ?? '',
      sizeInTb: Math.floor((p.size ?? 0) / 1024 ** 4),
    }) satisfies NetappPoolConfig,
});
