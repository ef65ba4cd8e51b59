import { ArmError } from '../../src/twin/arm-error';
import { defineService, type Service } from '../../src/twin/service';
import { serviceRegistryOf } from '../../src/twin/service-registry';
import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, GROUP, makeGroup, poll, send, SUBSCRIPTION, type Client } from './client';

const API = 'api-version=2023-05-01';
const account = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stone`;
const at = (path: string): string => `${account}${path}?${API}`;
const body = { location: 'westeurope', properties: { key: 'shh', kept: 'yes' } };

let twin: Twin;
let client: Client;

async function start(service: Omit<Service, 'armType'>, ...others: Service[]): Promise<void> {
  twin = await startTwin({
    services: serviceRegistryOf([defineService({ armType: 'Microsoft.Storage/storageAccounts', ...service }), ...others]),
  });
  client = await clientOf(twin);
  await makeGroup(client);
}
afterEach(() => twin.close());

test('complete, write-only, kept, afterWrite and a refusal', async () => {
  await start({
    writeOnly: ['key'],
    kept: ['kept'],
    complete: ({ name, properties }, context) => {
      if (properties.forbidden) throw new ArmError(400, 'Forbidden', 'no');
      properties.endpoint = `https://${name}/`;
      properties.writes = ((context.previous?.properties.writes as number | undefined) ?? 0) + 1;
    },
    afterWrite: ({ id, properties }, context) => {
      if (properties.key) context.put({ id: `${id}/secrets/copy`, properties: { length: (properties.key as string).length } });
    },
  });
  expect((await client('PUT', at(''), { body })).body.properties).toEqual({
    kept: 'yes',
    endpoint: 'https://stone/',
    writes: 1,
    provisioningState: 'Succeeded',
  });
  expect((await client('PUT', at(''), { body: { location: 'westeurope' } })).body.properties).toMatchObject({ kept: 'yes', writes: 2 });
  expect((await client('GET', at('/secrets/copy'))).body.properties).toEqual({ length: 3 });
  expect(await client('PUT', at(''), { body: { properties: { forbidden: true } } })).toMatchObject({
    status: 400,
    body: { error: { code: 'Forbidden' } },
  });
  expect((await client('GET', at(''))).body.properties.writes).toBe(2);
});

test('singletons exist with their parent, can be patched, and go with it', async () => {
  await start({ singletons: [{ path: 'blobServices/default', body: (parent) => ({ properties: { of: parent.name, days: 7 } }) }] });
  expect((await client('GET', at('/blobServices/default'))).status).toBe(404);
  await client('PUT', at(''), { body });
  expect((await client('GET', at('/blobServices/default'))).body).toEqual({
    id: `${account}/blobServices/default`,
    name: 'default',
    type: 'Microsoft.Storage/storageAccounts/blobServices',
    properties: { of: 'stone', days: 7 },
  });
  expect((await client('GET', at('/blobServices'))).body.value).toHaveLength(1);
  await client('PATCH', at('/blobServices/default'), { body: { properties: { days: 9 } } });
  expect((await client('GET', at('/blobServices'))).body.value).toMatchObject([{ properties: { of: 'stone', days: 9 } }]);
  await client('DELETE', at(''));
  expect((await client('GET', at('/blobServices/default'))).status).toBe(404);
});

test('resources made beside, and deleted with', async () => {
  const disk = `${GROUP}/providers/Microsoft.Compute/disks/beside`;
  await start({
    createdWith: ({ location }) => [{ id: disk, location: location!, properties: { diskSizeGB: 1 } }],
    deletedWith: () => [disk],
  });
  await client('PUT', at(''), { body });
  expect((await client('GET', `${disk}?api-version=2024-03-02`)).body).toMatchObject({
    name: 'beside',
    type: 'Microsoft.Compute/disks',
    location: 'westeurope',
    properties: { diskSizeGB: 1 },
  });
  await client('DELETE', at(''));
  expect((await client('GET', `${disk}?api-version=2024-03-02`)).status).toBe(404);
});

test('actions, views, routes, statuses, operations, locations, general services', async () => {
  await start(
    {
      actions: {
        listKeys: (_request, context, { id }) => ({ body: { keys: [{ value: context.key(id, 8), none: null }] } }),
        'deep/act': () => ({ status: 204 }),
        slow: () => ({ body: { done: true } }),
      },
      views: { usages: () => ({ body: { value: [1] } }) },
      routes: { 'GET /subscriptions/{subscriptionId}/providers/Microsoft.Storage/skus': ({ parameters }) => ({ body: parameters }) },
      createStatus: 202,
      longRunning: { put: 'Location', delete: 'Azure-AsyncOperation', actions: { slow: 'Location' } },
      location: false,
    },
    defineService({ armType: 'Microsoft.Storage/storageAccounts/*', provisioningState: true }),
  );
  const put = await client('PUT', at(''), { body });
  expect(put).toMatchObject({ status: 202, headers: { location: expect.any(String) } });
  expect((await poll(client, twin, put)).body).toMatchObject({ name: 'stone' });
  expect(put.body).not.toHaveProperty('location');
  expect((await client('POST', at('/LISTKEYS'))).body.keys[0]).toEqual({ value: expect.stringMatching(/^.{12}$/) });
  expect((await client('POST', at('/deep/act'))).status).toBe(204);
  expect((await poll(client, twin, await client('POST', at('/slow')))).body).toEqual({ done: true });
  expect((await client('GET', at('/usages'))).body).toEqual({ value: [1] });
  expect((await client('GET', `${SUBSCRIPTION}/providers/microsoft.storage/skus?${API}`)).body).toEqual({
    subscriptionId: SUBSCRIPTION.slice(15),
  });
  expect((await client('PUT', at('/things/a'), { body: { properties: {} } })).body.properties).toEqual({ provisioningState: 'Succeeded' });
  expect(await client('DELETE', at(''))).toMatchObject({ status: 202, headers: { 'azure-asyncoperation': expect.any(String) } });
});

test('global names and data planes', async () => {
  await start({
    globalName: { code: 'StorageAccountAlreadyTaken' },
    dataPlanes: [
      {
        host: '*.blob.core.windows.net',
        handle: ({ parameters }, context) =>
          context.ofType('Microsoft.Storage/storageAccounts').some(({ name }) => name === parameters['name'])
            ? { body: '<here/>' }
            : undefined,
      },
    ],
  });
  await client('PUT', at(''), { body });
  const elsewhere = account.replace('rg-test', 'rg-other');
  await client('PUT', `${SUBSCRIPTION}/resourceGroups/rg-other?api-version=2022-09-01`, { body: { location: 'westeurope' } });
  expect(await client('PUT', `${elsewhere}?${API}`, { body })).toMatchObject({
    status: 409,
    body: { error: { code: 'StorageAccountAlreadyTaken' } },
  });
  expect(await send(twin, 'GET', '/', {}, 'stone.blob.core.windows.net')).toMatchObject({ status: 200, body: '<here/>' });
  expect((await send(twin, 'GET', '/', {}, 'stother.blob.core.windows.net')).status).toBe(404);
});
