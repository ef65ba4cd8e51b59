import type { GalleryApplicationVersionConfig } from '@cdktf/provider-azurerm/lib/gallery-application-version';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf, unlessBlank, unlessDefault } from '../../../mapper';

interface GalleryApplicationVersion extends ArmResource {
  properties: {
    publishingProfile?: {
      enableHealthCheck?: boolean;
      endOfLifeDate?: string;
      excludeFromLatest?: boolean;
      manageActions?: { install: string; remove: string; update?: string };
      settings?: { configFileName?: string; packageFileName?: string };
      source?: { defaultConfigurationLink?: string; mediaLink?: string };
      targetRegions?: { excludeFromLatest?: boolean; name: string; regionalReplicaCount?: number; storageAccountType?: string }[];
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/gallery_application_version */
export const galleryApplicationVersion = defineMapper<GalleryApplicationVersion>({
  armType: 'Microsoft.Compute/galleries/applications/versions',
  apiVersion: '2023-07-03',
  terraformType: 'azurerm_gallery_application_version',
  ignored: [
    'publishingProfile.advancedSettings',
    'publishingProfile.customActions',
    'publishingProfile.publishedDate',
    'publishingProfile.replicaCount',
    'publishingProfile.replicationMode',
    'publishingProfile.storageAccountType',
    'publishingProfile.targetRegions.encryption',
    'replicationStatus',
    'safetyProfile',
  ],
  toConfig: (version, p) => {
    const profile = p.publishingProfile ?? {};
    return {
      name: ownName(version),
      galleryApplicationId: parentIdOf(version),
      location: version.location ?? '',
      configFile: unlessBlank(profile.settings?.configFileName),
      enableHealthCheck: profile.enableHealthCheck || undefined,
      endOfLifeDate: unlessBlank(profile.endOfLifeDate?.replace(/\.\d+/, '')),
      excludeFromLatest: profile.excludeFromLatest || undefined,
      manageAction: {
        install: profile.manageActions?.install ?? '',
        remove: profile.manageActions?.remove ?? '',
        update: unlessBlank(profile.manageActions?.update),
      },
      packageFile: unlessBlank(profile.settings?.packageFileName),
      source: {
        mediaLink: profile.source?.mediaLink ?? '',
        defaultConfigurationLink: unlessBlank(profile.source?.defaultConfigurationLink),
      },
      tags: tagsOf(version),
      targetRegion: (profile.targetRegions ?? []).map((region) => ({
        name: region.name.replaceAll(' ', '').toLowerCase(),
        excludeFromLatest: region.excludeFromLatest || undefined,
        regionalReplicaCount: region.regionalReplicaCount ?? 1,
        storageAccountType: unlessDefault(region.storageAccountType, 'Standard_LRS'),
      })),
    } satisfies GalleryApplicationVersionConfig;
  },
});
