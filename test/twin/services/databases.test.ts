import { smallCloud } from './small-cloud';

const SERVER = 'Microsoft.Sql/servers/sql1';

test('a SQL server has a host name, its policies and no password', () => {
  const cloud = smallCloud();
  cloud.put(SERVER, { properties: { administratorLogin: 'me', administratorLoginPassword: 'not-a-real-password' } });
  const server = cloud.get(SERVER)!;
  expect(server.properties).toMatchObject({
    fullyQualifiedDomainName: 'sql1.database.windows.net',
    version: '12.0',
    state: 'Ready',
    minimalTlsVersion: '1.2',
  });
  expect(JSON.stringify(server)).not.toContain('not-a-real-password');
  expect(cloud.get(`${SERVER}/connectionPolicies/default`)!.properties.connectionType).toBe('Default');
  expect(cloud.get(`${SERVER}/auditingSettings/default`)!.properties.state).toBe('Disabled');
  expect(cloud.get(`${SERVER}/securityAlertPolicies/Default`)!.properties.state).toBe('Disabled');
  expect(cloud.children(SERVER, 'databases')).toEqual(['master']);
});

test.each([
  [{ name: 'GP_Gen5_2' }, 'GP_Gen5_2', { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 }],
  [
    { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
    'GP_Gen5_4',
    { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 },
  ],
  [{ name: 'S1' }, 'S1', { name: 'Standard', tier: 'Standard', capacity: 20 }],
  [{ name: 'Standard', tier: 'Standard', capacity: 20 }, 'S1', { name: 'Standard', tier: 'Standard', capacity: 20 }],
  [{ name: 'Basic' }, 'Basic', { name: 'Basic', tier: 'Basic', capacity: 5 }],
  [{ name: 'GP_S_Gen5_1' }, 'GP_S_Gen5_1', { name: 'GP_S_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 1 }],
  [undefined, 'GP_Gen5_2', { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 }],
])('a database of SKU %j runs at %s', (sku, objective, expected) => {
  const cloud = smallCloud();
  cloud.put(SERVER);
  const database = cloud.put(`${SERVER}/databases/db`, { ...(sku && { sku }), properties: { createMode: 'Default' } });
  expect(database.sku).toEqual(expected);
  expect(database.properties).toMatchObject({ status: 'Online', currentServiceObjectiveName: objective });
  expect(database.properties).not.toHaveProperty('createMode');
  expect(cloud.get(`${SERVER}/databases/db/transparentDataEncryption/current`)!.properties.state).toBe('Enabled');
});

test('a PostgreSQL server fills in tier, zone and network', () => {
  const cloud = smallCloud();
  const server = cloud.put('Microsoft.DBforPostgreSQL/flexibleServers/pg1', {
    properties: {
      administratorLogin: 'me',
      administratorLoginPassword: 'not-a-real-password',
      createMode: 'Create',
      storage: { storageSizeGB: 128 },
      highAvailability: { mode: 'ZoneRedundant' },
    },
  });
  expect(server.properties).toMatchObject({
    fullyQualifiedDomainName: 'pg1.postgres.database.azure.com',
    state: 'Ready',
    storage: { storageSizeGB: 128, tier: 'P10' },
    network: { publicNetworkAccess: 'Enabled' },
    highAvailability: { standbyAvailabilityZone: '2', state: 'Healthy' },
  });
  expect(server.properties).not.toHaveProperty('createMode');
  expect(JSON.stringify(server)).not.toContain('not-a-real-password');
});

test('a Cosmos DB account spreads its locations', () => {
  const cloud = smallCloud();
  const account = cloud.put('Microsoft.DocumentDB/databaseAccounts/cosmos1', {
    properties: {
      locations: [
        { locationName: 'West Europe', failoverPriority: 0 },
        { locationName: 'northeurope', failoverPriority: 1 },
      ],
    },
  });
  expect(account.properties.documentEndpoint).toBe('https://cosmos1.documents.azure.com:443/');
  expect(account.properties.readLocations.map(({ id }: { id: string }) => id)).toEqual(['cosmos1-westeurope', 'cosmos1-northeurope']);
  expect(account.properties.writeLocations).toHaveLength(1);
  expect(account.properties.backupPolicy.periodicModeProperties.backupIntervalInMinutes).toBe(240);
});

test('a PostgreSQL server has its parameters, which take a PATCH and know who set them', () => {
  const cloud = smallCloud();
  const server = 'Microsoft.DBforPostgreSQL/flexibleServers/pg1';
  const parameter = `${server}/configurations/azure.extensions`;
  cloud.put(server);
  expect(cloud.children(server, 'configurations')).toContain('max_connections');
  expect(cloud.get(parameter)!.properties).toMatchObject({ value: '', source: 'system-default' });
  cloud.patch(parameter, { properties: { value: 'PGCRYPTO' } });
  expect(cloud.get(parameter)!.properties).toMatchObject({ value: 'PGCRYPTO', defaultValue: '', source: 'user-override' });
  cloud.patch(parameter, { properties: { value: '' } });
  expect(cloud.get(parameter)!.properties.source).toBe('system-default');
});
