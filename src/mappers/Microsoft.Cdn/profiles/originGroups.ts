import type { CdnFrontdoorOriginGroupConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-origin-group';
import type { ArmResource } from '../../../arm/resource';
import { block, defineMapper, ownName, parentIdOf, unlessDefault } from '../../mapper';

interface Resource extends ArmResource {
  properties: {
    healthProbeSettings?: { probeIntervalInSeconds?: number; probePath?: string; probeProtocol?: string; probeRequestType?: string };
    loadBalancingSettings?: { additionalLatencyInMilliseconds?: number; sampleSize?: number; successfulSamplesRequired?: number };
    sessionAffinityState?: string;
    trafficRestorationTimeToHealedOrNewEndpointsInMinutes?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_origin_group */
export const cdnFrontdoorOriginGroup = defineMapper<Resource>({
  armType: 'Microsoft.Cdn/profiles/originGroups',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_origin_group',
  ignored: ['deploymentStatus', 'profileName'],
  toConfig: (r, p) => {
    const { healthProbeSettings: probe, loadBalancingSettings: balancing } = p;
    return {
      name: ownName(r),
      cdnFrontdoorProfileId: parentIdOf(r),
      healthProbe: probe && {
        intervalInSeconds: probe.probeIntervalInSeconds ?? 100,
        path: unlessDefault(probe.probePath, '/'),
        protocol: probe.probeProtocol ?? '',
        requestType: unlessDefault(probe.probeRequestType, 'HEAD'),
      },
      loadBalancing: block({
        additionalLatencyInMilliseconds: unlessDefault(balancing?.additionalLatencyInMilliseconds, 50),
        sampleSize: unlessDefault(balancing?.sampleSize, 4),
        successfulSamplesRequired: unlessDefault(balancing?.successfulSamplesRequired, 3),
      }),
      restoreTrafficTimeToHealedOrNewEndpointInMinutes: unlessDefault(p.trafficRestorationTimeToHealedOrNewEndpointsInMinutes, 10),
      sessionAffinityEnabled: unlessDefault(p.sessionAffinityState === 'Enabled', true),
    } satisfies CdnFrontdoorOriginGroupConfig;
  },
});
