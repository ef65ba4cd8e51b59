import type { DiskAccessConfig } from '@cdktf/provider-azurerm/lib/disk-access';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/disk_access */
export const diskAccess = defineMapper<ArmResource>({
  armType: 'Microsoft.Compute/diskAccesses',
  apiVersion: '2023-10-02',
  terraformType: 'azurerm_disk_access',
  ignored: ['privateEndpointConnections', 'timeCreated'],
  toConfig: (access) => regional(access) satisfies DiskAccessConfig,
});
