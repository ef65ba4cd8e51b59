import type { SharedImageVersionConfig } from '@cdktf/provider-azurerm/lib/shared-image-version';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault } from '../../../mapper';
import { nameOf } from '../../../token';

interface GalleryImageVersion extends ArmResource {
  properties: {
    publishingProfile?: {
      endOfLifeDate?: string;
      excludeFromLatest?: boolean;
      replicationMode?: string;
      targetRegions?: {
        encryption?: { osDiskImage?: { diskEncryptionSetId?: string } };
        excludeFromLatest?: boolean;
        name: string;
        regionalReplicaCount?: number;
        storageAccountType?: string;
      }[];
    };
    safetyProfile?: { allowDeletionOfReplicatedLocations?: boolean };
    storageProfile?: {
      osDiskImage?: { source?: { id?: string; storageAccountId?: string; uri?: string } };
      source?: { id?: string; virtualMachineId?: string };
    };
  };
}

/** `West Europe` as ARM's other answers write it. */
const normalised = (location: string): string => location.replaceAll(' ', '').toLowerCase();

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/shared_image_version */
export const sharedImageVersion = defineMapper<GalleryImageVersion>({
  armType: 'Microsoft.Compute/galleries/images/versions',
  apiVersion: '2023-07-03',
  terraformType: 'azurerm_shared_image_version',
  holdsData: true,
  ignored: [
    'publishingProfile.publishedDate',
    'publishingProfile.replicaCount',
    'publishingProfile.storageAccountType',
    'replicationStatus',
    'safetyProfile.policyViolations',
    'safetyProfile.reportedForPolicyViolation',
    'storageProfile.dataDiskImages',
    'storageProfile.osDiskImage.hostCaching',
    'storageProfile.osDiskImage.sizeInGB',
  ],
  toConfig: (version, p) => {
    const profile = p.publishingProfile;
    const source = p.storageProfile?.source;
    const osDisk = p.storageProfile?.osDiskImage?.source;
    const osSource = osDisk?.storageAccountId ?? osDisk?.id;
    const image = source?.virtualMachineId ?? source?.id;
    return {
      ...regional(version),
      galleryName: nameOf(parentIdOf({ ...version, id: parentIdOf(version) })),
      imageName: nameOf(parentIdOf(version)),
      blobUri: unlessBlank(osDisk?.uri),
      deletionOfReplicatedLocationsEnabled: unlessDefault(p.safetyProfile?.allowDeletionOfReplicatedLocations, false),
      endOfLifeDate: unlessBlank(profile?.endOfLifeDate),
      excludeFromLatest: unlessDefault(profile?.excludeFromLatest, false),
      managedImageId: image,
      osDiskSnapshotId: osDisk?.uri || image ? undefined : osSource,
      replicationMode: unlessDefault(profile?.replicationMode, 'Full'),
      storageAccountId: osDisk?.uri ? osSource : undefined,
      targetRegion: (profile?.targetRegions ?? []).map((region) => ({
        name: normalised(region.name),
        diskEncryptionSetId: unlessBlank(region.encryption?.osDiskImage?.diskEncryptionSetId),
        excludeFromLatestEnabled: unlessDefault(region.excludeFromLatest, false),
        regionalReplicaCount: region.regionalReplicaCount ?? 1,
        storageAccountType: unlessDefault(region.storageAccountType, 'Standard_LRS'),
      })),
    } satisfies SharedImageVersionConfig;
  },
});
