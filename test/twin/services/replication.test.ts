import { smallCloud } from './small-cloud';

describe.each([
  ['Microsoft.ServiceBus', 'queues'],
  ['Microsoft.EventHub', 'eventhubs'],
])('the pairing of namespaces of %s', (provider, entities) => {
  const alias = 'disasterRecoveryConfigs/dr';

  function paired() {
    const cloud = smallCloud();
    const [primary, secondary] = ['one', 'two'].map((name) => `${provider}/namespaces/${name}`) as [string, string];
    for (const namespace of [primary, secondary]) cloud.put(namespace, { sku: { name: 'Premium' } });
    cloud.put(`${primary}/${entities}/orders`);
    cloud.put(`${primary}/${alias}`, { properties: { partnerNamespace: cloud.idOf(secondary) } });
    return { cloud, primary, secondary };
  }

  test('shows on both', () => {
    const { cloud, primary, secondary } = paired();
    expect(cloud.get(`${primary}/${alias}`)!.properties).toMatchObject({ role: 'Primary', provisioningState: 'Succeeded' });
    expect(cloud.get(`${secondary}/${alias}`)!.properties).toMatchObject({
      role: 'Secondary',
      partnerNamespace: cloud.idOf(primary),
      provisioningState: 'Succeeded',
    });
  });

  test('is refused with a partner that holds something', () => {
    const { cloud, primary, secondary } = paired();
    expect(() => cloud.put(`${secondary}/disasterRecoveryConfigs/back`, { properties: { partnerNamespace: cloud.idOf(primary) } })).toThrow(
      'is not empty',
    );
  });

  test('is broken by the primary, whose alias is free once it is deleted', () => {
    const { cloud, primary, secondary } = paired();
    const isFree = () => cloud.act(primary, 'disasterRecoveryConfigs/checkNameAvailability', { name: 'DR' })!.body;
    expect(isFree()).toMatchObject({ nameAvailable: false, reason: 'NameInUse' });
    cloud.act(`${primary}/${alias}`, 'breakPairing');
    expect(cloud.get(`${primary}/${alias}`)!.properties).toMatchObject({ role: 'PrimaryNotReplicating', partnerNamespace: '' });
    expect(cloud.get(`${secondary}/${alias}`)).toBeUndefined();
    cloud.remove(`${primary}/${alias}`);
    expect(isFree()).toMatchObject({ nameAvailable: true, reason: 'None' });
  });

  test('ends with a failover, which the secondary is asked for', () => {
    const { cloud, primary, secondary } = paired();
    cloud.act(`${secondary}/${alias}`, 'failover');
    expect(cloud.get(`${primary}/${alias}`)).toBeUndefined();
    expect(cloud.get(`${secondary}/${alias}`)!.properties).toMatchObject({ role: 'PrimaryNotReplicating', partnerNamespace: '' });
  });
});

test('a failover group of SQL shows on both servers, replicates its databases, and leaves them when it goes', () => {
  const cloud = smallCloud();
  const [primary, partner] = ['one', 'two'].map((name) => `Microsoft.Sql/servers/${name}`) as [string, string];
  cloud.put(primary, { properties: { administratorLogin: 'a' } });
  cloud.put(partner, { location: 'northeurope', properties: { administratorLogin: 'a' } });
  const database = cloud.put(`${primary}/databases/db`, { sku: { name: 'S1', tier: 'Standard' } });
  const group = 'failoverGroups/fog';
  cloud.put(`${primary}/${group}`, {
    properties: {
      databases: [database.id],
      partnerServers: [{ id: cloud.idOf(partner) }],
      readWriteEndpoint: { failoverPolicy: 'Manual' },
    },
  });
  expect(cloud.get(`${primary}/${group}`)!.properties).toMatchObject({
    replicationRole: 'Primary',
    partnerServers: [{ id: cloud.idOf(partner), location: 'northeurope', replicationRole: 'Secondary' }],
  });
  expect(cloud.get(`${partner}/${group}`)!.properties).toMatchObject({
    replicationRole: 'Secondary',
    partnerServers: [{ id: cloud.idOf(primary), location: 'westeurope', replicationRole: 'Primary' }],
  });
  expect(cloud.get(`${partner}/databases/db`)).toMatchObject({ location: 'northeurope', sku: { name: 'Standard' } });
  cloud.remove(`${primary}/${group}`);
  expect(cloud.get(`${partner}/${group}`)).toBeUndefined();
  expect(cloud.get(`${partner}/databases/db`)).toBeDefined();
});
