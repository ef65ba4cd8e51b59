import type { CdnFrontdoorRouteConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-route';
import type { ArmResource } from '../../../../arm/resource';
import { block, defineMapper, ownName, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    cacheConfiguration?: {
      compressionSettings?: { contentTypesToCompress?: string[]; isCompressionEnabled?: boolean };
      queryParameters?: string;
      queryStringCachingBehavior?: string;
    };
    customDomains?: { id: string }[];
    enabledState?: string;
    forwardingProtocol?: string;
    httpsRedirect?: string;
    linkToDefaultDomain?: string;
    originGroup?: { id?: string };
    originPath?: string;
    patternsToMatch?: string[];
    ruleSets?: { id: string }[];
    supportedProtocols?: string[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_route */
export const cdnFrontdoorRoute = defineMapper<Resource>({
  armType: 'Microsoft.Cdn/profiles/afdEndpoints/routes',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_route',
  ignored: ['grpcState', 'deploymentStatus', 'profileName', 'endpointName', 'customDomains.isActive', 'cacheConfiguration'],
  unreadOnImport: ['cdn_frontdoor_origin_ids'],
  toConfig: (r, p, context) => {
    const cache = p.cacheConfiguration;
    const groupId = p.originGroup?.id ?? '';
    const group = context.get(groupId);
    return {
      name: ownName(r),
      cache:
        cache &&
        block({
          compressionEnabled: unlessDefault(cache.compressionSettings?.isCompressionEnabled, false),
          contentTypesToCompress: unlessEmpty(cache.compressionSettings?.contentTypesToCompress),
          queryStringCachingBehavior: unlessDefault(cache.queryStringCachingBehavior, 'IgnoreQueryString'),
          queryStrings: unlessEmpty(unlessBlank(cache.queryParameters)?.split(',')),
        }),
      cdnFrontdoorCustomDomainIds: unlessEmpty(p.customDomains?.map(({ id }) => id)),
      cdnFrontdoorEndpointId: parentIdOf(r),
      cdnFrontdoorOriginGroupId: groupId,
      // ARM knows the group alone; the provider asks for its origins so that they are made before.
      cdnFrontdoorOriginIds: group ? context.children(group, 'origins').map(({ id }) => id) : [],
      cdnFrontdoorOriginPath: unlessBlank(p.originPath),
      cdnFrontdoorRuleSetIds: unlessEmpty(p.ruleSets?.map(({ id }) => id)),
      enabled: unlessDefault(p.enabledState === 'Enabled', true),
      forwardingProtocol: unlessDefault(p.forwardingProtocol, 'MatchRequest'),
      httpsRedirectEnabled: unlessDefault(p.httpsRedirect === 'Enabled', true),
      linkToDefaultDomain: unlessDefault(p.linkToDefaultDomain === 'Enabled', true),
      patternsToMatch: p.patternsToMatch ?? [],
      supportedProtocols: p.supportedProtocols ?? [],
    } satisfies CdnFrontdoorRouteConfig;
  },
});
