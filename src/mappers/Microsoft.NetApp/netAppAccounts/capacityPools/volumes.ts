import type { NetappVolumeConfig } from '@cdktf/provider-azurerm/lib/netapp-volume';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../../../mapper';
import { nameOf } from '../../../token';

interface Rule {
  allowedClients?: string;
  cifs?: boolean;
  hasRootAccess?: boolean;
  kerberos5ReadOnly?: boolean;
  kerberos5ReadWrite?: boolean;
  kerberos5iReadOnly?: boolean;
  kerberos5iReadWrite?: boolean;
  kerberos5pReadOnly?: boolean;
  kerberos5pReadWrite?: boolean;
  nfsv3?: boolean;
  nfsv41?: boolean;
  ruleIndex?: number;
  unixReadOnly?: boolean;
  unixReadWrite?: boolean;
}

const ruleOf = (rule: Rule) => ({
  allowedClients: (rule.allowedClients ?? '').split(','),
  kerberos5ReadOnlyEnabled: rule.kerberos5ReadOnly || undefined,
  kerberos5ReadWriteEnabled: rule.kerberos5ReadWrite || undefined,
  kerberos5IReadOnlyEnabled: rule.kerberos5iReadOnly || undefined,
  kerberos5IReadWriteEnabled: rule.kerberos5iReadWrite || undefined,
  kerberos5PReadOnlyEnabled: rule.kerberos5pReadOnly || undefined,
  kerberos5PReadWriteEnabled: rule.kerberos5pReadWrite || undefined,
  protocol: unlessEmpty([...(rule.cifs ? ['CIFS'] : []), ...(rule.nfsv3 ? ['NFSv3'] : []), ...(rule.nfsv41 ? ['NFSv4.1'] : [])]),
  rootAccessEnabled: rule.hasRootAccess || undefined,
  ruleIndex: rule.ruleIndex ?? 1,
  unixReadOnly: rule.unixReadOnly || undefined,
  unixReadWrite: rule.unixReadWrite || undefined,
});

