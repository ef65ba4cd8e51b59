import type { SharedImageGalleryConfig } from '@cdktf/provider-azurerm/lib/shared-image-gallery';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank } from '../mapper';

interface Gallery extends ArmResource {
  properties: {
    description?: string;
    sharingProfile?: {
      communityGalleryInfo?: { eula?: string; publicNamePrefix?: string; publisherContact?: string; publisherUri?: string };
      permissions?: string;
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/shared_image_gallery */
export const sharedImageGallery = defineMapper<Gallery>({
  armType: 'Microsoft.Compute/galleries',
  apiVersion: '2023-07-03',
  terraformType: 'azurerm_shared_image_gallery',
  nameScope: 'subscription',
  ignored: [
    'identifier',
    'sharingProfile.communityGalleryInfo.communityGalleryEnabled',
    'sharingProfile.communityGalleryInfo.publicNames',
    'sharingStatus',
  ],
  toConfig: (gallery, p) => {
    const community = p.sharingProfile?.communityGalleryInfo;
    return {
      ...regional(gallery),
      description: unlessBlank(p.description),
      sharing: p.sharingProfile?.permissions
        ? {
            permission: p.sharingProfile.permissions,
            communityGallery: community && {
              eula: community.eula ?? '',
              prefix: community.publicNamePrefix ?? '',
              publisherEmail: community.publisherContact ?? '',
              publisherUri: community.publisherUri ?? '',
            },
          }
        : undefined,
    } satisfies SharedImageGalleryConfig;
  },
});
