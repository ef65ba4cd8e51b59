import { smallCloud } from './small-cloud';

test.each([
  ['Microsoft.ServiceBus', 'AuthorizationRules'],
  ['Microsoft.EventHub', 'authorizationRules'],
])('a namespace of %s has its root rule with keys, and network rules', (provider, rules) => {
  const cloud = smallCloud();
  const namespace = `${provider}/namespaces/ns1`;
  cloud.put(namespace, { sku: { name: 'Standard' } });
  expect(cloud.get(namespace)!.properties).toMatchObject({
    serviceBusEndpoint: 'https://ns1.servicebus.windows.net:443/',
    status: 'Active',
    minimumTlsVersion: '1.2',
  });
  expect(cloud.children(namespace, rules)).toEqual(['RootManageSharedAccessKey']);
  const keys = cloud.act(`${namespace}/${rules}/RootManageSharedAccessKey`, 'listKeys')!.body as Record<string, string>;
  expect(keys.primaryConnectionString).toBe(
    `Endpoint=sb://ns1.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${keys.primaryKey}`,
  );
  expect(cloud.get(`${namespace}/networkRuleSets/default`)!.properties.defaultAction).toBe('Allow');
});

test('queues, topics and subscriptions come with the defaults of Service Bus', () => {
  const cloud = smallCloud();
  const namespace = 'Microsoft.ServiceBus/namespaces/ns1';
  cloud.put(namespace, { sku: { name: 'Standard' } });
  cloud.put(`${namespace}/queues/q`, { properties: { lockDuration: 'PT2M' } });
  cloud.put(`${namespace}/topics/t`);
  cloud.put(`${namespace}/topics/t/subscriptions/s`);
  expect(cloud.get(`${namespace}/queues/q`)!.properties).toMatchObject({
    lockDuration: 'PT2M',
    maxDeliveryCount: 10,
    maxSizeInMegabytes: 1024,
    status: 'Active',
  });
  expect(cloud.get(`${namespace}/topics/t`)!.properties.subscriptionCount).toBe(1);
  expect(cloud.children(`${namespace}/topics/t/subscriptions/s`, 'rules')).toEqual(['$Default']);
});

test('ids that clients read after a creation stay the same after the next write', () => {
  const cloud = smallCloud();
  const facts: [string, string[]][] = [
    ['Microsoft.OperationalInsights/workspaces/log', ['customerId', 'createdDate']],
    ['Microsoft.Insights/components/appi', ['AppId', 'InstrumentationKey', 'ConnectionString']],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/id', ['principalId', 'clientId', 'tenantId']],
    ['Microsoft.ContainerRegistry/registries/cr', ['loginServer', 'creationDate']],
  ];
  for (const [path, properties] of facts) {
    const first = cloud.put(path).properties;
    for (const property of properties) expect(first[property]).toEqual(expect.stringMatching(/.+/));
    expect(cloud.put(path).properties).toEqual(first);
  }
});

test('an identity that a resource uses has the ids of the identity itself', () => {
  const cloud = smallCloud();
  const { id, properties } = cloud.put('Microsoft.ManagedIdentity/userAssignedIdentities/id');
  const vault = cloud.put('Microsoft.RecoveryServices/vaults/rsv', {
    identity: { type: 'UserAssigned', userAssignedIdentities: { [id]: {} } },
  });
  expect(vault.identity!.userAssignedIdentities![id]).toEqual({ principalId: properties.principalId, clientId: properties.clientId });
});

test('a Recovery Services vault has a backup configuration that takes a PATCH', () => {
  const cloud = smallCloud();
  const vault = 'Microsoft.RecoveryServices/vaults/rsv';
  cloud.put(vault);
  expect(cloud.get(`${vault}/backupconfig/vaultconfig`)!.properties.softDeleteFeatureState).toBe('Enabled');
  cloud.patch(`${vault}/backupconfig/vaultconfig`, { properties: { softDeleteFeatureState: 'Disabled' } });
  expect(cloud.get(`${vault}/backupconfig/vaultconfig`)!.properties).toMatchObject({
    softDeleteFeatureState: 'Disabled',
    enhancedSecurityState: 'Enabled',
  });
});