/** Names of ARM for how often a copy is brought up to date → the provider's. */
const FREQUENCIES: Record<string, string> = { _10minutely: '10minutes', hourly: 'hourly', daily: 'daily' };
interface Volume extends ArmResource {
  properties: {
    acceptGrowCapacityPoolForShortTermCloneSplit?: string;
    avsDataStore?: string;
    coolAccess?: boolean;
    coolAccessRetrievalPolicy?: string;
    coolAccessTieringPolicy?: string;
    coolnessPeriod?: number;
    creationToken?: string;
    dataProtection?: {
      backup?: { backupPolicyId?: string; backupVaultId?: string; policyEnforced?: boolean };
      replication?: { endpointType?: string; remoteVolumeRegion?: string; remoteVolumeResourceId?: string; replicationSchedule?: string };
      snapshot?: { snapshotPolicyId?: string };
    };
    encryptionKeySource?: string;
    exportPolicy?: { rules?: Rule[] };
    isLargeVolume?: boolean;
    kerberosEnabled?: boolean;
    keyVaultPrivateEndpointResourceId?: string;
    networkFeatures?: string;
    protocolTypes?: string[];
    securityStyle?: string;
    serviceLevel?: string;
    smbAccessBasedEnumeration?: string;
    smbContinuouslyAvailable?: boolean;
    smbEncryption?: boolean;
    smbNonBrowsable?: string;
    snapshotDirectoryVisible?: boolean;
    subnetId?: string;
    throughputMibps?: number;
    usageThreshold?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/netapp_volume */
export const netappVolume = defineMapper<Volume>({
  armType: 'Microsoft.NetApp/netAppAccounts/capacityPools/volumes',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_netapp_volume',
  holdsData: true,
  ignored: [
    'actualThroughputMibps',
    'baremetalTenantId',
    'cloneProgress',
    'dataStoreResourceId',
    'encrypted',
    'effectiveNetworkFeatures',
    'fileAccessLogs',
    'fileSystemId',
    'maximumNumberOfFiles',
    'mountTargets',
    'networkSiblingSetId',
    'provisionedAvailabilityZone',
    'snapshotId',
    'storageToNetworkProximity',
    't2Network',
    'volumeGroupName',
    'volumeSpecName',
    'volumeType',
    'originatingResourceId',
    'exportPolicy',
    'dataProtection',
    'backupId',
    'isRestoring',
    'ldapEnabled',
    'unixPermissions',
    'defaultGroupQuotaInKiBs',
    'defaultUserQuotaInKiBs',
    'isDefaultQuotaEnabled',
    'deleteBaseSnapshot',
    'enableSubvolumes',
    'inheritedSizeInBytes',
    'capacityPoolResourceId',
    'proximityPlacementGroup',
    'placementRules',
    'coolAccessRetrievalPolicy',
    'coolAccessTieringPolicy',
    'coolnessPeriod',
  ],
  toConfig: (r, p, context) => {
    const { backup, replication, snapshot } = p.dataProtection ?? {};
    // The throughput is one's own only in pools that share it by hand.
    const isManual = (context.get(parentIdOf(r))?.properties as { qosType?: string } | undefined)?.qosType === 'Manual';
    return {
      ...regional(r),
      accountName: nameOf(r.id.split('/').slice(0, 9).join('/')),
      azureVmwareDataStoreEnabled: p.avsDataStore === 'Enabled' || undefined,
      coolAccess: p.coolAccess
        ? {
            coolnessPeriodInDays: p.coolnessPeriod ?? 0,
            retrievalPolicy: p.coolAccessRetrievalPolicy ?? 'Default',
            tieringPolicy: p.coolAccessTieringPolicy ?? 'Auto',
          }
        : undefined,
      dataProtectionBackupPolicy: backup?.backupPolicyId
        ? {
            backupPolicyId: backup.backupPolicyId,
            backupVaultId: backup.backupVaultId ?? '',
            policyEnabled: backup.policyEnforced ? undefined : false,
          }
        : undefined,
      dataProtectionReplication:
        replication?.endpointType?.toLowerCase() === 'dst'
          ? {
              remoteVolumeLocation: replication.remoteVolumeRegion ?? '',
              remoteVolumeResourceId: replication.remoteVolumeResourceId ?? '',
              replicationFrequency: FREQUENCIES[replication.replicationSchedule?.toLowerCase() ?? ''] ?? '',
            }
          : undefined,
      dataProtectionSnapshotPolicy: snapshot?.snapshotPolicyId ? { snapshotPolicyId: snapshot.snapshotPolicyId } : undefined,
      encryptionKeySource: unlessDefault(p.encryptionKeySource, 'Microsoft.NetApp'),
      exportPolicyRule: unlessEmpty(p.exportPolicy?.rules?.map(ruleOf)),
      kerberosEnabled: p.kerberosEnabled || undefined,
      keyVaultPrivateEndpointId: unlessBlank(p.keyVaultPrivateEndpointResourceId),
      largeVolumeEnabled: p.isLargeVolume || undefined,
      networkFeatures: unlessBlank(p.networkFeatures),
      poolName: nameOf(parentIdOf(r)),
      protocols: unlessEmpty(p.protocolTypes),
      securityStyle: unlessBlank(p.securityStyle),
      serviceLevel: p.serviceLevel ?? '',
      smb3ProtocolEncryptionEnabled: p.smbEncryption || undefined,
      smbAccessBasedEnumerationEnabled: p.smbAccessBasedEnumeration === 'Enabled' || undefined,
      smbContinuousAvailabilityEnabled: p.smbContinuouslyAvailable || undefined,
      smbNonBrowsableEnabled: p.smbNonBrowsable === 'Enabled' || undefined,
      snapshotDirectoryVisible: p.snapshotDirectoryVisible === false ? false : undefined,
      storageQuotaInGb: (p.usageThreshold ?? 0) / 1024 ** 3,
      subnetId: p.subnetId ?? '',
      throughputInMibps: isManual ? p.throughputMibps : undefined,
      volumePath: p.creationToken ?? '',
      zone: r.zones?.[0],
    } satisfies NetappVolumeConfig;
  },
});
