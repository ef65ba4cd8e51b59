import type { RecoveryServicesVaultConfig } from '@cdktf/provider-azurerm/lib/recovery-services-vault';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, identityOf, regional, unlessDefault } from '../mapper';

interface Vault extends ArmResource {
  properties: {
    encryption?: {
      infrastructureEncryption?: string;
      kekIdentity?: { useSystemAssignedIdentity?: boolean; userAssignedIdentity?: string };
      keyVaultProperties?: { keyUri?: string };
    };
    monitoringSettings?: {
      azureMonitorAlertSettings?: { alertsForAllJobFailures?: string };
      classicAlertSettings?: { alertsForCriticalOperations?: string };
    };
    publicNetworkAccess?: string;
    redundancySettings?: { crossRegionRestore?: string; standardTierStorageRedundancy?: string };
    securitySettings?: { immutabilitySettings?: { state?: string } };
  };
}

function encryptionOf(vault: Vault) {
  const encryption = vault.properties.encryption;
  const keyId = encryption?.keyVaultProperties?.keyUri;
  if (!keyId || encryption.kekIdentity?.useSystemAssignedIdentity === undefined) return undefined;
  return {
    keyId,
    infrastructureEncryptionEnabled: encryption.infrastructureEncryption === 'Enabled',
    userAssignedIdentityId: encryption.kekIdentity.userAssignedIdentity,
    useSystemAssignedIdentity: unlessDefault(encryption.kekIdentity.useSystemAssignedIdentity, true),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/recovery_services_vault */
export const recoveryServicesVault = defineMapper<Vault>({
  armType: 'Microsoft.RecoveryServices/vaults',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_recovery_services_vault',
  holdsData: true,
  absorbs: [
    {
      armType: 'Microsoft.RecoveryServices/vaults/backupconfig',
      apiVersion: '2023-02-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.RecoveryServices/vaults', path: 'backupconfig/vaultconfig' }],
      // Redundancy is told by the vault; enhanced security cannot be turned off any more.
      ignored: [
        '/location',
        'enhancedSecurityState',
        'isSoftDeleteFeatureStateEditable',
        'resourceGuardOperationRequests',
        'softDeleteRetentionPeriodInDays',
        'storageModelType',
        'storageType',
        'storageTypeState',
      ],
    },
    {
      armType: 'Microsoft.RecoveryServices/vaults/replicationVaultSettings',
      apiVersion: '2024-04-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.RecoveryServices/vaults', path: 'replicationVaultSettings/default' }],
      ignored: ['/location', 'migrationSolutionId'],
    },
  ],
  ignored: [
    'backupStorageVersion',
    'bcdrSecurityLevel',
    'encryption',
    'moveDetails',
    'moveState',
    'monitoringSettings.azureMonitorAlertSettings.alertsForAllFailoverIssues',
    'monitoringSettings.azureMonitorAlertSettings.alertsForAllReplicationIssues',
    'monitoringSettings.classicAlertSettings.emailNotificationsForSiteRecovery',
    'privateEndpointConnections',
    'privateEndpointStateForBackup',
    'privateEndpointStateForSiteRecovery',
    'restoreSettings',
    'secureScore',
    'securitySettings.multiUserAuthorization',
    'securitySettings.softDeleteSettings',
    'securitySettings.sourceScanConfiguration',
    'upgradeDetails',
  ],
  toConfig: (vault, p, context) => {
    const backup = context.part(vault, 'backupconfig/vaultconfig')?.properties as { softDeleteFeatureState?: string } | undefined;
    const settings = context.part(vault, 'replicationVaultSettings/default')?.properties as
      | { vmwareToAzureProviderType?: string }
      | undefined;
    const monitoring = p.monitoringSettings;
    return {
      ...regional(vault),
      sku: vault.sku?.name ?? 'Standard',
      classicVmwareReplicationEnabled: settings?.vmwareToAzureProviderType?.toLowerCase() === 'vmware' || undefined,
      crossRegionRestoreEnabled: p.redundancySettings?.crossRegionRestore === 'Enabled' || undefined,
      encryption: encryptionOf(vault),
      identity: identityOf(vault),
      immutability: unlessDefault(p.securitySettings?.immutabilitySettings?.state, 'Disabled'),
      // It reads as a block whenever ARM tells it.
      monitoring:
        monitoring &&
        block({
          alertsForAllJobFailuresEnabled: unlessDefault(monitoring.azureMonitorAlertSettings?.alertsForAllJobFailures === 'Enabled', true),
          alertsForCriticalOperationFailuresEnabled: unlessDefault(
            monitoring.classicAlertSettings?.alertsForCriticalOperations === 'Enabled',
            true,
          ),
        }),
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
      softDeleteEnabled: backup?.softDeleteFeatureState === 'Disabled' ? false : undefined,
      storageModeType: unlessDefault(p.redundancySettings?.standardTierStorageRedundancy, 'GeoRedundant'),
    } satisfies RecoveryServicesVaultConfig;
  },
});
