import type { ManagedDiskConfig } from '@cdktf/provider-azurerm/lib/managed-disk';
import type { ArmResource } from '../../arm/resource';
import { sameId } from '../../arm/resource-id';
import type { MapperContext } from '../mapper';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';
import type { EncryptionSettingsCollection } from './disk-encryption-settings';
import { encryptionSettingsOf } from './disk-encryption-settings';

interface Disk extends ArmResource {
  properties: {
    burstingEnabled?: boolean;
    creationData: {
      createOption: string;
      galleryImageReference?: { id?: string };
      imageReference?: { id?: string };
      logicalSectorSize?: number;
      performancePlus?: boolean;
      sourceResourceId?: string;
      sourceUri?: string;
      storageAccountId?: string;
      uploadSizeBytes?: number;
    };
    diskAccessId?: string;
    diskIOPSReadOnly?: number;
    diskIOPSReadWrite?: number;
    diskMBpsReadOnly?: number;
    diskMBpsReadWrite?: number;
    diskSizeGB?: number;
    encryption?: { diskEncryptionSetId?: string };
    encryptionSettingsCollection?: EncryptionSettingsCollection;
    hyperVGeneration?: string;
    maxShares?: number;
    networkAccessPolicy?: string;
    optimizedForFrequentAttach?: boolean;
    osType?: string;
    publicNetworkAccess?: string;
    securityProfile?: { securityType?: string; secureVMDiskEncryptionSetId?: string };
    tier?: string;
  };
}

/** True when a machine holds the disk as its OS disk and did not find it there: then the machine's `os_disk` block makes it. */
function isMadeByMachine(disk: Disk, context: MapperContext): boolean {
  if (!disk.managedBy) return false;
  const osDisk = context.get(disk.managedBy)?.properties?.storageProfile?.osDisk;
  // The machine may lie outside the scan.
  if (!osDisk) return unlessBlank(disk.properties.osType) !== undefined && disk.properties.creationData?.createOption === 'FromImage';
  return sameId(osDisk.managedDisk?.id, disk.id) && osDisk.createOption !== 'Attach';
}

/** Throughput is the user's choice on these only; elsewhere it follows from size and tier. */
const hasOwnPerformance = (disk: Disk): boolean => ['UltraSSD_LRS', 'PremiumV2_LRS'].includes(disk.sku?.name ?? '');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/managed_disk */
export const managedDisk = defineMapper<Disk>({
  armType: 'Microsoft.Compute/disks',
  apiVersion: '2023-10-02',
  terraformType: 'azurerm_managed_disk',
  holdsData: true,
  ignored: [
    '/managedByExtended',
    'LastOwnershipUpdateTime',
    'burstingEnabledTime',
    'completionPercent',
    'creationData.galleryImageReference.lun',
    'creationData.imageReference.lun',
    // Told of every disk, chosen of few.
    'creationData.logicalSectorSize',
    'creationData.sourceUniqueId',
    'dataAccessAuthMode',
    'diskIOPSReadOnly',
    'diskIOPSReadWrite',
    'diskMBpsReadOnly',
    'diskMBpsReadWrite',
    'diskSizeBytes',
    'diskState',
    'encryption.type',
    'encryptionSettingsCollection',
    'propertyUpdatesInProgress',
    'purchasePlan',
    'shareInfo',
    'supportedCapabilities',
    'supportsHibernation',
    'timeCreated',
    'uniqueId',
  ],
  when: (disk, context) => !isMadeByMachine(disk, context),
  toConfig: (disk, p) => {
    const data = p.creationData;
    const security = p.securityProfile?.securityType;
    const shared = hasOwnPerformance(disk) && (p.maxShares ?? 1) > 1;
    return {
      ...regional(disk),
      storageAccountType: disk.sku?.name ?? '',
      createOption: data.createOption,
      diskAccessId: unlessBlank(p.diskAccessId),
      diskEncryptionSetId: unlessBlank(p.encryption?.diskEncryptionSetId),
      diskIopsReadOnly: shared ? p.diskIOPSReadOnly : undefined,
      diskIopsReadWrite: hasOwnPerformance(disk) ? p.diskIOPSReadWrite : undefined,
      diskMbpsReadOnly: shared ? p.diskMBpsReadOnly : undefined,
      diskMbpsReadWrite: hasOwnPerformance(disk) ? p.diskMBpsReadWrite : undefined,
      diskSizeGb: p.diskSizeGB,
      edgeZone: unlessBlank(disk.extendedLocation?.name),
      encryptionSettings: encryptionSettingsOf(p.encryptionSettingsCollection),
      galleryImageReferenceId: data.galleryImageReference?.id,
      hyperVGeneration: unlessBlank(p.hyperVGeneration),
      imageReferenceId: data.galleryImageReference?.id ? undefined : data.imageReference?.id,
      // Only these disks take a sector size, 4096 unless told.
      logicalSectorSize: hasOwnPerformance(disk) ? unlessDefault(data.logicalSectorSize, 4096) : undefined,
      maxShares: unlessDefault(p.maxShares, 1),
      networkAccessPolicy: unlessDefault(p.networkAccessPolicy, 'AllowAll'),
      onDemandBurstingEnabled: unlessDefault(p.burstingEnabled, false),
      optimizedFrequentAttachEnabled: unlessDefault(p.optimizedForFrequentAttach, false),
      osType: unlessBlank(p.osType),
      performancePlusEnabled: unlessDefault(data.performancePlus, false),
      publicNetworkAccessEnabled: unlessDefault(p.publicNetworkAccess !== 'Disabled', true),
      secureVmDiskEncryptionSetId: unlessBlank(p.securityProfile?.secureVMDiskEncryptionSetId),
      securityType: unlessDefault(unlessBlank(security), 'TrustedLaunch'),
      sourceResourceId: unlessBlank(data.sourceResourceId),
      // An Import's blob; of any other disk Azure computes it.
      sourceUri: data.createOption.startsWith('Import') ? unlessBlank(data.sourceUri) : undefined,
      storageAccountId: unlessBlank(data.storageAccountId),
      tier: isTierChosen(disk) ? p.tier : undefined,
      trustedLaunchEnabled: security === 'TrustedLaunch' ? true : undefined,
      uploadSizeBytes: data.createOption.startsWith('Upload') ? data.uploadSizeBytes : undefined,
      zone: disk.zones?.[0],
    } satisfies ManagedDiskConfig;
  },
});

/** Upper sizes in GiB of the premium tiers: https://learn.microsoft.com/azure/virtual-machines/disks-types#premium-ssds */
const PREMIUM_TIERS: readonly [size: number, tier: string][] = [
  [4, 'P1'],
  [8, 'P2'],
  [16, 'P3'],
  [32, 'P4'],
  [64, 'P6'],
  [128, 'P10'],
  [256, 'P15'],
  [512, 'P20'],
  [1024, 'P30'],
  [2048, 'P40'],
  [4096, 'P50'],
  [8192, 'P60'],
  [16384, 'P70'],
  [32767, 'P80'],
];

/** A premium disk's tier follows from its size unless a higher one was bought. */
function isTierChosen(disk: Disk): boolean {
  if (!disk.properties.tier || !disk.sku?.name?.startsWith('Premium_')) return false;
  const usual = PREMIUM_TIERS.find(([size]) => (disk.properties.diskSizeGB ?? 0) <= size)?.[1];
  return disk.properties.tier !== usual;
}
