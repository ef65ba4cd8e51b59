import type { CdnFrontdoorOriginConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    enabledState?: string;
    enforceCertificateNameCheck?: boolean;
    hostName?: string;
    httpPort?: number;
    httpsPort?: number;
    originHostHeader?: string;
    priority?: number;
    sharedPrivateLinkResource?: { groupId?: string; privateLink?: { id?: string }; privateLinkLocation?: string; requestMessage?: string };
    weight?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_origin */
export const cdnFrontdoorOrigin = defineMapper<Resource>({
  armType: 'Microsoft.Cdn/profiles/originGroups/origins',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_origin',
  ignored: ['deploymentStatus', 'profileName', 'originGroupName', 'azureOrigin', 'sharedPrivateLinkResource.status'],
  toConfig: (r, p) => {
    const link = p.sharedPrivateLinkResource;
    return {
      name: ownName(r),
      cdnFrontdoorOriginGroupId: parentIdOf(r),
      certificateNameCheckEnabled: p.enforceCertificateNameCheck ?? false,
      enabled: unlessDefault(p.enabledState === 'Enabled', true),
      hostName: p.hostName ?? '',
      httpPort: unlessDefault(p.httpPort, 80),
      httpsPort: unlessDefault(p.httpsPort, 443),
      originHostHeader: unlessBlank(p.originHostHeader),
      priority: unlessDefault(p.priority, 1),
      privateLink: link && {
        location: link.privateLinkLocation ?? '',
        privateLinkTargetId: link.privateLink?.id ?? '',
        requestMessage: unlessDefault(link.requestMessage, 'Access request for CDN FrontDoor Private Link Origin'),
        targetType: unlessBlank(link.groupId),
      },
      weight: unlessDefault(p.weight, 500),
    } satisfies CdnFrontdoorOriginConfig;
  },
});
