import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { X509Certificate } from 'node:crypto';
import { startTwin, type Twin } from '../../src/twin/twin';
import { RESOURCES, send, signIn, SUBSCRIPTION, throughProxy } from './client';

let twin: Twin;
beforeAll(async () => {
  twin = await startTwin();
});
afterAll(() => twin.close());

test.each([
  'management.azure.com',
  'login.microsoftonline.com',
  'graph.microsoft.com',
  'kv-any.vault.azure.net',
  'stany.blob.core.windows.net',
  'stany.z6.web.core.windows.net',
  'app.scm.azurewebsites.net',
  'sql-any.database.windows.net',
  'crany.azurecr.io',
])('the proxy leads %s to the twin, with a certificate for that name', async (host) => {
  const answer = await send(twin, 'GET', '/nothing-here', {}, host);
  expect(answer.status).toBeGreaterThanOrEqual(200);
  expect(answer.headers['x-ms-request-id']).toEqual(expect.any(String));
});

test.each(['example.com:443', 'registry.npmjs.org:443', 'azure.com:443', 'management.azure.com.evil.org:443', '169.254.169.254:80'])(
  'the proxy refuses %s',
  async (target) => {
    const { status, text, socket } = await throughProxy(twin.port, target);
    socket.destroy();
    expect(status).toBe(403);
    expect(text).toContain(target.split(':')[0]);
  },
);

test('plain HTTP is not sent on', async () => {
  const status = await new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: twin.port, path: 'http://example.com/' }, (response) => resolve(response.statusCode));
    asked.on('error', reject);
    asked.end();
  });
  expect(status).toBe(403);
});

test('the CA is written for clients, and is one', () => {
  const ca = new X509Certificate(readFileSync(twin.caFile));
  expect(ca.ca).toBe(true);
  expect(twin.env).toMatchObject({
    SSL_CERT_FILE: twin.caFile,
    NODE_EXTRA_CA_CERTS: twin.caFile,
    HTTPS_PROXY: twin.proxyUrl,
    ARM_SUBSCRIPTION_ID: twin.subscriptionId,
    AZURE_TENANT_ID: twin.tenantId,
  });
});

test('tokens carry who asks', async () => {
  const [, payload] = (await signIn(twin)).split('.');
  expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject({
    tid: twin.tenantId,
    appid: twin.env['ARM_CLIENT_ID'],
    idtyp: 'app',
    oid: expect.stringMatching(/^[0-9a-f-]{36}$/),
    aud: 'https://management.azure.com/',
  });
});

test('a wrong secret is refused as Entra ID does', async () => {
  const body = `grant_type=client_credentials&client_id=${twin.env['ARM_CLIENT_ID']}&client_secret=wrong&scope=x`;
  const answer = await send(twin, 'POST', `/${twin.tenantId}/oauth2/v2.0/token`, { body }, 'login.microsoftonline.com');
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [7000215] } });
});

test('discovery needs no token', async () => {
  const configuration = await send(twin, 'GET', `/${twin.tenantId}/v2.0/.well-known/openid-configuration`, {}, 'login.microsoftonline.com');
  expect(configuration.body).toMatchObject({ token_endpoint: expect.stringContaining(`${twin.tenantId}/oauth2/v2.0/token`) });
  expect(
    (await send(twin, 'GET', '/common/discovery/instance?api-version=1.1', {}, 'login.microsoftonline.com')).body.metadata[0].aliases,
  ).toContain('login.microsoftonline.com');
  expect((await send(twin, 'GET', '/metadata/endpoints?api-version=2022-09-01', {}, 'management.azure.com')).body).toMatchObject({
    suffixes: { keyVaultDns: 'vault.azure.net' },
  });
});

test('links lead to the host that was asked', async () => {
  const token = await signIn(twin);
  const body = { location: 'westeurope' };
  await send(twin, 'PUT', `${SUBSCRIPTION}/resourceGroups/rg?${RESOURCES}`, { body, token }, 'management.azure.com');
  const gone = await send(twin, 'DELETE', `${SUBSCRIPTION}/resourceGroups/rg?${RESOURCES}`, { token }, 'management.azure.com');
  expect(gone.headers['location']).toMatch(/^https:\/\/management\.azure\.com\/subscriptions\//);
});
