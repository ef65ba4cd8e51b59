import type { ImageConfig } from '@cdktf/provider-azurerm/lib/image';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface ImageDisk {
  blobUri?: string;
  caching?: string;
  diskEncryptionSet?: { id: string };
  diskSizeGB?: number;
  managedDisk?: { id?: string };
  storageAccountType?: string;
}

interface Image extends ArmResource {
  properties: {
    hyperVGeneration?: string;
    sourceVirtualMachine?: { id?: string };
    storageProfile?: {
      dataDisks?: (ImageDisk & { lun: number })[];
      osDisk?: ImageDisk & { osState?: string; osType?: string };
      zoneResilient?: boolean;
    };
  };
}

const diskOf = (disk: ImageDisk) => ({
  // Azure makes up a blob for an image of a managed disk.
  blobUri: disk.managedDisk?.id ? undefined : unlessBlank(disk.blobUri),
  caching: unlessDefault(disk.caching, 'None'),
  diskEncryptionSetId: disk.diskEncryptionSet?.id,
  managedDiskId: disk.managedDisk?.id,
  sizeGb: disk.diskSizeGB,
  storageType: disk.storageAccountType ?? 'Standard_LRS',
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/image */
export const image = defineMapper<Image>({
  armType: 'Microsoft.Compute/images',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_image',
  holdsData: true,
  // With a source machine the disks follow from it.
  ignored: ['storageProfile.osDisk', 'storageProfile.dataDisks', 'storageProfile.zoneResilient'],
  toConfig: (image, p) => {
    const source = p.sourceVirtualMachine?.id;
    const storage = source ? undefined : p.storageProfile;
    return {
      ...regional(image),
      hyperVGeneration: unlessDefault(unlessBlank(p.hyperVGeneration), 'V1'),
      sourceVirtualMachineId: source,
      osDisk: storage?.osDisk && {
        ...diskOf(storage.osDisk),
        osState: unlessBlank(storage.osDisk.osState),
        osType: unlessBlank(storage.osDisk.osType),
      },
      dataDisk: unlessEmpty(storage?.dataDisks?.map((disk) => ({ ...diskOf(disk), lun: disk.lun }))),
      zoneResilient: unlessDefault(storage?.zoneResilient, false),
    } satisfies ImageConfig;
  },
});
