import type { TrafficManagerProfileConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-profile';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface TrafficManagerProfile extends ArmResource {
  properties: {
    dnsConfig?: { fqdn?: string; relativeName?: string; ttl?: number };
    maxReturn?: number;
    monitorConfig?: {
      customHeaders?: { name?: string; value?: string }[];
      expectedStatusCodeRanges?: { max?: number; min?: number }[];
      intervalInSeconds?: number;
      path?: string;
      port?: number;
      protocol?: string;
      timeoutInSeconds?: number;
      toleratedNumberOfFailures?: number;
    };
    profileStatus?: string;
    trafficRoutingMethod?: string;
    trafficViewEnrollmentStatus?: string;
  };
}

/**
 * Endpoints are ARM types of their own: see trafficManagerProfiles/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_profile
 */
export const trafficManagerProfile = defineMapper<TrafficManagerProfile>({
  armType: 'Microsoft.Network/trafficManagerProfiles',
  apiVersion: '2022-04-01',
  terraformType: 'azurerm_traffic_manager_profile',
  ignored: ['/location', 'allowedEndpointRecordTypes', 'dnsConfig.fqdn', 'endpoints', 'monitorConfig.profileMonitorStatus'],
  exports: ({ properties: p }) => ({ fqdn: unlessBlank(p.dnsConfig?.fqdn) }),
  toConfig: (profile, p) =>
    ({
      ...named(profile),
      dnsConfig: { relativeName: p.dnsConfig?.relativeName ?? '', ttl: p.dnsConfig?.ttl ?? 0 },
      maxReturn: p.maxReturn || undefined,
      monitorConfig: {
        customHeader: unlessEmpty(p.monitorConfig?.customHeaders?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' }))),
        expectedStatusCodeRanges: unlessEmpty(
          p.monitorConfig?.expectedStatusCodeRanges?.flatMap(({ max, min }) =>
            min === undefined || max === undefined ? [] : `${min}-${max}`,
          ),
        ),
        intervalInSeconds: unlessDefault(p.monitorConfig?.intervalInSeconds, 30),
        path: unlessBlank(p.monitorConfig?.path),
        port: p.monitorConfig?.port ?? 0,
        protocol: p.monitorConfig?.protocol ?? '',
        timeoutInSeconds: unlessDefault(p.monitorConfig?.timeoutInSeconds, 10),
        toleratedNumberOfFailures: unlessDefault(p.monitorConfig?.toleratedNumberOfFailures, 3),
      },
      profileStatus: unlessDefault(p.profileStatus, 'Enabled'),
      tags: tagsOf(profile),
      trafficRoutingMethod: p.trafficRoutingMethod ?? '',
      trafficViewEnabled: p.trafficViewEnrollmentStatus === 'Enabled' ? true : undefined,
    }) satisfies TrafficManagerProfileConfig,
});
