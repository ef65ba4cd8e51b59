import { smallCloud } from './small-cloud';

const ACCOUNT = 'Microsoft.DocumentDB/databaseAccounts/cosmos';

test('throughput that a database is created with becomes its settings; without it has none', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT);
  cloud.put(`${ACCOUNT}/sqlDatabases/fixed`, { properties: { resource: { id: 'fixed' }, options: { throughput: 400 } } });
  cloud.put(`${ACCOUNT}/sqlDatabases/scaled`, { properties: { options: { autoscaleSettings: { maxThroughput: 4000 } } } });
  cloud.put(`${ACCOUNT}/sqlDatabases/none`, { properties: { options: {} } });
  const settings = (name: string) => cloud.get(`${ACCOUNT}/sqlDatabases/${name}/throughputSettings/default`)?.properties.resource;
  expect(settings('fixed')).toMatchObject({ throughput: 400 });
  expect(settings('scaled')).toMatchObject({ throughput: 400, autoscaleSettings: { maxThroughput: 4000 } });
  expect(settings('none')).toBeUndefined();
  expect(cloud.get(`${ACCOUNT}/sqlDatabases/fixed`)!.properties).not.toHaveProperty('options');
});

test('a trigger starts and stops by its actions, and stays so when it is written again', () => {
  const cloud = smallCloud();
  const trigger = 'Microsoft.DataFactory/factories/adf/triggers/daily';
  cloud.put('Microsoft.DataFactory/factories/adf');
  const state = () => cloud.get(trigger)!.properties.runtimeState;
  cloud.put(trigger, { properties: { type: 'ScheduleTrigger' } });
  expect(state()).toBe('Stopped');
  cloud.act(trigger, 'start');
  cloud.put(trigger, { properties: { type: 'ScheduleTrigger' } });
  expect(state()).toBe('Started');
  cloud.act(trigger, 'stop');
  expect(state()).toBe('Stopped');
});

test('a backup instance is protected', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.DataProtection/backupVaults/bv');
  expect(cloud.put('Microsoft.DataProtection/backupVaults/bv/backupInstances/one').properties).toMatchObject({
    protectionStatus: { status: 'ProtectionConfigured' },
  });
});
