import { serviceRegistry } from '../../../src/twin/service-registry';
import { smallCloud } from './small-cloud';

test.each([
  ['Microsoft.DocumentDB/databaseAccounts', { delete: 'Location' }],
  ['Microsoft.Network/networkWatchers/flowLogs', { delete: 'Location' }],
])('the deletion of %s is waited for', (armType, longRunning) => {
  expect(
    serviceRegistry()
      .of(armType)
      .map((service) => service.longRunning),
  ).toContainEqual(longRunning);
});

test('policy assignments answer 201, and tables 204 when they go', () => {
  expect(serviceRegistry().of('Microsoft.Authorization/policyAssignments')).toContainEqual(
    expect.objectContaining({ createStatus: 201, updateStatus: 201 }),
  );
  expect(serviceRegistry().of('Microsoft.Storage/storageAccounts/tableServices/tables')).toContainEqual(
    expect.objectContaining({ deleteStatus: 204 }),
  );
});

test('a setting of a MySQL server is there to be changed, and counts as unset when changed back', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.DBforMySQL/flexibleServers/server');
  const setting = 'Microsoft.DBforMySQL/flexibleServers/server/configurations/interactive_timeout';
  expect(cloud.get(setting)!.properties).toMatchObject({ value: '28800', source: 'system-default' });
  cloud.patch(setting, { properties: { value: '600' } });
  expect(cloud.get(setting)!.properties).toMatchObject({ value: '600', currentValue: '600', source: 'user-override' });
  cloud.patch(setting, { properties: { value: '28800' } });
  expect(cloud.get(setting)!.properties.source).toBe('system-default');
});
