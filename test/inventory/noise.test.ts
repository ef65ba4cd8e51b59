import type { ArmResource } from '../../src/arm/resource';
import { NOISE, noiseFilter } from '../../src/inventory/noise';

function resource(type: string, properties: object, others: object = {}): ArmResource {
  return { id: `/subscriptions/s/resourceGroups/rg/providers/${type}/x`, name: 'x', type, properties, ...others } as ArmResource;
}

test('times, states and etags go, at the depth where they are noise', () => {
  const given = resource(
    'Microsoft.Storage/storageAccounts',
    {
      provisioningState: 'Succeeded',
      creationTime: '2024-01-01',
      statusOfPrimary: 'available',
      primaryEndpoints: { blob: 'https://x.blob.core.windows.net/' },
      encryption: { services: { blob: { enabled: true, lastEnabledTime: '2024' } } },
      nested: [{ etag: 'e', creationTime: 'kept: only the resource itself has noise of this name' }],
    },
    { etag: 'e', systemData: { createdBy: 'me' } },
  );
  expect(noiseFilter()(given)).toEqual(
    resource('Microsoft.Storage/storageAccounts', {
      primaryEndpoints: { blob: 'https://x.blob.core.windows.net/' },
      encryption: { services: { blob: { enabled: true } } },
      nested: [{ creationTime: 'kept: only the resource itself has noise of this name' }],
    }),
  );
});

test('rules of one type do not touch another', () => {
  expect(noiseFilter()(resource('Microsoft.ServiceBus/namespaces/queues', { status: 'Active', sizeInBytes: 3 })).properties).toEqual({
    status: 'Active',
  });
  expect(noiseFilter()(resource('Microsoft.Acme/things', { status: 'Active', sizeInBytes: 3 })).properties).toEqual({
    status: 'Active',
    sizeInBytes: 3,
  });
});

test('what mappers and other resources read stays', () => {
  const needed = { principalId: 'p', customerId: 'c', vaultUri: 'https://v.vault.azure.net/', primaryEndpoints: {}, defaultHostName: 'h' };
  expect(noiseFilter()(resource('Microsoft.Web/sites', needed)).properties).toEqual(needed);
});

test("the user's own keys stay, whatever they are called", () => {
  const settings = { etag: 'a', provisioningState: 'b', createdBy: 'c' };
  expect(noiseFilter()(resource('Microsoft.Web/sites/config', settings)).properties).toEqual(settings);
  expect(noiseFilter()(resource('Microsoft.Logic/workflows', { definition: settings, createdTime: '2024' })).properties).toEqual({
    definition: settings,
  });
});

test('a type that only repeats the id beside it goes', () => {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/l/probes/p';
  const given = resource('Microsoft.Network/loadBalancers', {
    probes: [{ id, type: 'Microsoft.Network/loadBalancers/probes', name: 'p' }],
    rule: { id, type: 'Basic' },
  });
  expect(noiseFilter()(given).properties).toEqual({ probes: [{ id, name: 'p' }], rule: { id, type: 'Basic' } });
});

test('every entry of the table says why', () => {
  for (const { path, why } of NOISE)
    expect({ path, why }).toEqual({ path: expect.stringMatching(/^[\w.*]+$/), why: expect.stringMatching(/\w{3}/) });
});
