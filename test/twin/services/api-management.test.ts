import { startTwin } from '../../../src/twin/twin';
import { clientOf, GROUP, makeGroup } from '../client';
import { smallCloud } from './small-cloud';

const SERVICE = 'Microsoft.ApiManagement/service/apim';

test('an API has one address per revision, and the current one goes by its name alone', () => {
  const cloud = smallCloud();
  cloud.put(SERVICE);
  const current = cloud.put(`${SERVICE}/apis/shop`, { properties: { path: 'shop', format: 'openapi-link', value: 'https://example.com' } });
  expect(current.properties).toMatchObject({
    apiRevision: '1',
    isCurrent: true,
    isOnline: true,
    displayName: 'shop',
    protocols: ['https'],
  });
  expect(current.properties).not.toHaveProperty('value');
  expect(cloud.put(`${SERVICE}/apis/shop;rev=2`, { properties: { path: 'shop' } }).properties).toMatchObject({
    apiRevision: '2',
    isCurrent: false,
    displayName: 'shop',
  });
});

test('a subscription keeps the keys that somebody chose, makes up the others, and shows them when asked only', () => {
  const cloud = smallCloud();
  cloud.put(SERVICE);
  const subscription = cloud.put(`${SERVICE}/subscriptions/one`, { properties: { scope: '/apis', primaryKey: 'chosen' } });
  expect(subscription.properties).toMatchObject({ scope: `${cloud.idOf(SERVICE)}/apis`, state: 'submitted', allowTracing: false });
  expect(subscription.properties).not.toHaveProperty('primaryKey');
  expect(cloud.act(`${SERVICE}/subscriptions/one`, 'listSecrets')!.body).toEqual({
    primaryKey: 'chosen',
    secondaryKey: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
});

test('If-Match: * creates too, and the address of a revision leads to where it is kept', async () => {
  const twin = await startTwin({ estates: [] });
  const client = await clientOf(twin);
  const service = `${GROUP}/providers/${SERVICE}`;
  const path = (below: string): string => `${service}${below}?api-version=2022-08-01`;
  const put = (below: string, properties: object = {}) =>
    client('PUT', path(below), { body: { location: 'westeurope', properties }, headers: { 'if-match': '*' } });
  const idOf = async (below: string): Promise<string> =>
    String(((await client('GET', path(below))).body as { id?: string }).id).slice(service.length);
  await makeGroup(client);
  await client('PUT', path(''), { body: { location: 'westeurope', properties: {} } });
  // The first revision of an API is the current one.
  expect((await put('/apis/shop;rev=1', { path: 'shop' })).status).toBe(200);
  expect(await idOf('/apis/shop;rev=1')).toBe('/apis/shop');
  expect(await idOf('/apis/shop')).toBe('/apis/shop');
  await put('/apis/shop;rev=1/operations/buy', { method: 'GET' });
  expect(await idOf('/apis/shop/operations/buy')).toBe('/apis/shop/operations/buy');
  await put('/apis/shop;rev=2', { path: 'shop' });
  expect(await idOf('/apis/shop;rev=2')).toBe('/apis/shop;rev=2');
  expect((await client('DELETE', path('/apis/shop;rev=1'))).status).toBe(200);
  expect((await client('GET', path('/apis/shop'))).status).toBe(404);
  expect((await client('GET', path('/apis/shop;rev=3'))).status).toBe(404);
  await twin.close();
});
