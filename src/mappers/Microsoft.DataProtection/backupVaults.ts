import type { DataProtectionBackupVaultConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-vault';
import type { DataProtectionBackupVaultCustomerManagedKeyConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-vault-customer-managed-key';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, identityOf, regional, unlessDefault } from '../mapper';

interface BackupVault extends ArmResource {
  properties: {
    featureSettings?: { crossRegionRestoreSettings?: { state?: string } };
    securitySettings?: {
      encryptionSettings?: { keyVaultProperties?: { keyUri?: string }; state?: string };
      immutabilitySettings?: { state?: string };
      softDeleteSettings?: { retentionDurationInDays?: number; state?: string };
    };
    storageSettings?: { datastoreType?: string; type?: string }[];
  };
}

const facts = {
  armType: 'Microsoft.DataProtection/backupVaults',
  apiVersion: '2024-04-01',
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_vault */
export const dataProtectionBackupVault = defineMapper<BackupVault>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_vault',
  holdsData: true,
  ignored: [
    'bcdrSecurityLevel',
    'featureSettings.crossSubscriptionRestoreSettings',
    'isVaultProtectedByResourceGuard',
    'monitoringSettings',
    'replicatedRegions',
    'resourceGuardOperationRequests',
    'resourceMoveDetails',
    'resourceMoveState',
    'secureScore',
    'securitySettings.encryptionSettings',
  ],
  toConfig: (vault, p) => {
    const { immutabilitySettings, softDeleteSettings } = p.securitySettings ?? {};
    const storage = p.storageSettings?.[0];
    return {
      ...regional(vault),
      datastoreType: storage?.datastoreType ?? 'VaultStore',
      redundancy: storage?.type ?? 'GeoRedundant',
      crossRegionRestoreEnabled: p.featureSettings?.crossRegionRestoreSettings?.state === 'Enabled' || undefined,
      identity: identityOf(vault),
      immutability: unlessDefault(immutabilitySettings?.state, 'Disabled'),
      retentionDurationInDays: unlessDefault(softDeleteSettings?.retentionDurationInDays, 14),
      softDelete: unlessDefault(softDeleteSettings?.state, 'On'),
    } satisfies DataProtectionBackupVaultConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_vault_customer_managed_key */
export const dataProtectionBackupVaultCustomerManagedKey = defineParts<BackupVault>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_vault_customer_managed_key',
  toParts: (vault, p) => {
    const key = p.securitySettings?.encryptionSettings?.keyVaultProperties?.keyUri;
    if (!key) return [];
    const config = {
      dataProtectionBackupVaultId: vault.id,
      keyVaultKeyId: key,
    } satisfies DataProtectionBackupVaultCustomerManagedKeyConfig;
    return [{ key: 'customer-managed-key', importId: vault.id, config }];
  },
});