test.each([
  ['Microsoft.OperationalInsights/workspaces/log', 'sharedKeys', 'primarySharedKey'],
  ['Microsoft.Cache/redis/r', 'listKeys', 'primaryKey'],
  ['Microsoft.DocumentDB/databaseAccounts/c', 'listKeys', 'primaryMasterKey'],
  ['Microsoft.EventGrid/topics/t', 'listKeys', 'key1'],
  ['Microsoft.Search/searchServices/s', 'listAdminKeys', 'primaryKey'],
  ['Microsoft.CognitiveServices/accounts/a', 'listKeys', 'key1'],
])('%s answers %s with %s', (path, action, key) => {
  const cloud = smallCloud();
  cloud.put(path);
  expect((cloud.act(path, action)!.body as Record<string, string>)[key]).toMatch(/^[A-Za-z0-9+/]{20,}={0,2}$/);
});

test('a cluster gives a kubeconfig, a node resource group and its pools as children', () => {
  const cloud = smallCloud();
  const path = 'Microsoft.ContainerService/managedClusters/aks';
  cloud.put(path, {
    properties: {
      dnsPrefix: 'aks',
      agentPoolProfiles: [{ name: 'system', count: 2 }],
      servicePrincipalProfile: { clientId: 'msi', secret: 'not-a-real-secret' },
    },
  });
  const cluster = cloud.get(path)!;
  expect(cluster.properties).toMatchObject({
    nodeResourceGroup: 'MC_rg_aks_westeurope',
    fqdn: 'aks.hcp.westeurope.azmk8s.io',
    powerState: { code: 'Running' },
  });
  expect(JSON.stringify(cluster)).not.toContain('not-a-real-secret');
  expect(cloud.children(path, 'agentPools')).toEqual(['system']);
  const { kubeconfigs } = cloud.act(path, 'listClusterUserCredential')!.body as { kubeconfigs: { value: string }[] };
  expect(Buffer.from(kubeconfigs[0]!.value, 'base64').toString()).toContain('server: https://aks.hcp.westeurope.azmk8s.io:443');
});

test('Data Factory children come back as sent', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.DataFactory/factories/adf');
  const pipeline = cloud.put('Microsoft.DataFactory/factories/adf/pipelines/p', { properties: { activities: [] } });
  expect(pipeline.properties).toEqual({ activities: [] });
});

test.each([
  ['Microsoft.EventGrid/topics', 201],
  ['Microsoft.EventGrid/domains', 201],
  ['Microsoft.Automation/automationAccounts/jobSchedules', 201],
  ['Microsoft.AzureActiveDirectory/b2cDirectories', 201],
  ['Microsoft.DBforPostgreSQL/flexibleServers', 202],
])('a creation of %s is answered by %d', (armType, status) => {
  const statuses = smallCloud()
    .cloud.registry.of(armType)
    .map((service) => service.createStatus);
  expect(statuses.findLast((one) => one !== undefined)).toBe(status);
});

test('an App Configuration store without a key of its own returns no encryption', () => {
  const cloud = smallCloud();
  const store = 'Microsoft.AppConfiguration/configurationStores/appcs1';
  const encryption = (keyVaultProperties: object) =>
    cloud.put(store, { sku: { name: 'standard' }, properties: { encryption: { keyVaultProperties } } }).properties;
  expect(encryption({})).not.toHaveProperty('encryption');
  expect(encryption({ keyIdentifier: 'https://kv.vault.azure.net/keys/k' })).toMatchObject({
    endpoint: 'https://appcs1.azconfig.io',
    encryption: { keyVaultProperties: {} },
  });
});

