import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Inventory } from '../../src/inventory/inventory';
import { InventoryError, parseInventory, readInventory } from '../../src/inventory/read-inventory';
import { inventoryText, writeInventory } from '../../src/inventory/write-inventory';

const GROUP = '/subscriptions/s/resourceGroups/rg';
const inventory: Inventory = {
  schemaVersion: 1,
  source: { subscriptionId: 's', region: 'westeurope', resourceGroups: ['rg'] },
  resources: [{ id: GROUP, name: 'rg', type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} }],
  errors: [{ id: GROUP, operation: 'GET 2024-05-01', status: 403, code: 'AuthorizationFailed', message: 'no' }],
  redactions: [{ id: GROUP, path: 'tags.password', rule: 'password' }],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'azmove-'));
});

test('what was written is read again, and ends in a newline; nothing else is left in the folder', () => {
  const file = join(folder, 'deep', 'inventory.json');
  writeInventory(file, inventory);
  expect(readInventory(file)).toEqual(inventory);
  expect(readFileSync(file, 'utf8')).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
  expect(readdirSync(join(folder, 'deep'))).toEqual(['inventory.json']);
});

test('a write that fails leaves what was there, and no temporary file', () => {
  const file = join(folder, 'inventory.json');
  writeInventory(file, inventory);
  const before = readFileSync(file, 'utf8');
  const circular = { ...inventory } as Inventory & { self?: unknown };
  circular.self = circular;
  expect(() => writeInventory(file, circular)).toThrow(/circular/);
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['inventory.json']);
});

const text = inventoryText(inventory);
test.each([
  ['cut off', text.slice(0, -20), 'is only half written'],
  ['empty', '', 'is only half written'],
  ['no JSON', text.replace('"errors"', 'errors'), 'is not valid JSON'],
  ['of another version', text.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'has schemaVersion 2; this azmove reads 1'],
  ['a list', '[]', 'is no inventory: the whole must be object'],
  ['without resources', text.replace('"resources"', '"resource"'), "must have required property 'resources'"],
  ['with a resource that is none', text.replace('"name": "rg"', '"nom": "rg"'), "resources.0 must have required property 'name'"],
  [
    'with an id that is none',
    text.replace(`"id": "${GROUP}",\n      "name"`, '"id": "rg",\n      "name"'),
    'resources.0.id must match pattern',
  ],
  ['with an error that says nothing', text.replace('"code": "AuthorizationFailed",', ''), "errors.0 must have required property 'code'"],
  [
    'with something unknown',
    text.replace('"errors"', '"extra": 1,\n  "errors"'),
    'the whole must NOT have additional properties ("extra")',
  ],
])('refuses an inventory that is %s, naming the problem', (_, broken, problem) => {
  const file = join(folder, 'inventory.json');
  writeFileSync(file, broken);
  expect(() => readInventory(file)).toThrow(InventoryError);
  expect(() => readInventory(file)).toThrow(problem);
  expect(() => readInventory(file)).toThrow(file);
});

test('refuses one resource twice, in any casing', () => {
  const twice = { ...inventory, resources: [...inventory.resources, { ...inventory.resources[0]!, id: GROUP.toUpperCase() }] };
  expect(() => parseInventory(inventoryText(twice), 'inventory.json')).toThrow(`inventory.json holds ${GROUP.toUpperCase()} twice`);
});

test('says when there is none, with exit code 2 and what to do', () => {
  const error = (() => {
    try {
      readInventory(join(folder, 'none.json'));
    } catch (caught) {
      return caught;
    }
    return undefined;
  })();
  expect(error).toMatchObject({
    name: 'InventoryError',
    exitCode: 2,
    message: `There is no ${join(folder, 'none.json')}`,
    remedy: expect.stringContaining('azmove scan'),
  });
});
