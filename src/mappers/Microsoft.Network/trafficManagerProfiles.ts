import type { TrafficManagerAzureEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-azure-endpoint';
import type { TrafficManagerExternalEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-external-endpoint';
import type { TrafficManagerNestedEndpointConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-nested-endpoint';
import type { TrafficManagerProfileConfig } from '@cdktf/provider-azurerm/lib/traffic-manager-profile';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Header {
  name?: string;
  value?: string;
}

interface Endpoint {
  name: string;
  type?: string;
  properties?: {
    alwaysServe?: string;
    customHeaders?: Header[];
    endpointLocation?: string;
    endpointStatus?: string;
    geoMapping?: string[];
    minChildEndpoints?: number;
    minChildEndpointsIPv4?: number;
    minChildEndpointsIPv6?: number;
    priority?: number;
    subnets?: { first?: string; last?: string; scope?: number }[];
    target?: string;
    targetResourceId?: string;
    weight?: number;
  };
}

interface TrafficManagerProfile extends ArmResource {
  properties: {
    dnsConfig?: { fqdn?: string; relativeName?: string; ttl?: number };
    endpoints?: Endpoint[];
    maxReturn?: number;
    monitorConfig?: {
      customHeaders?: Header[];
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

const facts = {
  armType: 'Microsoft.Network/trafficManagerProfiles',
  apiVersion: '2022-04-01',
} as const;

const headersOf = (headers: Header[] | undefined) =>
  unlessEmpty(headers?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' })));

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_profile */
export const trafficManagerProfile = defineMapper<TrafficManagerProfile>({
  ...facts,
  terraformType: 'azurerm_traffic_manager_profile',
  ignored: [
    '/location',
    'allowedEndpointRecordTypes',
    'dnsConfig.fqdn',
    'monitorConfig.profileMonitorStatus',
    'endpoints.id',
    'endpoints.properties.endpointLocation',
    'endpoints.properties.endpointMonitorStatus',
    'endpoints.properties.minChildEndpoints',
    'endpoints.properties.minChildEndpointsIPv4',
    'endpoints.properties.minChildEndpointsIPv6',
    'endpoints.properties.priority',
    'endpoints.properties.target',
  ],
  exports: ({ properties: p }) => ({ fqdn: unlessBlank(p.dnsConfig?.fqdn) }),
  toConfig: (profile, p) =>
    ({
      ...named(profile),
      dnsConfig: { relativeName: p.dnsConfig?.relativeName ?? '', ttl: p.dnsConfig?.ttl ?? 0 },
      maxReturn: p.maxReturn || undefined,
      monitorConfig: {
        customHeader: headersOf(p.monitorConfig?.customHeaders),
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

/**
 * The endpoints of one kind. ARM keeps all kinds in one list of the profile, and has no collection of each.
 * @param kind as in ids of the provider, which tells its casing apart
 */
function endpointsOf<T extends object>(profile: TrafficManagerProfile, kind: string, toConfig: (endpoint: Endpoint) => T) {
  return (profile.properties.endpoints ?? [])
    .filter(({ type }) => type?.toLowerCase().endsWith(`/${kind.toLowerCase()}`))
    .map((endpoint) => ({
      key: `${kind}-${endpoint.name}`,
      importId: `${profile.id}/${kind}/${endpoint.name}`,
      config: toConfig(endpoint),
    }));
}

function everyEndpoint(profile: TrafficManagerProfile, { name, properties: endpoint }: Endpoint) {
  const isByPriority = profile.properties.trafficRoutingMethod === 'Priority';
  return {
    name,
    customHeader: headersOf(endpoint?.customHeaders),
    enabled: unlessDefault(endpoint?.endpointStatus !== 'Disabled', true),
    geoMappings: unlessEmpty(endpoint?.geoMapping),
    // Azure numbers endpoints also where no number counts.
    priority: isByPriority ? endpoint?.priority : undefined,
    profileId: profile.id,
    subnet: unlessEmpty(
      endpoint?.subnets?.map(({ first, last, scope }) => ({ first: first ?? '', last: unlessBlank(last), scope: scope || undefined })),
    ),
    weight: unlessDefault(endpoint?.weight, 1),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_azure_endpoint */
export const trafficManagerAzureEndpoint = defineParts<TrafficManagerProfile>({
  ...facts,
  terraformType: 'azurerm_traffic_manager_azure_endpoint',
  toParts: (profile) =>
    endpointsOf(
      profile,
      'AzureEndpoints',
      (endpoint) =>
        ({
          ...everyEndpoint(profile, endpoint),
          alwaysServeEnabled: endpoint.properties?.alwaysServe === 'Enabled' ? true : undefined,
          targetResourceId: endpoint.properties?.targetResourceId ?? '',
        }) satisfies TrafficManagerAzureEndpointConfig,
    ),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_external_endpoint */
export const trafficManagerExternalEndpoint = defineParts<TrafficManagerProfile>({
  ...facts,
  terraformType: 'azurerm_traffic_manager_external_endpoint',
  toParts: (profile) =>
    endpointsOf(
      profile,
      'ExternalEndpoints',
      (endpoint) =>
        ({
          ...everyEndpoint(profile, endpoint),
          alwaysServeEnabled: endpoint.properties?.alwaysServe === 'Enabled' ? true : undefined,
          endpointLocation: unlessBlank(endpoint.properties?.endpointLocation),
          target: endpoint.properties?.target ?? '',
        }) satisfies TrafficManagerExternalEndpointConfig,
    ),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/traffic_manager_nested_endpoint */
export const trafficManagerNestedEndpoint = defineParts<TrafficManagerProfile>({
  ...facts,
  terraformType: 'azurerm_traffic_manager_nested_endpoint',
  toParts: (profile) =>
    endpointsOf(
      profile,
      'NestedEndpoints',
      (endpoint) =>
        ({
          ...everyEndpoint(profile, endpoint),
          endpointLocation: unlessBlank(endpoint.properties?.endpointLocation),
          minimumChildEndpoints: endpoint.properties?.minChildEndpoints ?? 0,
          minimumRequiredChildEndpointsIpv4: endpoint.properties?.minChildEndpointsIPv4 || undefined,
          minimumRequiredChildEndpointsIpv6: endpoint.properties?.minChildEndpointsIPv6 || undefined,
          targetResourceId: endpoint.properties?.targetResourceId ?? '',
        }) satisfies TrafficManagerNestedEndpointConfig,
    ),
});
