import type { BackupProtectedFileShareConfig } from '@cdktf/provider-azurerm/lib/backup-protected-file-share';
import type { BackupProtectedVmConfig } from '@cdktf/provider-azurerm/lib/backup-protected-vm';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, named, unlessBlank, unlessEmpty } from '../../../../mapper';
import { nameOf } from '../../../../token';

interface ProtectedItem extends ArmResource {
  properties: {
    extendedProperties?: { diskExclusionProperties?: { diskLunList?: number[]; isInclusionList?: boolean } };
    friendlyName?: string;
    isScheduledForDeferredDelete?: boolean;
    policyId?: string;
    protectedItemType?: string;
    protectionState?: string;
    sourceResourceId?: string;
  };
}

const facts = {
  armType: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
  apiVersion: '2024-04-01',
  // The vault lists items of all its containers in one place.
  discovery: { by: 'list', parent: 'Microsoft.RecoveryServices/vaults', path: 'backupProtectedItems' },
  holdsData: true,
} as const;

/** Health, history, and what repeats the ids. */
const IGNORED = [
  '/location',
  'backupManagementType',
  'backupSetName',
  'configuredMaximumRetention',
  'configuredRPGenerationFrequency',
  'containerName',
  'createMode',
  'deferredDeleteTimeInUTC',
  'deferredDeleteTimeRemaining',
  'extendedInfo',
  'extendedProperties.linuxVmApplicationName',
  'friendlyName',
  'healthDetails',
  'healthStatus',
  'isArchiveEnabled',
  'isDeferredDeleteScheduleUpcoming',
  'isRehydrate',
  'kpisHealths',
  'lastBackupErrorDetail',
  'lastBackupStatus',
  'lastBackupTime',
  'lastRecoveryPoint',
  'policyName',
  'policyType',
  'protectedItemDataId',
  'protectedItemType',
  'protectionState',
  'protectionStatus',
  'resourceGuardOperationRequests',
  'softDeleteRetentionPeriodInDays',
  'vaultId',
  'virtualMachineId',
  'workloadType',
] as const;

const isType = (item: ProtectedItem, type: RegExp): boolean =>
  type.test(item.properties.protectedItemType ?? '') && item.properties.isScheduledForDeferredDelete !== true;

/** Ids in these bodies begin with `/Subscriptions`. */
const canonical = (id: string | undefined): string => (id ?? '').replace(/^\/subscriptions/i, '/subscriptions');

const placed = (item: ProtectedItem) => ({
  resourceGroupName: named(item).resourceGroupName,
  recoveryVaultName: nameOf(item.id.split('/').slice(0, -6).join('/')),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_protected_vm */
export const backupProtectedVm = defineMapper<ProtectedItem>({
  ...facts,
  terraformType: 'azurerm_backup_protected_vm',
  ignored: [...IGNORED, 'isScheduledForDeferredDelete'],
  when: (item) => isType(item, /^(Microsoft\.Compute|Microsoft\.ClassicCompute)\/virtualMachines$|AzureIaaSVM/i),
  toConfig: (item, p) => {
    const disks = p.extendedProperties?.diskExclusionProperties;
    const luns = unlessEmpty(disks?.diskLunList);
    const isStopped = p.protectionState === 'ProtectionStopped' || p.protectionState === 'BackupsSuspended';
    return {
      ...placed(item),
      sourceVmId: p.sourceResourceId,
      backupPolicyId: unlessBlank(canonical(p.policyId)),
      excludeDiskLuns: disks?.isInclusionList ? undefined : luns,
      includeDiskLuns: disks?.isInclusionList ? luns : undefined,
      protectionState: isStopped ? p.protectionState : undefined,
    } satisfies BackupProtectedVmConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/backup_protected_file_share */
export const backupProtectedFileShare = defineMapper<ProtectedItem>({
  ...facts,
  terraformType: 'azurerm_backup_protected_file_share',
  ignored: [...IGNORED, 'isScheduledForDeferredDelete'],
  when: (item) => isType(item, /^AzureFileShareProtectedItem$/i),
  toConfig: (item, p) =>
    ({
      ...placed(item),
      backupPolicyId: canonical(p.policyId),
      sourceFileShareName: p.friendlyName ?? '',
      sourceStorageAccountId: canonical(p.sourceResourceId).replace('Microsoft.storage', 'Microsoft.Storage'),
    }) satisfies BackupProtectedFileShareConfig,
});
