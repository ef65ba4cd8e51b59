import { smallCloud } from './small-cloud';

const VAULT = 'Microsoft.KeyVault/vaults/KV-Contoso';
const BASE = '/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.KeyVault';
const TOKEN = { authorization: 'Bearer x' };

test('a vault has a URI and lower-cased subnets in its rules', () => {
  const cloud = smallCloud();
  const vault = cloud.put(VAULT, {
    properties: { sku: { name: 'standard' }, networkAcls: { virtualNetworkRules: [{ id: `${cloud.group}/providers/X/SNET` }] } },
  });
  expect(vault.properties).toMatchObject({
    vaultUri: 'https://kv-contoso.vault.azure.net/',
    accessPolicies: [],
    enableSoftDelete: true,
    softDeleteRetentionInDays: 90,
  });
  expect(vault.properties.networkAcls.virtualNetworkRules[0].id).toBe(`${cloud.group}/providers/X/SNET`.toLowerCase());
});

test('access policies are added, replaced and removed one by one', () => {
  const cloud = smallCloud();
  const vault = cloud.put(VAULT);
  const policy = (objectId: string, secrets: string[]) => ({ tenantId: 't', objectId, permissions: { secrets } });
  const change = (operation: string, ...accessPolicies: object[]) =>
    cloud.route('PUT', `${vault.id}/accessPolicies/${operation}`, { properties: { accessPolicies } });
  change('add', policy('a', ['get']), policy('b', ['get']));
  change('add', policy('a', ['list']));
  expect(cloud.get(VAULT)!.properties.accessPolicies).toEqual([policy('b', ['get']), policy('a', ['list'])]);
  change('remove', policy('b', []));
  expect(cloud.get(VAULT)!.properties.accessPolicies).toEqual([policy('a', ['list'])]);
});

test('a deleted vault can be recovered or purged, and its name is taken until then', () => {
  const cloud = smallCloud();
  const deleted = `${BASE}/locations/westeurope/deletedVaults/KV-Contoso`;
  expect(() => cloud.route('GET', deleted)).toThrow(/does not exist/);
  cloud.put(VAULT);
  cloud.remove(VAULT);
  expect(cloud.route('GET', deleted)!.body).toMatchObject({
    properties: { location: 'westeurope', scheduledPurgeDate: '2025-04-02T03:04:05.000Z' },
  });
  expect(() => cloud.put(VAULT)).toThrow(/deleted state/);
  cloud.put(VAULT, { properties: { createMode: 'recover' } });
  expect(cloud.get(VAULT)!.properties).not.toHaveProperty('createMode');
  cloud.remove(VAULT);
  cloud.route('POST', `${deleted}/purge`);
  expect(cloud.put(VAULT).properties.provisioningState).toBe('Succeeded');
});

test('a vault with purge protection is not purged', () => {
  const cloud = smallCloud();
  cloud.put(VAULT, { properties: { enablePurgeProtection: true } });
  cloud.remove(VAULT);
  expect(() => cloud.route('POST', `${BASE}/locations/westeurope/deletedVaults/KV-Contoso/purge`)).toThrow(/purge protection/);
});

test('secrets have versions; without a token there is a challenge; the vault never holds them', () => {
  const cloud = smallCloud();
  cloud.put(VAULT);
  const host = 'https://kv-contoso.vault.azure.net';
  expect(cloud.dataPlane('GET', `${host}/secrets/s`)).toMatchObject({
    status: 401,
    headers: { 'www-authenticate': expect.stringContaining('https://vault.azure.net') },
  });
  expect(cloud.dataPlane('GET', `${host}/certificates/contacts`, {}, TOKEN)).toMatchObject({ status: 404 });
  const first = cloud.dataPlane('PUT', `${host}/secrets/s`, { value: 'not-a-real-secret-1' }, TOKEN)!.body as { id: string };
  cloud.dataPlane('PUT', `${host}/secrets/s`, { value: 'not-a-real-secret-2' }, TOKEN);
  expect(cloud.dataPlane('GET', `${host}/secrets/s`, {}, TOKEN)!.body).toMatchObject({ value: 'not-a-real-secret-2' });
  expect(cloud.dataPlane('GET', first.id, {}, TOKEN)!.body).toMatchObject({ value: 'not-a-real-secret-1' });
  expect(JSON.stringify(cloud.get(VAULT))).not.toContain('not-a-real');
  expect(JSON.stringify(cloud.dataPlane('DELETE', `${host}/secrets/s`, {}, TOKEN)!.body)).not.toContain('not-a-real');
  expect(cloud.dataPlane('GET', `${host}/secrets/s`, {}, TOKEN)).toMatchObject({ status: 404 });
});

test('keys are made with their public half, have versions and a rotation policy, and can be recovered', () => {
  const cloud = smallCloud();
  cloud.put(VAULT);
  const host = 'https://kv-contoso.vault.azure.net';
  const ask = (method: string, path: string, body: object = {}) => cloud.dataPlane(method, `${host}/${path}`, body, TOKEN)!;
  const bodyOf = (method: string, path: string, body: object = {}) => ask(method, path, body).body as Record<string, any>;
  expect(ask('GET', 'keys/k')).toMatchObject({ status: 404 });
  const first = bodyOf('POST', 'keys/k/create', { kty: 'RSA', key_size: 2048, key_ops: ['sign'], tags: { a: 'b' } });
  expect(Buffer.from(first.key.n, 'base64url')).toHaveLength(256);
  expect(first).toMatchObject({ key: { kty: 'RSA', key_ops: ['sign'] }, tags: { a: 'b' }, attributes: { enabled: true } });
  const second = bodyOf('POST', 'keys/k/create', { kty: 'EC', crv: 'P-384' });
  expect(Buffer.from(second.key.x, 'base64url')).toHaveLength(48);
  expect(bodyOf('GET', 'keys/k')).toEqual(second);
  expect(bodyOf('GET', new URL(first.key.kid).pathname.slice(1))).toEqual(first);
  expect(bodyOf('GET', 'keys/k/versions').value).toHaveLength(2);
  expect(bodyOf('PATCH', `keys/k`, { attributes: { enabled: false } }).attributes.enabled).toBe(false);
  expect(bodyOf('GET', 'keys/k/rotationpolicy').lifetimeActions).toHaveLength(1);
  bodyOf('PUT', 'keys/k/rotationpolicy', { lifetimeActions: [] });
  expect(bodyOf('GET', 'keys/k/rotationpolicy').lifetimeActions).toEqual([]);
  bodyOf('DELETE', 'keys/k');
  expect(ask('GET', 'keys/k')).toMatchObject({ status: 404 });
  expect(bodyOf('GET', 'deletedkeys/k')).toMatchObject({ recoveryId: `${host}/deletedkeys/k` });
  bodyOf('POST', 'deletedkeys/k/recover');
  expect(bodyOf('GET', 'keys').value).toHaveLength(1);
});

test('a key that is imported keeps its public half alone', () => {
  const cloud = smallCloud();
  cloud.put(VAULT);
  const imported = cloud.dataPlane(
    'PUT',
    'https://kv-contoso.vault.azure.net/keys/k',
    { key: { kty: 'RSA', n: 'AQ', e: 'AQAB', d: 'not-a-real-secret' } },
    TOKEN,
  )!;
  expect(imported.body).toMatchObject({ key: { n: 'AQ', e: 'AQAB' } });
  expect(JSON.stringify(imported.body)).not.toContain('not-a-real');
});
