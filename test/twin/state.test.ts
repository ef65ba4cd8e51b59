import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineService } from '../../src/twin/service';
import { serviceRegistryOf } from '../../src/twin/service-registry';
import { startTwin } from '../../src/twin/twin';
import { clientOf, GROUP, makeGroup, NETWORK, SUBSCRIPTION } from './client';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-state-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const services = serviceRegistryOf([
  defineService({
    armType: 'Microsoft.Cache/Redis',
    secret: ['accessKeys'],
    complete: (redis, context) => {
      redis.properties.accessKeys ??= { primary: context.key(redis.id) };
      context.documents(redis.id).set('shown', 'plain');
      context.documents(redis.id).set('hidden', 'hush-hush', { secret: true });
    },
  }),
]);

test('what was there is there again, for the owner’s eyes only and without secrets', async () => {
  const stateFile = join(folder, 'twin.json');
  const redis = `${GROUP}/providers/Microsoft.Cache/Redis/cache?api-version=2024-03-01`;
  const vnet = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet?${NETWORK}`;
  const first = await startTwin({ stateFile, services });
  const client = await clientOf(first);
  await makeGroup(client);
  await client('PUT', redis, { body: { location: 'westeurope', properties: { adminPassword: 'Hunter2!' } } });
  const written = await client('PUT', vnet, { body: { location: 'westeurope', properties: { subnets: [{ name: 's', properties: {} }] } } });
  await first.close();

  expect(statSync(stateFile).mode & 0o777).toBe(0o600);
  const text = readFileSync(stateFile, 'utf8');
  expect(text).not.toMatch(/Hunter2!|hush-hush|accessKeys/);

  const second = await startTwin({
    stateFile,
    services,
    estates: [{ resources: [{ id: `${SUBSCRIPTION}/resourceGroups/rg-other` } as never] }],
  });
  const again = await clientOf(second);
  expect((await again('GET', vnet)).body).toEqual(written.body);
  expect((await again('GET', redis)).status).toBe(200);
  expect(second.cloud.documents.of(redis.slice(0, redis.indexOf('?'))).entries()).toEqual([['shown', 'plain']]);
  // The estate is for an empty state only.
  expect(second.store.get(`${SUBSCRIPTION}/resourceGroups/rg-other`)).toBeUndefined();
  await second.close();
  expect(readFileSync(stateFile, 'utf8')).toBe(text);
});

test('estates: several subscriptions, missing groups, children in any order, inventories', async () => {
  const other = '/subscriptions/00000000-0000-0000-0000-000000000009/resourceGroups/rg-far';
  const file = join(folder, 'inventory.json');
  const resources = [
    { id: `${other}/providers/Microsoft.Sql/servers/sql/databases/db`, location: 'northeurope', properties: {} },
    { id: `${other}/providers/Microsoft.Sql/servers/sql`, location: 'North Europe', properties: {} },
    { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/v/subnets/s`, properties: { addressPrefix: '10.0.0.0/24' } },
    { id: `${GROUP}/providers/Microsoft.Network/virtualNetworks/v`, location: 'westeurope', properties: {} },
  ];
  writeFileSync(
    file,
    JSON.stringify({
      schemaVersion: 1,
      source: { subscriptionId: SUBSCRIPTION.slice(15), region: 'westeurope', resourceGroups: [] },
      resources,
      errors: [],
      redactions: [],
    }),
  );
  const twin = await startTwin({ estates: [file] });
  const client = await clientOf(twin);
  expect(twin.subscriptionId).toBe(SUBSCRIPTION.slice(15));
  expect((await client('GET', `${other}?api-version=2022-09-01`)).body).toMatchObject({ location: 'northeurope' });
  expect((await client('GET', `${other}/providers/Microsoft.Sql/servers/sql/databases/db?api-version=2023-08-01-preview`)).status).toBe(
    200,
  );
  expect((await client('GET', `${GROUP}/providers/Microsoft.Network/virtualNetworks/v?${NETWORK}`)).body.properties.subnets).toMatchObject([
    { name: 's' },
  ]);
  await twin.close();
});

test('an inventory as the scan writes it is an estate, with what has no name of its own', async () => {
  const component = `${GROUP}/providers/Microsoft.Insights/components/appi`;
  const document = { CurrentBillingFeatures: ['Basic'], DataVolumeCap: { Cap: 7 } };
  const resources = [
    {
      id: `${component}/currentbillingfeatures`,
      name: 'currentbillingfeatures',
      type: 'Microsoft.Insights/components/currentbillingfeatures',
      properties: document,
    },
    { id: component, name: 'appi', type: 'Microsoft.Insights/components', location: 'westeurope', properties: {} },
  ];
  const twin = await startTwin({ estates: [{ resources }] });
  const client = await clientOf(twin);
  expect((await client('GET', `${component}/currentbillingfeatures?api-version=2015-05-01`)).body).toMatchObject(document);
  await twin.close();
});

test.each([
  ['no JSON', '{', /JSON/],
  ['no resources', '{"things": []}', /array 'resources'/],
  ['an entry without id', '{"resources": [{"name": "x"}]}', /resources\[0\] has no ARM id/],
  ['an id of no form', '{"resources": [{"id": "/subscriptions/a/vnet"}]}', /resources\[0\] has no ARM id/],
])('an estate file with %s is refused by name', async (_name, text, message) => {
  const file = join(folder, 'bad.json');
  writeFileSync(file, text);
  await expect(startTwin({ estates: [file] })).rejects.toThrow(message);
  await expect(startTwin({ estates: [file] })).rejects.toThrow(file);
});

test('a file that is no state is refused, and left as it is', async () => {
  const stateFile = join(folder, 'notes.json');
  writeFileSync(stateFile, '{"mine": true}');
  await expect(startTwin({ stateFile })).rejects.toThrow(/not the state of a twin/);
  expect(readFileSync(stateFile, 'utf8')).toBe('{"mine": true}');
});
