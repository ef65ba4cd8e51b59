import { startTwin } from '../../../src/twin/twin';
import { clientOf, GROUP, makeGroup } from '../client';
import { smallCloud } from './small-cloud';

const ACCOUNT = 'Microsoft.Automation/automationAccounts/aa';

test('a runbook is drafted, published and read as the script it is', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT);
  expect(cloud.put(`${ACCOUNT}/runbooks/rb`, { properties: { runbookType: 'PowerShell' } }).properties.state).toBe('New');
  const draft = `${cloud.idOf(ACCOUNT)}/runbooks/rb/draft`;
  const view = () => cloud.view(`${ACCOUNT}/runbooks/rb`, 'content');
  expect(view()!.status).toBe(404);

  const replaced = cloud.route('PUT', `${draft}/content`, 'Write-Output "1"');
  expect(replaced).toMatchObject({ status: 202, headers: { location: expect.stringContaining('/draft/operationResults/') } });
  expect(cloud.route('GET', new URL(replaced!.headers!.location!).pathname)).toEqual({ status: 200 });
  expect(String(cloud.route('GET', `${draft}/content`)!.body)).toBe('Write-Output "1"');

  cloud.act(`${ACCOUNT}/runbooks/rb`, 'publish');
  expect(cloud.get(`${ACCOUNT}/runbooks/rb`)!.properties.state).toBe('Published');
  expect(view()).toEqual({ headers: { 'content-type': 'text/powershell' }, body: Buffer.from('Write-Output "1"') });
  expect(cloud.route('GET', `${draft}/content`)!.status).toBe(404);
});

test('an account knows the types of connections that Azure brings', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT);
  expect(Object.keys(cloud.get(`${ACCOUNT}/connectionTypes/AzureServicePrincipal`)!.properties.fieldDefinitions as object)).toEqual([
    'ApplicationId',
    'CertificateThumbprint',
    'SubscriptionId',
    'TenantId',
  ]);
  expect(cloud.get(`${ACCOUNT}/connectionTypes/Own`)).toBeUndefined();
});

test('the address of a webhook is made up as a JSON text, and not shown again', async () => {
  const twin = await startTwin({ estates: [] });
  const client = await clientOf(twin);
  await makeGroup(client);
  const account = `${GROUP}/providers/${ACCOUNT}`;
  const query = '?api-version=2023-11-01';
  await client('PUT', `${account}${query}`, { body: { location: 'westeurope', properties: {} } });
  const uri = (await client('POST', `${account}/webHooks/generateUri${query}`)).body;
  expect(uri).toMatch(/^https:\/\/[0-9a-f-]{36}\.webhook\.westeurope\.azure-automation\.net\/webhooks\?token=\w+$/);
  const { body } = await client('PUT', `${account}/webHooks/hook${query}`, { body: { properties: { uri } as never } });
  expect((body as { properties: object }).properties).toMatchObject({ isEnabled: true });
  expect(JSON.stringify(body)).not.toContain('token');
  await twin.close();
});

test('a link of runbook and schedule tells its id in its properties too', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT);
  const name = '00000000-0000-0000-0000-000000000010';
  expect(cloud.put(`${ACCOUNT}/jobSchedules/${name}`).properties.jobScheduleId).toBe(name);
});
