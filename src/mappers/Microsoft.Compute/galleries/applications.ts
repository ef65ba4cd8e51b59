import type { GalleryApplicationConfig } from '@cdktf/provider-azurerm/lib/gallery-application';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf, unlessBlank } from '../../mapper';

interface GalleryApplication extends ArmResource {
  properties: {
    description?: string;
    endOfLifeDate?: string;
    eula?: string;
    privacyStatementUri?: string;
    releaseNoteUri?: string;
    supportedOSType?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/gallery_application */
export const galleryApplication = defineMapper<GalleryApplication>({
  armType: 'Microsoft.Compute/galleries/applications',
  apiVersion: '2023-07-03',
  terraformType: 'azurerm_gallery_application',
  ignored: ['customActions'],
  toConfig: (application, p) =>
    ({
      name: ownName(application),
      galleryId: parentIdOf(application),
      location: application.location ?? '',
      supportedOsType: p.supportedOSType ?? '',
      description: unlessBlank(p.description),
      endOfLifeDate: unlessBlank(p.endOfLifeDate?.replace(/\.\d+/, '')),
      eula: unlessBlank(p.eula),
      privacyStatementUri: unlessBlank(p.privacyStatementUri),
      releaseNoteUri: unlessBlank(p.releaseNoteUri),
      tags: tagsOf(application),
    }) satisfies GalleryApplicationConfig,
});
