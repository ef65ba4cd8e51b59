import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, GROUP, LOCKS, makeGroup, NETWORK, poll, RESOURCES, send, SUBSCRIPTION, type Client } from './client';

let twin: Twin;
let client: Client;
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet-a`;
const AVAILABILITY_SET = `${GROUP}/providers/Microsoft.Compute/availabilitySets/avail-a`;

beforeAll(async () => {
  twin = await startTwin({ pageSize: 3 });
  client = await clientOf(twin);
  await makeGroup(client);
});
afterAll(() => twin.close());

describe('refusals', () => {
  const error = (code: string, status: number): object => ({ status, body: { error: { code, message: expect.any(String) } } });

  test.each([
    ['without a token', 401, 'AuthenticationFailed', () => send(twin, 'GET', `/subscriptions?${RESOURCES}`)],
    ['with a forged token', 401, 'InvalidAuthenticationToken', () => send(twin, 'GET', `/subscriptions?${RESOURCES}`, { token: 'a.b.c' })],
    ['without api-version', 400, 'MissingApiVersionParameter', () => client('GET', VNET)],
    ['api-version of no form', 400, 'InvalidApiVersionParameter', () => client('GET', `${VNET}?api-version=latest`)],
    ['api-version before ARM', 400, 'InvalidApiVersionParameter', () => client('GET', `${VNET}?api-version=2009-01-01`)],
    ['api-version of the far future', 400, 'InvalidApiVersionParameter', () => client('GET', `${VNET}?api-version=2099-01-01`)],
    ['api-version that the namespace never had', 400, 'NoRegisteredProviderFound', () => client('GET', `${VNET}?api-version=2024-05-02`)],
    ['unknown namespace', 404, 'InvalidResourceNamespace', () => client('GET', `${GROUP}/providers/Contoso.Shop/carts/a?${NETWORK}`)],
    [
      'unknown type',
      404,
      'InvalidResourceType',
      () => client('PUT', `${GROUP}/providers/Microsoft.Network/wormholes/a?${NETWORK}`, { body: {} }),
    ],
    [
      'unknown subscription',
      404,
      'SubscriptionNotFound',
      () => client('GET', `/subscriptions/11111111-1111-1111-1111-111111111111?${RESOURCES}`),
    ],
    ['subscription of no form', 400, 'InvalidSubscriptionId', () => client('GET', `/subscriptions/prod?${RESOURCES}`)],
    ['unknown group', 404, 'ResourceGroupNotFound', () => client('GET', `${SUBSCRIPTION}/resourceGroups/none?${RESOURCES}`)],
    [
      'resource in an unknown group',
      404,
      'ResourceGroupNotFound',
      () => client('PUT', `${VNET.replace('rg-test', 'none')}?${NETWORK}`, { body: {} }),
    ],
    ['unknown resource', 404, 'ResourceNotFound', () => client('GET', `${VNET}-none?${NETWORK}`)],
    ['PATCH of nothing', 404, 'ResourceNotFound', () => client('PATCH', `${VNET}-none?${NETWORK}`, { body: {} })],
    ['child of nothing', 404, 'ParentResourceNotFound', () => client('PUT', `${VNET}-none/subnets/a?${NETWORK}`, { body: {} })],
    [
      'extension of nothing',
      404,
      'ResourceNotFound',
      () =>
        client('PUT', `${VNET}-none/providers/Microsoft.Authorization/locks/l?${LOCKS}`, { body: { properties: { level: 'ReadOnly' } } }),
    ],
    ['no JSON', 400, 'InvalidRequestContent', () => client('PUT', `${VNET}?${NETWORK}`, { body: '{' })],
    [
      'unknown location',
      400,
      'LocationNotAvailableForResourceType',
      () => client('PUT', `${VNET}?${NETWORK}`, { body: { location: 'atlantis' } }),
    ],
    [
      'unknown action',
      404,
      'HttpResourceNotFound',
      () => client('POST', `${SUBSCRIPTION}/providers/Microsoft.Network/locations/westeurope/sing?${NETWORK}`),
    ],
  ] as [string, number, string, () => Promise<unknown>][])('%s: %i %s', async (_name, status, code, ask) => {
    expect(await ask()).toMatchObject(error(code, status));
  });

  test('a PUT without a body is one with an empty body', async () => {
    expect(await client('PUT', `${VNET}-bare?${NETWORK}`)).toMatchObject({ status: 200 });
  });

  test('a second location for the same resource is a conflict', async () => {
    await client('PUT', `${AVAILABILITY_SET}-there?${NETWORK.replace('2024-05-01', '2024-07-01')}`, { body: { location: 'westeurope' } });
    const answer = await client('PUT', `${AVAILABILITY_SET}-there?api-version=2024-07-01`, { body: { location: 'North Europe' } });
    expect(answer).toMatchObject(error('InvalidResourceLocation', 409));
  });
});

describe('resources', () => {
  test('a PUT is returned in ARM’s form, whatever the casing and spelling', async () => {
    const put = await client(
      'PUT',
      `/${VNET.replace('resourceGroups', 'resourcegroups').replace('virtualNetworks', 'virtualnetworks')}?${NETWORK}`,
      {
        body: {
          id: 'nonsense',
          location: 'West Europe',
          tags: { env: 'test', gone: null },
          properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, dhcpOptions: null },
        },
      },
    );
    expect(put.status).toBeLessThan(202);
    expect(put.body).toMatchObject({
      id: VNET,
      name: 'vnet-a',
      type: 'Microsoft.Network/virtualNetworks',
      location: 'westeurope',
      tags: { env: 'test' },
    });
    expect(put.body.tags).not.toHaveProperty('gone');
    expect(JSON.stringify(put.body)).not.toContain('null');
    expect(put.body.properties.provisioningState).toBe('Succeeded');
    const got = await client('GET', `${VNET.toUpperCase().replace('/SUBSCRIPTIONS', '//subscriptions')}?${NETWORK}`);
    expect(got).toMatchObject({ status: 200, body: { id: VNET, name: 'vnet-a' } });
    expect(got.headers).toMatchObject({
      'x-ms-request-id': expect.any(String),
      'x-ms-correlation-request-id': expect.any(String),
      'x-ms-ratelimit-remaining-subscription-reads': expect.stringMatching(/^\d+$/),
    });
    expect((await client('HEAD', `${VNET}?${NETWORK}`)).status).toBe(204);
    expect((await client('HEAD', `${VNET}-none?${NETWORK}`)).status).toBe(404);
  });

  test('a second PUT of the same body changes nothing, and replaces tags', async () => {
    const body = { location: 'westeurope', tags: { a: '1' }, properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } };
    const first = await client('PUT', `${VNET}?${NETWORK}`, { body });
    const second = await client('PUT', `${VNET}?${NETWORK}`, { body });
    expect(second).toMatchObject({ status: 200, body: first.body });
    expect(second.body.tags).toEqual({ a: '1' });
  });

  test('a PATCH merges properties, removes nulls and replaces tags', async () => {
    await client('PUT', `${AVAILABILITY_SET}?api-version=2024-07-01`, {
      body: { location: 'westeurope', tags: { a: '1', b: '2' }, properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 } },
    });
    const patched = await client('PATCH', `${AVAILABILITY_SET}?api-version=2024-07-01`, {
      body: { tags: { c: '3' }, properties: { platformFaultDomainCount: 3, platformUpdateDomainCount: null } },
    });
    expect(patched.body).toMatchObject({ location: 'westeurope', tags: { c: '3' }, properties: { platformFaultDomainCount: 3 } });
    expect(Object.keys(patched.body.tags as object)).toEqual(['c']);
  });

  test('identities get ids that stay', async () => {
    const identityId = `${GROUP}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-a`;
    const identity = await client('PUT', `${identityId}?api-version=2023-01-31`, { body: { location: 'westeurope' } });
    const body = {
      location: 'westeurope',
      identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [identityId]: {} } },
      properties: {},
    };
    const path = `${GROUP}/providers/Microsoft.Automation/automationAccounts/aa?api-version=2023-11-01`;
    const first = await client('PUT', path, { body });
    expect(first.body.identity).toMatchObject({ principalId: expect.stringMatching(/^[0-9a-f-]{36}$/), tenantId: twin.tenantId });
    expect(first.body.identity.userAssignedIdentities[identityId]).toEqual({
      principalId: identity.body.properties.principalId,
      clientId: identity.body.properties.clientId,
    });
    expect((await client('PUT', path, { body })).body.identity).toEqual(first.body.identity);
    expect((await client('PUT', path, { body: { ...body, identity: { type: 'None' } } })).body).not.toHaveProperty('identity');
  });

  test('passwords never come back', async () => {
    const path = `${GROUP}/providers/Microsoft.Sql/servers/sql-secret?api-version=2023-08-01-preview`;
    const put = await client('PUT', path, {
      body: { location: 'westeurope', properties: { administratorLogin: 'boss', administratorLoginPassword: 'Hunter2!' } },
    });
    expect(put.body.properties.administratorLogin).toBe('boss');
    expect(JSON.stringify([put.body, (await client('GET', path)).body])).not.toContain('Hunter2!');
  });

  test('preconditions hold', async () => {
    expect(
      (await client('PUT', `${VNET}?${NETWORK}`, { body: { location: 'westeurope' }, headers: { 'if-none-match': '*' } })).status,
    ).toBe(412);
    expect(
      (await client('PUT', `${VNET}?${NETWORK}`, { body: { location: 'westeurope' }, headers: { 'if-match': 'W/"old"' } })).status,
    ).toBe(412);
  });

  test('a deletion takes children and extensions along, and a second one finds nothing', async () => {
    const server = `${GROUP}/providers/Microsoft.Sql/servers/sql-gone`;
    const sql = 'api-version=2023-08-01-preview';
    await client('PUT', `${server}?${sql}`, { body: { location: 'westeurope', properties: {} } });
    await client('PUT', `${server}/databases/db?${sql}`, { body: { location: 'westeurope', properties: {} } });
    const setting = `${server}/databases/db/providers/Microsoft.Insights/diagnosticSettings/diag?api-version=2021-05-01-preview`;
    await client('PUT', setting, { body: { properties: { logs: [] } } });
    expect((await client('GET', setting)).status).toBe(200);
    expect((await client('DELETE', `${server}?${sql}`)).status).toBeLessThan(203);
    expect((await client('GET', `${server}/databases/db?${sql}`)).status).toBe(404);
    expect((await client('GET', setting)).status).toBe(404);
    expect((await client('DELETE', `${server}?${sql}`)).status).toBe(204);
  });

  test('names that are taken are known', async () => {
    const storage = `${GROUP}/providers/Microsoft.Storage/storageAccounts/sttaken?api-version=2023-05-01`;
    await client('PUT', storage, { body: { location: 'westeurope', sku: { name: 'Standard_LRS' }, kind: 'StorageV2', properties: {} } });
    const check = (name: string): Promise<{ body: unknown }> =>
      client('POST', `${SUBSCRIPTION}/providers/Microsoft.Storage/checkNameAvailability?api-version=2023-05-01`, {
        body: { name, type: 'Microsoft.Storage/storageAccounts' },
      });
    expect((await check('STTAKEN')).body).toMatchObject({ nameAvailable: false, reason: 'AlreadyExists' });
    expect((await check('stfree')).body).toEqual({ nameAvailable: true });
  });
});

describe('operations', () => {
  test('Azure-AsyncOperation: 200 with a status, then Succeeded', async () => {
    const put = await client('PUT', `${VNET}-lro?${NETWORK}`, { body: { location: 'westeurope', properties: {} } });
    expect(put.headers).toMatchObject({ 'azure-asyncoperation': expect.stringContaining('/operationStatuses/'), 'retry-after': '0' });
    const path = String(put.headers['azure-asyncoperation']).replace(twin.url, '');
    expect((await client('GET', path)).body).toMatchObject({ status: 'InProgress' });
    expect((await client('GET', path)).body).toMatchObject({ status: 'Succeeded', endTime: expect.any(String) });
  });

  test('Location: 202 until it is done; a group goes with all that is in it', async () => {
    const group = `${SUBSCRIPTION}/resourceGroups/rg-gone`;
    await client('PUT', `${group}?${RESOURCES}`, { body: { location: 'westeurope' } });
    await client('PUT', `${group}/providers/Microsoft.Network/virtualNetworks/v?${NETWORK}`, {
      body: { location: 'westeurope', properties: {} },
    });
    const gone = await client('DELETE', `${group}?${RESOURCES}`);
    expect(gone).toMatchObject({ status: 202, headers: { location: expect.stringContaining('/operationResults/'), 'retry-after': '0' } });
    const path = String(gone.headers['location']).replace(twin.url, '');
    expect((await client('GET', path)).status).toBe(202);
    expect((await poll(client, twin, gone)).status).toBe(200);
    expect((await client('HEAD', `${group}?${RESOURCES}`)).status).toBe(404);
    expect(twin.store.descendants(group)).toEqual([]);
  });

  test('an operation that was never started is not found', async () => {
    const answer = await client(
      'GET',
      `${SUBSCRIPTION}/providers/Microsoft.Network/locations/westeurope/operationStatuses/11111111-1111-1111-1111-111111111111?${NETWORK}`,
    );
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'OperationNotFound' } } });
  });
});

describe('subscriptions, regions, providers', () => {
  test('subscriptions and tenants', async () => {
    expect((await client('GET', `/subscriptions?${RESOURCES}`)).body.value).toMatchObject([
      { subscriptionId: SUBSCRIPTION.slice(15), tenantId: twin.tenantId, state: 'Enabled' },
    ]);
    expect((await client('GET', `/tenants?${RESOURCES}`)).body.value).toMatchObject([{ tenantId: twin.tenantId }]);
  });

  test('locations say pairs and zones', async () => {
    const { value } = (await client('GET', `${SUBSCRIPTION}/locations?${RESOURCES}`)).body as { value: { name: string }[] };
    expect(value.find(({ name }) => name === 'westeurope')).toMatchObject({
      displayName: 'West Europe',
      metadata: { regionType: 'Physical', pairedRegion: [{ name: 'northeurope' }] },
      availabilityZoneMappings: [{ logicalZone: '1' }, { logicalZone: '2' }, { logicalZone: '3' }],
    });
    expect(value.find(({ name }) => name === 'westus')).not.toHaveProperty('availabilityZoneMappings');
  });

  test('providers say types, locations, api-versions and zones; registrations can be changed', async () => {
    const one = await client('GET', `${SUBSCRIPTION}/providers/microsoft.compute?${RESOURCES}`);
    const type = (one.body.resourceTypes as { resourceType: string }[]).find(({ resourceType }) => resourceType === 'virtualMachines');
    expect(type).toMatchObject({ locations: expect.arrayContaining(['West Europe']), apiVersions: expect.arrayContaining(['2024-07-01']) });
    expect(type).toMatchObject({ zoneMappings: expect.arrayContaining([{ location: 'North Europe', zones: ['1', '2', '3'] }]) });
    const all = await client('GET', `${SUBSCRIPTION}/providers?${RESOURCES}`);
    expect(all.body.value.length).toBeGreaterThan(200);
    await client('POST', `${SUBSCRIPTION}/providers/Microsoft.Maps/unregister?${RESOURCES}`);
    expect((await client('GET', `${SUBSCRIPTION}/providers/Microsoft.Maps?${RESOURCES}`)).body.registrationState).toBe('NotRegistered');
    expect((await client('POST', `${SUBSCRIPTION}/providers/Microsoft.Maps/register?${RESOURCES}`)).body.registrationState).toBe(
      'Registered',
    );
  });

  test('the namespaces’ versions hold those of the clients', async () => {
    const versions = async (namespace: string): Promise<Set<string>> => {
      const { resourceTypes } = (await client('GET', `${SUBSCRIPTION}/providers/${namespace}?${RESOURCES}`)).body as {
        resourceTypes: { apiVersions: string[] }[];
      };
      return new Set(resourceTypes.flatMap(({ apiVersions }) => apiVersions));
    };
    expect([...(await versions('Microsoft.Network'))]).toEqual(expect.arrayContaining(['2025-01-01', '2024-05-01', '2023-11-01']));
    expect([...(await versions('Microsoft.Storage'))]).toEqual(expect.arrayContaining(['2023-05-01']));
    expect([...(await versions('Microsoft.Web'))]).toEqual(expect.arrayContaining(['2023-12-01', '2023-01-01']));
  });
});
