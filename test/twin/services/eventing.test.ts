import { smallCloud } from './small-cloud';

test.each(['Microsoft.Relay', 'Microsoft.NotificationHubs'])('a namespace of %s has its root rule with keys', (provider) => {
  const cloud = smallCloud();
  const namespace = `${provider}/namespaces/ns1`;
  cloud.put(namespace, { sku: { name: 'Standard' } });
  expect(cloud.get(namespace)!.properties.serviceBusEndpoint).toBe('https://ns1.servicebus.windows.net:443/');
  expect(cloud.children(namespace, 'authorizationRules')).toEqual(['RootManageSharedAccessKey']);
  const { body } = cloud.act(`${namespace}/authorizationRules/RootManageSharedAccessKey`, 'listKeys')!;
  expect(body).toMatchObject({ keyName: 'RootManageSharedAccessKey' });
});

test('a notification hub tells its credentials when asked for them only', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.NotificationHubs/namespaces/ns1', { sku: { name: 'Free' } });
  const hub = 'Microsoft.NotificationHubs/namespaces/ns1/notificationHubs/h';
  cloud.put(hub, { properties: { gcmCredential: { properties: { googleApiKey: 'k' } } } });
  expect(cloud.get(hub)!.properties).not.toHaveProperty('gcmCredential');
  expect(cloud.act(hub, 'pnsCredentials')!.body).toMatchObject({ properties: { gcmCredential: { properties: { googleApiKey: 'k' } } } });
});

test('secrets of a container app are listed with values and shown without', () => {
  const cloud = smallCloud();
  const app = 'Microsoft.App/containerApps/ca';
  cloud.put(app, { properties: { configuration: { secrets: [{ name: 'key', value: 'v' }] } } });
  expect(cloud.get(app)!.properties.configuration.secrets).toEqual([{ name: 'key' }]);
  expect(cloud.act(app, 'listSecrets')!.body).toEqual({ value: [{ name: 'key', value: 'v' }] });
});

test('an event subscription shows the base of its webhook, and all of it when asked', () => {
  const cloud = smallCloud();
  const topic = cloud.put('Microsoft.EventGrid/topics/t');
  const subscription = (name: string) => `${topic.id}/providers/Microsoft.EventGrid/eventSubscriptions/${name}`;
  cloud.put(subscription('hook'), {
    properties: { destination: { endpointType: 'WebHook', properties: { endpointUrl: 'https://example.com/hook?code=k' } } },
  });
  expect(cloud.get(subscription('hook'))!.properties.destination.properties).toEqual({ endpointBaseUrl: 'https://example.com/hook' });
  expect(cloud.act(subscription('hook'), 'getFullUrl')!.body).toEqual({ endpointUrl: 'https://example.com/hook?code=k' });
  cloud.put(subscription('hub'), { properties: { destination: { endpointType: 'EventHub', properties: { resourceId: '/x' } } } });
  expect(() => cloud.act(subscription('hub'), 'getFullUrl')).toThrow('Only webhook');
});

test('a subscription whose end is empty never ends', () => {
  const cloud = smallCloud();
  const subscription = 'Microsoft.EventGrid/systemTopics/st/eventSubscriptions/s';
  cloud.put('Microsoft.EventGrid/systemTopics/st');
  cloud.put(subscription, { properties: { expirationTimeUtc: '' } });
  expect(cloud.get(subscription)!.properties).not.toHaveProperty('expirationTimeUtc');
});

test('writes of event subscriptions, topics of domains and partner namespaces are answered by 201', () => {
  const { cloud } = smallCloud();
  for (const type of ['eventSubscriptions', 'systemTopics/eventSubscriptions', 'domains/topics', 'partnerNamespaces']) {
    const services = cloud.registry.of(`Microsoft.EventGrid/${type}`);
    expect(services).toContainEqual(expect.objectContaining({ createStatus: 201, updateStatus: 201 }));
  }
});
