import type { SharedImageConfig } from '@cdktf/provider-azurerm/lib/shared-image';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface GalleryImage extends ArmResource {
  properties: {
    architecture?: string;
    description?: string;
    disallowed?: { diskTypes?: string[] };
    endOfLifeDate?: string;
    eula?: string;
    features?: { name?: string; value?: string }[];
    hyperVGeneration?: string;
    identifier: { offer: string; publisher: string; sku: string };
    osState?: string;
    osType: string;
    privacyStatementUri?: string;
    purchasePlan?: { name?: string; product?: string; publisher?: string };
    recommended?: { memory?: { max?: number; min?: number }; vCPUs?: { max?: number; min?: number } };
    releaseNoteUri?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/shared_image */
export const sharedImage = defineMapper<GalleryImage>({
  armType: 'Microsoft.Compute/galleries/images',
  apiVersion: '2023-07-03',
  terraformType: 'azurerm_shared_image',
  toConfig: (image, p) => {
    const feature = (name: string): string | undefined =>
      p.features?.find((candidate) => candidate.name?.toLowerCase() === name.toLowerCase())?.value?.toLowerCase();
    const security = feature('SecurityType');
    return {
      ...regional(image),
      galleryName: nameOf(parentIdOf(image)),
      identifier: { offer: p.identifier.offer, publisher: p.identifier.publisher, sku: p.identifier.sku },
      osType: p.osType,
      acceleratedNetworkSupportEnabled: feature('IsAcceleratedNetworkSupported') === 'true' || undefined,
      architecture: unlessDefault(p.architecture, 'x64'),
      confidentialVmEnabled: security === 'confidentialvm' || undefined,
      confidentialVmSupported: security === 'confidentialvmsupported' || undefined,
      description: unlessBlank(p.description),
      diskControllerTypeNvmeEnabled: feature('DiskControllerTypes')?.includes('nvme') || undefined,
      diskTypesNotAllowed: unlessEmpty(p.disallowed?.diskTypes),
      endOfLifeDate: unlessBlank(p.endOfLifeDate),
      eula: unlessBlank(p.eula),
      hibernationEnabled: feature('IsHibernateSupported') === 'true' || undefined,
      hyperVGeneration: unlessDefault(p.hyperVGeneration, 'V1'),
      maxRecommendedMemoryInGb: p.recommended?.memory?.max || undefined,
      maxRecommendedVcpuCount: p.recommended?.vCPUs?.max || undefined,
      minRecommendedMemoryInGb: p.recommended?.memory?.min || undefined,
      minRecommendedVcpuCount: p.recommended?.vCPUs?.min || undefined,
      privacyStatementUri: unlessBlank(p.privacyStatementUri),
      purchasePlan: p.purchasePlan && {
        name: p.purchasePlan.name ?? '',
        product: unlessBlank(p.purchasePlan.product),
        publisher: unlessBlank(p.purchasePlan.publisher),
      },
      releaseNoteUri: unlessBlank(p.releaseNoteUri),
      specialized: p.osState === 'Specialized' || undefined,
      trustedLaunchEnabled: security === 'trustedlaunch' || undefined,
      trustedLaunchSupported: security === 'trustedlaunchsupported' || undefined,
    } satisfies SharedImageConfig;
  },
});
