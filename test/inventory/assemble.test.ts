import fc from 'fast-check';
import type { ArmResource } from '../../src/arm/resource';
import type { Findings } from '../../src/inventory/assemble';
import { assembleInventory } from '../../src/inventory/assemble';
import { typeCasingOf } from '../../src/inventory/type-casing';
import { inventoryText } from '../../src/inventory/write-inventory';

const G = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg';
const resources: ArmResource[] = [
  {
    id: G.toLowerCase(),
    name: 'rg',
    type: 'Microsoft.Resources/resourceGroups',
    location: 'westeurope',
    properties: { provisioningState: 'Succeeded' },
  },
  {
    id: `${G}/providers/Microsoft.Web/sites/App`,
    name: 'App',
    type: 'microsoft.web/sites',
    location: 'West Europe',
    properties: { serverFarmId: `${G}/providers/microsoft.web/SERVERFARMS/PLAN` },
  },
  {
    id: `${G}/providers/Microsoft.Web/sites/App/config/appsettings`,
    name: 'appsettings',
    type: 'Microsoft.Web/sites/config',
    properties: { Key: 'words', Store: 'stapp', When: 'true' },
  },
  {
    id: `${G}/providers/Microsoft.Web/serverfarms/Plan`,
    name: 'Plan',
    type: 'Microsoft.Web/serverfarms',
    location: 'westeurope',
    properties: { status: 'Ready' },
  },
  {
    id: `${G}/providers/Microsoft.Web/serverfarms/PLAN`,
    name: 'PLAN',
    type: 'Microsoft.Web/serverfarms',
    location: 'westeurope',
    properties: {},
  },
  {
    id: `${G}/providers/Microsoft.Storage/storageAccounts/stapp`,
    name: 'stapp',
    type: 'microsoft.storage/storageaccounts',
    properties: { secret: 'x' },
  },
];
const errors = ['b', 'a'].map((name) => ({ id: `${G}/providers/a.b/c/${name}`, operation: 'GET 1', code: 'X', message: 'm' }));
const findings: Findings = {
  source: { subscriptionId: '00000000-0000-0000-0000-000000000001', region: 'westeurope', resourceGroups: ['rg'] },
  resources,
  errors,
  casing: typeCasingOf(['Microsoft.Web/sites', 'Microsoft.Web/serverfarms', 'Microsoft.Storage/storageAccounts']),
  regions: new Set(['westeurope']),
  plainSettings: [],
};

test('orders, canonicalises, quiets and scrubs', () => {
  const { inventory, merged } = assembleInventory(findings);
  expect(inventory.resources.map(({ id }) => id.slice(G.length))).toEqual([
    '',
    '/providers/Microsoft.Storage/storageAccounts/stapp',
    '/providers/Microsoft.Web/serverfarms/Plan',
    '/providers/Microsoft.Web/sites/App',
    '/providers/Microsoft.Web/sites/App/config/appsettings',
  ]);
  expect(inventory.resources[3]).toMatchObject({
    type: 'Microsoft.Web/sites',
    location: 'westeurope',
    properties: { serverFarmId: inventory.resources[2]!.id },
  });
  expect(inventory.resources[0]!.properties).toEqual({});
  expect(inventory.resources[4]!.properties).toEqual({ Key: '<azmove:secret>', Store: 'stapp', When: 'true' });
  expect(inventory.redactions.map(({ path }) => path)).toEqual(['properties.secret', 'properties.Key']);
  expect(inventory.errors.map(({ id }) => id.slice(-1))).toEqual(['a', 'b']);
  expect(merged.map(({ id }) => id)).toEqual([inventory.resources[2]!.id]);
});

test('the order of answers, and of keys in them, plays no part', () => {
  const wanted = inventoryText(assembleInventory(findings).inventory);
  const reversedKeys = (value: unknown): unknown =>
    Array.isArray(value) || typeof value !== 'object' || value === null
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, item]) => [key, reversedKeys(item)]),
        );
  fc.assert(
    fc.property(
      fc.shuffledSubarray(resources, { minLength: resources.length }),
      fc.shuffledSubarray(errors, { minLength: errors.length }),
      fc.boolean(),
      (shuffled, shuffledErrors, isReversed) => {
        const given = isReversed ? (shuffled.map(reversedKeys) as ArmResource[]) : shuffled;
        expect(inventoryText(assembleInventory({ ...findings, resources: given, errors: shuffledErrors }).inventory)).toBe(wanted);
      },
    ),
    { numRuns: 50 },
  );
});

test('assembling what was assembled changes nothing', () => {
  const { inventory } = assembleInventory(findings);
  const again = assembleInventory({ ...findings, resources: inventory.resources, errors: inventory.errors });
  expect(again.inventory.resources).toEqual(inventory.resources);
});
