import { driftBetween } from '../../src/compare/drift';
import { estateInventory, inventoryOf } from '../relocate/estate';
import { named } from './pair';

const before = estateInventory();

test('an inventory has not drifted from itself, in whatever order', () => {
  expect(driftBetween(before, { ...before, resources: [...before.resources].reverse() })).toEqual({ resources: [], unread: [] });
});

test('what could not be read is not taken for removed', () => {
  const hub = named(before.resources, '/virtualnetworks/vnet-hub-weu');
  const error = { id: hub.id, operation: 'GET', status: 403, code: 'AuthorizationFailed', message: 'no' };
  const after = { ...before, resources: before.resources.filter(({ id }) => !id.startsWith(hub.id)), errors: [error] };
  expect(driftBetween(before, after)).toEqual({ resources: [], unread: [error] });
  expect(driftBetween(before, { ...after, errors: [] }).resources.map(({ change }) => change)).toContain('removed');
});

test('a change is told property by property', () => {
  const account = named(before.resources, '/storageaccounts/stcontosodataweu');
  const [one, two] = [inventoryOf([account]), inventoryOf([{ ...account, sku: { name: 'Standard_LRS' }, tags: {} }])];
  const [drifted] = driftBetween(one, two).resources;
  expect(drifted).toMatchObject({ change: 'changed' });
  expect(drifted!.properties).toContainEqual({ path: 'sku.name', scanned: account.sku!.name, now: 'Standard_LRS' });
});
