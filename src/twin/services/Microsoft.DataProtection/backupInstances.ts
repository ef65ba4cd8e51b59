import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/dataprotection/backup-instances */
export const backupInstance = defineService({
  armType: 'Microsoft.DataProtection/backupVaults/backupInstances',
  location: false,
  provisioningState: true,
  complete: ({ properties: p }) => {
    p.protectionStatus ??= { status: 'ProtectionConfigured' };
    p.currentProtectionState ??= 'ProtectionConfigured';
    p.objectType ??= 'BackupInstance';
  },
});
