import type { ArmResource } from '../../src/arm/resource';
import { idKey, isWithin } from '../../src/arm/resource-id';
import { estateInventory, inventoryOf, SUBSCRIPTION } from '../relocate/estate';
import { changed, compared, named, notEqual, relocated } from './pair';

const source = estateInventory();
const relocation = relocated(source);
const net = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-net-neu/providers/Microsoft.Network`;

function after(change: (resources: ArmResource[]) => unknown) {
  return compared(source, relocation, changed(relocation, change));
}

/** The one resource that is not equal, and its differences. */
function only(comparison: ReturnType<typeof after>) {
  const [first, ...others] = notEqual(comparison);
  expect(others.map(({ destination }) => destination)).toEqual([]);
  return first!;
}

test('what stands as it is expected is equal, and what the move changed is told by reason', () => {
  const comparison = compared(source, relocation, relocation.inventory);
  expect(notEqual(comparison)).toEqual([]);
  expect(comparison.resources).toHaveLength(relocation.inventory.resources.length);
  expect(comparison.extra).toEqual([]);
  const hub = comparison.resources.find(({ destination }) => destination.endsWith('/vnet-hub-neu'))!;
  expect(hub.meant).toEqual(
    expect.arrayContaining([
      { path: 'location', source: 'westeurope', destination: 'northeurope', reason: 'region' },
      { path: 'name', source: 'vnet-hub-weu', destination: 'vnet-hub-neu', reason: 'renamed' },
    ]),
  );
});

test('the order of the inventories plays no part, and comparing changes neither', () => {
  const shuffled = { ...relocation.inventory, resources: [...relocation.inventory.resources].reverse() };
  const before = JSON.stringify([source, relocation, shuffled]);
  expect(compared(source, relocation, shuffled)).toEqual(compared(source, relocation, relocation.inventory));
  expect(JSON.stringify([source, relocation, shuffled])).toBe(before);
});

test('a rule that is gone is missing', () => {
  const rule = `${net}/networkSecurityGroups/nsg-web/securityRules/deny-all-in`;
  const found = only(after((resources) => resources.filter(({ id }) => idKey(id) !== idKey(rule))));
  expect(found).toMatchObject({ destination: rule, outcome: 'missing', why: 'Does not stand in the destination.' });
});

test('what goes down with its parent says so', () => {
  const group = `${net}/networkSecurityGroups/nsg-web`;
  const comparison = after((resources) => resources.filter(({ id }) => !isWithin(id, group)));
  const missing = notEqual(comparison);
  expect(missing.map(({ outcome }) => outcome)).toEqual(['missing', 'missing', 'missing']);
  expect(missing[1]!.why).toContain(`as ${group} does not`);
});

test('another SKU fails', () => {
  const found = only(after((resources) => (named(resources, '/storageaccounts/stcontosodataneu').sku!.name = 'Standard_LRS')));
  expect(found.outcome).toBe('different');
  expect(found.differences).toContainEqual(
    expect.objectContaining({ path: 'sku.name', actual: 'Standard_LRS', verdict: 'failing', reason: 'other value' }),
  );
});

test('a tag that was lost fails', () => {
  const found = only(after((resources) => delete named(resources, '/virtualnetworks/vnet-hub-neu').tags!['costCenter']));
  expect(found.differences).toEqual([
    expect.objectContaining({ path: 'tags.costCenter', verdict: 'failing', reason: 'missing in the destination' }),
  ]);
});

test('a property that no mapper reads fails, and says that the code cannot set it', () => {
  const found = only(after((resources) => (named(resources, '/virtualnetworks/vnet-hub-neu').properties.brandNew = { mode: 'On' })));
  expect(found.differences).toEqual([
    expect.objectContaining({ path: 'properties.brandNew.mode', verdict: 'failing', why: expect.stringContaining('No mapper reads it') }),
  ]);
});

test('what makes no difference to Terraform is explained', () => {
  const found = only(
    after((resources) => (named(resources, '/disks/disk-vm-app-01-data-00').properties.optimizedForFrequentAttach = false)),
  );
  expect(found).toMatchObject({ outcome: 'explained', differences: [{ verdict: 'explained', reason: 'left to the service by default' }] });
});

test('lists compare as sets, but for those whose order is kept', () => {
  const reversed = after((resources) => {
    const { properties } = named(resources, '/virtualnetworks/vnet-spoke-neu');
    properties.addressSpace.addressPrefixes = [...properties.addressSpace.addressPrefixes].reverse();
    const rules = named(resources, '/applicationgateways/agw-contoso-neu').properties.httpListeners as unknown[];
    rules.reverse();
  });
  expect(notEqual(reversed)).toEqual([]);
});

test('a resource that nobody asked for is listed, and fails nothing', () => {
  const stray = { id: `${net}/virtualNetworks/vnet-stray`, name: 'vnet-stray', type: 'Microsoft.Network/virtualNetworks', properties: {} };
  const comparison = after((resources) => [...resources, stray]);
  expect(notEqual(comparison)).toEqual([]);
  expect(comparison.extra).toEqual([{ id: stray.id, type: stray.type }]);
});

describe('what Azure gives anew', () => {
  const OLD = named(source.resources, '/userassignedidentities/id-contoso-app-weu').properties.principalId as string;
  const NEW = '11111111-2222-3333-4444-555555555555';

  function withNewPrincipal(resources: ArmResource[], isToFollow: (resource: ArmResource) => boolean): ArmResource[] {
    return resources.map((resource) =>
      isToFollow(resource) ? (JSON.parse(JSON.stringify(resource).replaceAll(OLD, NEW)) as ArmResource) : resource,
    );
  }

  test('is explained where it is given, and followed where it is referred to', () => {
    const comparison = after((resources) => withNewPrincipal(resources, () => true));
    const reasons = new Set(notEqual(comparison).flatMap(({ differences }) => differences.map(({ reason }) => reason)));
    expect(notEqual(comparison).every(({ outcome }) => outcome === 'explained')).toBe(true);
    expect([...reasons].sort()).toEqual(['computed by Azure', 'follows what Azure computed']);
  });

  test('fails where something still refers to the source', () => {
    const comparison = after((resources) => withNewPrincipal(resources, ({ type }) => !/vaults$/i.test(type)));
    const failing = notEqual(comparison).filter(({ outcome }) => outcome === 'different');
    expect(failing.map(({ destination }) => destination)).toEqual([expect.stringContaining('kv-contoso')]);
    expect(failing[0]!.differences.filter(({ verdict }) => verdict === 'failing')[0]).toMatchObject({
      reason: 'still the value of the source',
      why: expect.stringContaining('id-contoso-app-neu has another'),
    });
  });

  test('role assignments are told by whom they give what, not by their names', () => {
    const comparison = after((resources) =>
      withNewPrincipal(resources, () => true).map((resource, index) =>
        /roleassignments$/i.test(resource.type)
          ? { ...resource, ...renamedTo(resource, `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`) }
          : resource,
      ),
    );
    expect(comparison.resources.filter(({ outcome }) => outcome === 'missing')).toEqual([]);
    expect(comparison.extra).toEqual([]);
  });
});

function renamedTo({ id }: ArmResource, name: string): Pick<ArmResource, 'id' | 'name'> {
  return { id: id.slice(0, id.lastIndexOf('/') + 1) + name, name };
}

test('an OS disk under the name that Azure gave it stands for the expected one', () => {
  const disk = named(relocation.inventory.resources, '/disks/vm-app-01_osdisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0');
  const comparison = after(
    (resources) => JSON.parse(JSON.stringify(resources).replaceAll(disk.name, `vm-app-01_OsDisk_1_${'0123'.repeat(8)}`)) as ArmResource[],
  );
  expect(comparison.resources.filter(({ outcome }) => outcome === 'missing' || outcome === 'different')).toEqual([]);
  expect(comparison.resources.find(({ type, destination }) => /disks$/i.test(type) && destination.endsWith('0123'))?.outcome).toBe(
    'explained',
  );
});

test('a difference that a person accepts is explained with the reason; another of the same resource still fails', () => {
  const actual = changed(relocation, (resources) => {
    const account = named(resources, '/storageaccounts/stcontosodataneu');
    account.sku!.name = 'Standard_LRS';
    account.tags = {};
  });
  const accepted = [{ type: 'microsoft.storage/storageAccounts', property: 'SKU', reason: 'starts small' }];
  const found = only(compared(source, relocation, actual, accepted));
  expect(found.differences.filter(({ reason }) => reason === 'accepted in move.yaml').map(({ path, why }) => [path, why])).toEqual(
    expect.arrayContaining([['sku.name', 'starts small']]),
  );
  expect(found.outcome).toBe('different');
});

test('a resource whose absence is accepted does not fail', () => {
  const rule = `${net}/networkSecurityGroups/nsg-web/securityRules/deny-all-in`;
  const actual = changed(relocation, (resources) => resources.filter(({ id }) => idKey(id) !== idKey(rule)));
  const accepted = [{ resource: rule.replaceAll('-neu', '-weu').toUpperCase(), reason: 'no longer wanted' }];
  expect(only(compared(source, relocation, actual, accepted))).toMatchObject({
    outcome: 'explained',
    why: expect.stringContaining('no longer wanted'),
  });
});

test('what the scan could not read is neither equal nor missing', () => {
  const rule = `${net}/networkSecurityGroups/nsg-web/securityRules/deny-all-in`;
  const actual = {
    ...changed(relocation, (resources) => resources.filter(({ id }) => idKey(id) !== idKey(rule))),
    errors: [
      {
        id: `${net}/networkSecurityGroups/nsg-web/securityRules`,
        operation: 'GET',
        status: 403,
        code: 'AuthorizationFailed',
        message: 'no',
      },
    ],
  };
  expect(only(compared(source, relocation, actual))).toMatchObject({
    outcome: 'unread',
    why: expect.stringContaining('AuthorizationFailed'),
  });
});

test('secrets are not compared; what stands around them is', () => {
  const app = (text: string): ArmResource => ({
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Web/sites/app/config/appsettings`,
    name: 'appsettings',
    type: 'Microsoft.Web/sites/config',
    properties: { DB: text },
  });
  const secret = 'Server=sql;Password=<azmove:secret>;';
  const one = inventoryOf([app(secret)]);
  const two = { ...one, resources: [{ ...one.resources[0]!, properties: { DB: secret } }] };
  const whole = { inventory: two, origins: {}, renames: [], notes: [] };
  const against = (text: string) =>
    compared(two, whole, { ...two, resources: [{ ...two.resources[0]!, properties: { DB: text } }] }).resources[0]!;
  expect(against(secret).outcome).toBe('equal');
  // What stood where the source held a secret is one, whether it looks like it or not.
  expect(against('Server=sql;Password=open;').differences).toEqual([
    expect.objectContaining({ reason: 'secret not comparable', actual: '<azmove:secret>' }),
  ]);
  expect(against('Server=other;Password=<azmove:secret>;').outcome).toBe('different');
});
