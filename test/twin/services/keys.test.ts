import { smallCloud } from './small-cloud';

test.each([
  ['Microsoft.SignalRService/signalR/one', 'one.service.signalr.net'],
  ['Microsoft.SignalRService/webPubSub/one', 'one.webpubsub.azure.com'],
])('%s has a host, keys, and lets everyone in at first', (service, host) => {
  const cloud = smallCloud();
  cloud.put(service, { sku: { name: 'Standard_S1' } });
  expect(cloud.get(service)!.properties).toMatchObject({ hostName: host, publicPort: 443, networkACLs: { defaultAction: 'Deny' } });
  const keys = cloud.act(service, 'listKeys')!.body as Record<string, string>;
  expect(keys.primaryConnectionString).toBe(`Endpoint=https://${host};AccessKey=${keys.primaryKey};Version=1.0;`);
  expect(keys.secondaryKey).not.toBe(keys.primaryKey);
});

test('a link from SignalR waits for approval', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.SignalRService/signalR/one');
  const link = 'Microsoft.SignalRService/signalR/one/sharedPrivateLinkResources/link';
  cloud.put(link, { properties: { groupId: 'vault' } });
  expect(cloud.get(link)!.properties).toMatchObject({ status: 'Pending', provisioningState: 'Succeeded' });
});

test('a maps account has keys', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.Maps/accounts/maps');
  expect(cloud.act('Microsoft.Maps/accounts/maps', 'listKeys')!.body).toHaveProperty('primaryKey');
});

test('a local user of a storage account has a password, and keeps no public key', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.Storage/storageAccounts/account');
  const user = 'Microsoft.Storage/storageAccounts/account/localUsers/user';
  cloud.put(user, { properties: { hasSshKey: true, sshAuthorizedKeys: [{ key: 'ssh-rsa x' }] } });
  expect(cloud.get(user)!.properties.sid).toMatch(/^S-1-2-0-\d+-1000$/);
  expect(cloud.get(user)!.properties.sshAuthorizedKeys).toBeUndefined();
  expect(cloud.act(user, 'regeneratePassword')!.body).toHaveProperty('sshPassword');
});

test('a domain proven by a TXT record shows its token; one proven by a CNAME is ready', () => {
  const cloud = smallCloud();
  const domain = (name: string): string => `Microsoft.Web/staticSites/site/customDomains/${name}`;
  cloud.put(domain('a.example.com'), { properties: { validationMethod: 'dns-txt-token' } });
  cloud.put(domain('b.example.com'), { properties: { validationMethod: 'cname-delegation' } });
  expect(cloud.get(domain('a.example.com'))!.properties).toMatchObject({
    status: 'Validating',
    validationToken: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
  });
  expect(cloud.get(domain('b.example.com'))!.properties).toMatchObject({ domainName: 'b.example.com', status: 'Ready' });
});
