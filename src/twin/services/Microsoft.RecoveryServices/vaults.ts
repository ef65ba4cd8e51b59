import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/recoveryservices/vaults */
export const recoveryServicesVault = defineService({
  armType: 'Microsoft.RecoveryServices/vaults',
  longRunning: { put: 'Azure-AsyncOperation', patch: 'Azure-AsyncOperation' },
  complete: (vault) => {
    const p = vault.properties;
    vault.sku = { name: 'Standard', ...vault.sku };
    p.publicNetworkAccess ??= 'Enabled';
    p.privateEndpointStateForBackup ??= 'None';
    p.privateEndpointStateForSiteRecovery ??= 'None';
    p.redundancySettings = { standardTierStorageRedundancy: 'GeoRedundant', crossRegionRestore: 'Disabled', ...p.redundancySettings };
    p.securitySettings = { immutabilitySettings: { state: 'Disabled' }, ...p.securitySettings };
    p.securitySettings.softDeleteSettings ??= {
      softDeleteRetentionPeriodInDays: 14,
      softDeleteState: 'Enabled',
      enhancedSecurityState: 'Enabled',
    };
    p.securitySettings.multiUserAuthorization ??= 'Disabled';
  },
  singletons: [
    {
      path: 'backupconfig/vaultconfig',
      body: () => ({
        properties: {
          enhancedSecurityState: 'Enabled',
          softDeleteFeatureState: 'Enabled',
          softDeleteRetentionPeriodInDays: 14,
          isSoftDeleteFeatureStateEditable: true,
          storageType: 'GeoRedundant',
          storageTypeState: 'Unlocked',
        },
      }),
    },
    {
      path: 'backupstorageconfig/vaultstorageconfig',
      body: (vault) => ({
        properties: {
          storageModelType: vault.properties.redundancySettings?.standardTierStorageRedundancy ?? 'GeoRedundant',
          storageType: vault.properties.redundancySettings?.standardTierStorageRedundancy ?? 'GeoRedundant',
          storageTypeState: 'Unlocked',
          crossRegionRestoreFlag: vault.properties.redundancySettings?.crossRegionRestore === 'Enabled',
        },
      }),
    },
    { path: 'replicationVaultSettings/default', body: () => ({ properties: { vmwareToAzureProviderType: 'InMageRcm' } }) },
  ],
});

export const backupPolicy = defineService({
  armType: 'Microsoft.RecoveryServices/vaults/backupPolicies',
  location: false,
  complete: (policy) => {
    policy.properties.protectedItemsCount ??= 0;
  },
});