test('API keys of Application Insights are made by POST, and show their text once', () => {
  const cloud = smallCloud();
  const { id } = cloud.put('Microsoft.Insights/components/appi');
  const made = cloud.route('POST', `${id}/ApiKeys`, { name: 'reader', linkedReadProperties: [`${id}/api`] })!.body as Record<
    string,
    string
  >;
  expect(made).toMatchObject({
    name: 'reader',
    linkedReadProperties: [`${id}/api`],
    linkedWriteProperties: [],
    apiKey: expect.stringMatching(/^\w+$/),
  });
  const { apiKey, ...shown } = made;
  expect(cloud.route('GET', made.id!)!.body).toEqual(shown);
  expect(cloud.route('GET', `${id}/apiKeys`)!.body).toEqual({ value: [shown] });
  cloud.route('DELETE', made.id!);
  expect(cloud.route('GET', made.id!)).toBeUndefined();
  expect(apiKey).toHaveLength(made.apiKey!.length);
});

test('a vault finds the shares of registered accounts until it protects them', () => {
  const cloud = smallCloud();
  const vault = 'Microsoft.RecoveryServices/vaults/rsv';
  cloud.put(vault);
  const account = cloud.put('Microsoft.Storage/storageAccounts/st', { kind: 'StorageV2', sku: { name: 'Standard_LRS' } }).id;
  cloud.put('Microsoft.Storage/storageAccounts/st/fileServices/default/shares/files');
  const container = `${vault}/backupFabrics/Azure/protectionContainers/StorageContainer;storage;rg;st`;
  const shares = () => (cloud.view(vault, 'backupProtectableItems')!.body as { value: { name: string; properties: object }[] }).value;
  expect(shares()).toEqual([]);
  expect(cloud.put(container, { properties: { sourceResourceId: account } }).properties).toMatchObject({
    containerType: 'StorageContainer',
  });
  expect(shares()).toMatchObject([{ properties: { friendlyName: 'files', parentContainerFriendlyName: 'st' } }]);

  const inquiry = cloud.act(container, 'inquire')!;
  expect(inquiry.status).toBe(202);
  expect(cloud.route('GET', new URL(inquiry.headers!.location!).pathname.replaceAll('%3B', ';'))).toEqual({ status: 204 });
  expect(cloud.route('GET', `${cloud.idOf(vault)}/backupOperations/1`)!.body).toMatchObject({ name: '1', status: 'Succeeded' });

  cloud.put(`${container}/protectedItems/${shares()[0]!.name}`, { properties: { friendlyName: 'files', sourceResourceId: account } });
  expect(shares()).toEqual([]);
  expect((cloud.view(vault, 'backupProtectedItems')!.body as { value: object[] }).value).toHaveLength(1);
});

test('a table keeps data as long as its workspace until it is told otherwise', () => {
  const cloud = smallCloud();
  const table = 'Microsoft.OperationalInsights/workspaces/log/tables/AppMetrics';
  cloud.put('Microsoft.OperationalInsights/workspaces/log', { properties: { retentionInDays: 90 } });
  expect(cloud.put(table).properties).toMatchObject({ retentionInDays: 90, retentionInDaysAsDefault: true, totalRetentionInDays: 90 });
  expect(cloud.patch(table, { properties: { totalRetentionInDays: 120 } }).properties).toMatchObject({
    retentionInDaysAsDefault: true,
    totalRetentionInDays: 120,
    totalRetentionInDaysAsDefault: false,
  });
  const own = { retentionInDays: 60, totalRetentionInDays: 180 };
  expect(cloud.put(table, { properties: own }).properties).toMatchObject({
    ...own,
    retentionInDaysAsDefault: false,
    totalRetentionInDaysAsDefault: false,
    archiveRetentionInDays: 120,
  });
  expect(cloud.put(table, { properties: { retentionInDays: -1 } }).properties).toMatchObject({
    retentionInDays: 90,
    retentionInDaysAsDefault: true,
  });
});
