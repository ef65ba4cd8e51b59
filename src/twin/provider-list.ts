import { allNamespaces, namespaceOf } from './provider-manifest';
import type { Row } from './facts';
import { normalLocation, REGIONS } from './regions';

/** Top-level types that have no region. Source: the `locations` that ARM lists for them. */
const GLOBAL = new Set(
  `microsoft.network/dnszones microsoft.network/privatednszones microsoft.network/trafficmanagerprofiles microsoft.network/frontdoors
  microsoft.network/frontdoorwebapplicationfirewallpolicies microsoft.cdn/profiles microsoft.cdn/cdnwebapplicationfirewallpolicies
  microsoft.insights/actiongroups microsoft.insights/activitylogalerts microsoft.botservice/botservices microsoft.communication/communicationservices
  microsoft.communication/emailservices`.split(/\s+/),
);

/** Namespaces whose types have no location at all. */
const WITHOUT_LOCATION = new Set([
  'microsoft.authorization',
  'microsoft.management',
  'microsoft.resourcegraph',
  'microsoft.policyinsights',
]);

/** Types with availability zones. Source: the `zoneMappings` that ARM lists for them. */
const ZONAL = new Set(
  `microsoft.compute/virtualmachines microsoft.compute/virtualmachinescalesets microsoft.compute/disks microsoft.compute/hostgroups
  microsoft.compute/snapshots microsoft.compute/capacityreservationgroups microsoft.network/publicipaddresses microsoft.network/publicipprefixes microsoft.network/loadbalancers
  microsoft.network/applicationgateways microsoft.network/azurefirewalls microsoft.network/natgateways microsoft.network/virtualnetworkgateways
  microsoft.network/expressroutegateways microsoft.network/bastionhosts microsoft.containerservice/managedclusters microsoft.cache/redis
  microsoft.dbforpostgresql/flexibleservers microsoft.dbformysql/flexibleservers microsoft.sql/servers/databases microsoft.documentdb/databaseaccounts
  microsoft.eventhub/namespaces microsoft.servicebus/namespaces microsoft.web/serverfarms microsoft.containerregistry/registries
  microsoft.apimanagement/service microsoft.netapp/netappaccounts microsoft.kusto/clusters`.split(/\s+/),
);

/** Whether a namespace is registered with a subscription. */
export type Registered = (namespace: string) => boolean;

const regional = REGIONS.map(({ displayName }) => displayName);
const zoneMappings = REGIONS.filter(({ hasZones }) => hasZones).map(({ displayName }) => ({
  location: displayName,
  zones: ['1', '2', '3'],
}));

/** Whether a row of `type-exceptions` is about the type at the location. */
function isOn(exception: Row, type: string, location: string): boolean {
  return String(exception['type']).toLowerCase() === type && exception['region'] === normalLocation(location);
}

function withExceptions(mapping: { location: string; zones: string[] }, type: string, exceptions: readonly Row[]): object {
  const zones = exceptions.find((one) => isOn(one, type, mapping.location) && one['typeZones'] !== undefined)?.['typeZones'];
  return zones === undefined ? mapping : { ...mapping, zones };
}

function locationsOf(key: string, namespace: string): string[] {
  if (WITHOUT_LOCATION.has(namespace)) return [];
  return GLOBAL.has(key.split('/').slice(0, 2).join('/')) ? ['global'] : regional;
}

/** The body of one provider, as GET /subscriptions/{id}/providers/{namespace} gives it; undefined for an unknown namespace. */
export function providerBody(
  subscriptionId: string,
  name: string,
  registered: Registered,
  exceptions: readonly Row[] = [],
): object | undefined {
  const namespace = namespaceOf(name);
  if (!namespace) return undefined;
  const key = namespace.name.toLowerCase();
  return {
    id: `/subscriptions/${subscriptionId}/providers/${namespace.name}`,
    namespace: namespace.name,
    registrationPolicy: 'RegistrationRequired',
    registrationState: registered(namespace.name) ? 'Registered' : 'NotRegistered',
    resourceTypes: [...namespace.types].map(([typeKey, type]) => {
      const full = `${key}/${typeKey}`;
      const isTracked = !type.name.includes('/') && !WITHOUT_LOCATION.has(key);
      return {
        resourceType: type.name,
        locations: locationsOf(full, key).filter(
          (location) => !exceptions.some((one) => isOn(one, full, location) && one['absent'] === true),
        ),
        apiVersions: [...type.versions].reverse(),
        ...(ZONAL.has(full) && { zoneMappings: zoneMappings.map((mapping) => withExceptions(mapping, full, exceptions)) }),
        capabilities: isTracked ? 'CrossResourceGroupResourceMove, CrossSubscriptionResourceMove, SupportsTags, SupportsLocation' : 'None',
      };
    }),
  };
}

/** All providers, as GET /subscriptions/{id}/providers gives them. */
export function providerBodies(subscriptionId: string, registered: Registered, exceptions: readonly Row[] = []): object[] {
  return allNamespaces().map(({ name }) => providerBody(subscriptionId, name, registered, exceptions)!);
}
