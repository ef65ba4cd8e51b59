import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/dataprotection/backup-vaults */
export const backupVault = defineService({
  armType: 'Microsoft.DataProtection/backupVaults',
  complete: (vault) => {
    const p = vault.properties;
    p.securitySettings = {
      immutabilitySettings: { state: 'Disabled' },
      softDeleteSettings: { state: 'On', retentionDurationInDays: 14 },
      ...p.securitySettings,
    };
    p.featureSettings = { crossSubscriptionRestoreSettings: { state: 'Enabled' }, ...p.featureSettings };
    p.isVaultProtectedByResourceGuard ??= false;
  },
});
