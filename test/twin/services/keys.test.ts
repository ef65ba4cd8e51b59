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
