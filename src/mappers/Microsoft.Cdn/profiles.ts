import type { CdnFrontdoorProfileConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-profile';
import type { CdnProfileConfig } from '@cdktf/provider-azurerm/lib/cdn-profile';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, named, regional, tagsOf, unlessDefault, unlessEmpty } from '../mapper';

interface Profile extends ArmResource {
  properties: {
    frontDoorId?: string;
    logScrubbing?: { scrubbingRules?: { matchVariable?: string }[]; state?: string };
    originResponseTimeoutSeconds?: number;
  };
}

const facts = {
  armType: 'Microsoft.Cdn/profiles',
  apiVersion: '2024-02-01',
  // A profile is global.
  ignored: ['/location', '/kind', 'frontDoorId', 'resourceState', 'extendedProperties', 'logScrubbing', 'originResponseTimeoutSeconds'],
} as const;

const isFrontDoor = (profile: ArmResource): boolean => /_AzureFrontDoor$/.test(profile.sku?.name ?? '');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_profile */
export const cdnFrontdoorProfile = defineMapper<Profile>({
  ...facts,
  terraformType: 'azurerm_cdn_frontdoor_profile',
  exports: ({ properties: p }) => ({ resourceGuid: p.frontDoorId }),
  when: isFrontDoor,
  toConfig: (r, p) =>
    ({
      ...named(r),
      identity: identityOf(r),
      logScrubbingRule:
        p.logScrubbing?.state === 'Enabled'
          ? unlessEmpty(p.logScrubbing.scrubbingRules?.map(({ matchVariable }) => ({ matchVariable: matchVariable ?? '' })))
          : undefined,
      responseTimeoutSeconds: unlessDefault(p.originResponseTimeoutSeconds, 120),
      skuName: r.sku?.name ?? '',
      tags: tagsOf(r),
    }) satisfies CdnFrontdoorProfileConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_profile */
export const cdnProfile = defineMapper<Profile>({
  ...facts,
  terraformType: 'azurerm_cdn_profile',
  when: (profile) => !isFrontDoor(profile),
  toConfig: (r) =>
    ({
      ...regional(r),
      sku: r.sku?.name ?? '',
    }) satisfies CdnProfileConfig,
});
