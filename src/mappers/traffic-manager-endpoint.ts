import type { ArmResource } from '../arm/resource';
import { parentIdOf, unlessBlank, unlessDefault, unlessEmpty, type MapperContext } from './mapper';

/** An endpoint of a Traffic Manager profile, of any kind. */
export interface TrafficManagerEndpoint extends ArmResource {
  properties: {
    alwaysServe?: string;
    customHeaders?: { name?: string; value?: string }[];
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

/**
 * What all kinds have in common. The last part of the ARM type is cased as in ids of the provider, which tells casing apart; the
 * profile holds endpoints of all kinds in one list, each with its type.
 */
export const TRAFFIC_MANAGER_ENDPOINT = {
  apiVersion: '2022-04-01',
  discovery: { by: 'property', parent: 'Microsoft.Network/trafficManagerProfiles', property: 'endpoints' },
} as const;

/** Properties that Azure computes, or that count for other kinds of endpoints only. */
export const TRAFFIC_MANAGER_ENDPOINT_IGNORED: readonly string[] = [
  'endpointLocation',
  'endpointMonitorStatus',
  'minChildEndpoints',
  'minChildEndpointsIPv4',
  'minChildEndpointsIPv6',
  'priority',
  'target',
];

/** The configuration that endpoints of every kind have. */
export function trafficManagerEndpointOf(endpoint: TrafficManagerEndpoint, context: MapperContext) {
  const { properties: p } = endpoint;
  const profileId = parentIdOf(endpoint);
  const isByPriority = context.get(profileId)?.properties.trafficRoutingMethod === 'Priority';
  return {
    name: endpoint.name,
    customHeader: unlessEmpty(p.customHeaders?.map(({ name, value }) => ({ name: name ?? '', value: value ?? '' }))),
    enabled: unlessDefault(p.endpointStatus !== 'Disabled', true),
    geoMappings: unlessEmpty(p.geoMapping),
    // Azure numbers endpoints also where no number counts.
    priority: isByPriority ? p.priority : undefined,
    profileId,
    subnet: unlessEmpty(
      p.subnets?.map(({ first, last, scope }) => ({ first: first ?? '', last: unlessBlank(last), scope: scope || undefined })),
    ),
    weight: unlessDefault(p.weight, 1),
  };
}
