import { ArmError } from './arm-error';
import type { Cloud, Subscription } from './cloud';
import { factRows, SCARCITIES } from './facts';
import type { ManagementHandler } from './management-handler';
import { nameAvailability } from './name-availability';
import { pagedAnswer } from './paging';
import { providerBodies, providerBody, type Registered } from './provider-list';
import { canonicalNamespace } from './provider-manifest';
import { locationsOf, type Region } from './regions';
import type { Documents, TwinRequest } from './service';

function subscriptionBody({ subscriptionId, displayName }: Subscription, cloud: Cloud): object {
  return {
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId,
    tenantId: cloud.tenantId,
    displayName,
    state: 'Enabled',
    subscriptionPolicies: { locationPlacementId: 'Public_2014-09-01', quotaId: 'PayAsYouGo_2014-09-01', spendingLimit: 'Off' },
  };
}

function subscriptionOf(request: TwinRequest, cloud: Cloud): Subscription {
  return cloud.subscriptions.get(request.parameters['subscriptionId']!.toLowerCase())!;
}

function scarcitiesOf(cloud: Cloud): Documents {
  return cloud.documents.of(SCARCITIES);
}

/** Namespaces are registered until someone unregisters them; what differs is kept with the subscription. */
const REGISTRATIONS = 'providerRegistrations';

function registeredIn(cloud: Cloud, subscriptionId: string): Registered {
  const shelf = cloud.documents.of(`/subscriptions/${subscriptionId}/${REGISTRATIONS}`);
  return (namespace) => shelf.get(namespace.toLowerCase()) !== 'NotRegistered';
}

function oneProvider(request: TwinRequest, cloud: Cloud): object {
  const { subscriptionId } = subscriptionOf(request, cloud);
  const namespace = request.parameters['namespace']!;
  const body = providerBody(
    subscriptionId,
    namespace,
    registeredIn(cloud, subscriptionId),
    factRows(scarcitiesOf(cloud), 'type-exceptions'),
  );
  if (!body) throw new ArmError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
  return body;
}

function setRegistration(state: 'Registered' | 'NotRegistered'): ManagementHandler {
  return (request, { cloud }) => {
    const { subscriptionId } = subscriptionOf(request, cloud);
    const key = canonicalNamespace(request.parameters['namespace']!).toLowerCase();
    oneProvider(request, cloud);
    cloud.documents.of(`/subscriptions/${subscriptionId}/${REGISTRATIONS}`).set(key, state);
    return { body: oneProvider(request, cloud) };
  };
}

/** Subscriptions, tenants, locations, providers. */
export const subscriptionRoutes: Record<string, ManagementHandler> = {
  'GET /subscriptions': (_request, { cloud }) => {
    const value = [...cloud.subscriptions.values()].map((one) => subscriptionBody(one, cloud));
    return { body: { value, count: { type: 'Total', value: value.length } } };
  },
  'GET /subscriptions/{subscriptionId}': (request, { cloud }) => ({ body: subscriptionBody(subscriptionOf(request, cloud), cloud) }),
  'GET /subscriptions/{subscriptionId}/locations': (request, { cloud }) => ({
    body: locationsOf(subscriptionOf(request, cloud).subscriptionId, factRows(scarcitiesOf(cloud), 'locations') as unknown as Region[]),
  }),
  'GET /tenants': (_request, { cloud }) => ({
    body: {
      value: [
        {
          id: `/tenants/${cloud.tenantId}`,
          tenantId: cloud.tenantId,
          tenantCategory: 'Home',
          displayName: 'Twin',
          countryCode: 'NL',
          defaultDomain: 'twin.onmicrosoft.com',
          domains: ['twin.onmicrosoft.com'],
          tenantType: 'AAD',
        },
      ],
    },
  }),
  'GET /subscriptions/{subscriptionId}/providers': (request, { cloud, pageSize }) => {
    const { subscriptionId } = subscriptionOf(request, cloud);
    return pagedAnswer(
      request,
      providerBodies(subscriptionId, registeredIn(cloud, subscriptionId), factRows(scarcitiesOf(cloud), 'type-exceptions')),
      Math.max(pageSize, 1000),
      (one) => one,
    );
  },
  'GET /providers': (request, { cloud, pageSize }) =>
    pagedAnswer(
      request,
      providerBodies(cloud.context(undefined).subscriptionId, () => true),
      Math.max(pageSize, 1000),
      (one) => one,
    ),
  'GET /subscriptions/{subscriptionId}/providers/{namespace}': (request, { cloud }) => ({ body: oneProvider(request, cloud) }),
  'POST /subscriptions/{subscriptionId}/providers/{namespace}/register': setRegistration('Registered'),
  'POST /subscriptions/{subscriptionId}/providers/{namespace}/unregister': setRegistration('NotRegistered'),
  'POST /subscriptions/{subscriptionId}/providers/{namespace}/checkNameAvailability': nameAvailability,
  'POST /subscriptions/{subscriptionId}/providers/{namespace}/locations/{location}/checkNameAvailability': nameAvailability,
  'POST /providers/{namespace}/checkNameAvailability': nameAvailability,
};
