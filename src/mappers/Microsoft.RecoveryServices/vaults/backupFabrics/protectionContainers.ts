import type { BackupContainerStorageAccountConfig } from '@cdktf/provider-azurerm/lib/backup-container-storage-account';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, named } from '../../../mapper';
import { nameOf } from '../../../token';

interface ProtectionContainer extends ArmResource {
  properties: { containerType?: string; sourceResourceId?: string };
}

/** Storage accounts registered with a vault; machines register themselves. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_container_storage_account */
export const backupContainerStorageAccount = defineMapper<ProtectionContainer>({
  armType: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_backup_container_storage_account',
  ignored: [
    '/location',
    'acquireStorageAccountLock',
    'backupManagementType',
    'containerType',
    'friendlyName',
    'healthStatus',
    'operationType',
    'protectableObjectType',
    'protectedItemCount',
    'registrationStatus',
    'resourceGroup',
    'storageAccountVersion',
  ],
  when: (container) => container.properties.containerType === 'StorageContainer',
  toConfig: (container, p) =>
    ({
      resourceGroupName: named(container).resourceGroupName,
      recoveryVaultName: nameOf(container.id.split('/').slice(0, -4).join('/')),
      storageAccountId: p.sourceResourceId ?? '',
    }) satisfies BackupContainerStorageAccountConfig,
});
