import { smallCloud } from './small-cloud';

const ACCOUNT = 'Microsoft.Storage/storageAccounts/stcontoso';

test('creating an account yields endpoints, locations and defaults', () => {
  const cloud = smallCloud();
  const account = cloud.put(ACCOUNT, { kind: 'StorageV2', sku: { name: 'Standard_RAGRS' } });
  expect(account.sku).toEqual({ name: 'Standard_RAGRS', tier: 'Standard' });
  expect(account.properties).toMatchObject({
    primaryEndpoints: { blob: 'https://stcontoso.blob.core.windows.net/', file: 'https://stcontoso.file.core.windows.net/' },
    secondaryEndpoints: { blob: 'https://stcontoso-secondary.blob.core.windows.net/' },
    primaryLocation: 'westeurope',
    secondaryLocation: 'northeurope',
    accessTier: 'Hot',
    networkAcls: { defaultAction: 'Allow' },
  });
  expect(account.properties.secondaryEndpoints).not.toHaveProperty('file');
});

test('blob, file, queue and table services exist with the account and take changes', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT, { sku: { name: 'Standard_LRS' } });
  for (const service of ['blobServices', 'fileServices', 'queueServices', 'tableServices'])
    expect(cloud.children(ACCOUNT, service)).toEqual(['default']);
  expect(cloud.get(`${ACCOUNT}/fileServices/default`)!.properties.shareDeleteRetentionPolicy).toEqual({ enabled: true, days: 7 });
  cloud.patch(`${ACCOUNT}/blobServices/default`, { properties: { isVersioningEnabled: true } });
  expect(cloud.get(`${ACCOUNT}/blobServices/default`)!.properties).toMatchObject({ isVersioningEnabled: true, cors: { corsRules: [] } });
});

test('two keys, always the same, and not in the account', () => {
  const cloud = smallCloud();
  cloud.put(ACCOUNT);
  const keys = () => (cloud.act(ACCOUNT, 'listKeys')!.body as { keys: { keyName: string; value: string }[] }).keys;
  expect(keys().map(({ keyName }) => keyName)).toEqual(['key1', 'key2']);
  expect(keys()).toEqual(keys());
  expect(Buffer.from(keys()[0]!.value, 'base64')).toHaveLength(64);
  expect(JSON.stringify(cloud.get(ACCOUNT))).not.toContain(keys()[0]!.value);
});

describe('data planes', () => {
  const blob = 'https://stcontoso.blob.core.windows.net';

  test('hosts of accounts that do not exist are not answered', () => {
    expect(smallCloud().dataPlane('GET', `${blob}/?restype=service&comp=properties`)).toBeUndefined();
  });

  test.each(['blob', 'file', 'queue', 'table'])('service properties of %s are XML, kept as sent', (service) => {
    const cloud = smallCloud();
    cloud.put(ACCOUNT);
    const url = `https://stcontoso.${service}.core.windows.net/?restype=service&comp=properties`;
    expect(cloud.dataPlane('GET', url)!.body).toMatch(/^<\?xml.*<HourMetrics>.*<\/StorageServiceProperties>$/);
    expect(cloud.dataPlane('PUT', url, '<StorageServiceProperties/>')!.status).toBe(202);
    expect(cloud.dataPlane('GET', url)!.body).toBe('<StorageServiceProperties/>');
  });

  test('a container made there is an ARM child, and the other way round', () => {
    const cloud = smallCloud();
    cloud.put(ACCOUNT);
    expect(cloud.dataPlane('GET', `${blob}/invoices?restype=container`)!.status).toBe(404);
    expect(
      cloud.dataPlane(
        'PUT',
        `${blob}/invoices?restype=container`,
        {},
        { 'x-ms-meta-department': 'finance', 'x-ms-blob-public-access': 'blob' },
      )!.status,
    ).toBe(201);
    expect(cloud.get(`${ACCOUNT}/blobServices/default/containers/invoices`)!.properties).toMatchObject({
      publicAccess: 'Blob',
      metadata: { department: 'finance' },
    });
    cloud.put(`${ACCOUNT}/fileServices/default/shares/reports`, { properties: { shareQuota: 100 } });
    expect(cloud.dataPlane('GET', 'https://stcontoso.file.core.windows.net/reports?restype=share')!.headers).toMatchObject({
      'x-ms-share-quota': '100',
    });
    expect(cloud.dataPlane('DELETE', `${blob}/invoices?restype=container`)!.status).toBe(202);
    expect(cloud.children(`${ACCOUNT}/blobServices/default`, 'containers')).toEqual([]);
  });

  test('tables are made by OData', () => {
    const cloud = smallCloud();
    cloud.put(ACCOUNT);
    const table = 'https://stcontoso.table.core.windows.net';
    expect(cloud.dataPlane('POST', `${table}/Tables`, { TableName: 'orders' })!.status).toBe(204);
    expect(cloud.dataPlane('GET', `${table}/Tables('orders')`)!.body).toEqual({ TableName: 'orders' });
    expect(cloud.dataPlane('GET', `${table}/Tables('none')`)!.status).toBe(404);
  });
});
