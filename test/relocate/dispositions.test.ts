import type { ArmResource } from '../../src/arm/resource';
import type { DispositionRule } from '../../src/config/move';
import type { Decision } from '../../src/relocate/decision';
import { decideDispositions } from '../../src/relocate/dispositions';
import { deepFreeze, estateInventory, inventoryOf, moveOf, SUBSCRIPTION } from './estate';

const S = `/subscriptions/${SUBSCRIPTION}`;
const PRINCIPAL = 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82';

function resource(path: string, properties: object = {}, body: Partial<ArmResource> = {}): ArmResource {
  const names = path.split('/');
  const type = `${names[0]}/${names
    .slice(1)
    .filter((_, index) => index % 2 === 0)
    .join('/')}`;
  return {
    id: `${S}/resourceGroups/rg/providers/${path}`,
    name: names[names.length - 1]!,
    type,
    location: 'westeurope',
    properties,
    ...body,
  };
}

const GROUP: ArmResource = {
  id: `${S}/resourceGroups/rg`,
  name: 'rg',
  type: 'Microsoft.Resources/resourceGroups',
  location: 'westeurope',
  properties: {},
};

function role(scope: string, principalId: string): ArmResource {
  const name = '11111111-2222-3333-4444-555555555555';
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: { principalId },
  };
}

function decide(resources: ArmResource[], rules: DispositionRule[] = []): { of: (resource: ArmResource) => Decision; unmatched: number[] } {
  const inventory = deepFreeze(inventoryOf(resources));
  const { decisions, unmatchedRules } = decideDispositions(inventory, deepFreeze(moveOf({ dispositions: rules })));
  expect(decisions.map(({ id }) => id)).toEqual(inventory.resources.map(({ id }) => id));
  return {
    of: ({ id }) => decisions.find((decision) => decision.id.toLowerCase() === id.toLowerCase())!,
    unmatched: unmatchedRules.map(({ rule }) => rule),
  };
}

test('the estate: one decision for each scanned resource, each with a reason; the sum is what was scanned', () => {
  const inventory = deepFreeze(estateInventory());
  const { decisions } = decideDispositions(inventory, moveOf());
  expect(decisions.map(({ id }) => id)).toEqual(inventory.resources.map(({ id }) => id));
  expect(decisions.every(({ reason }) => /\S.*\.$/.test(reason))).toBe(true);
  const counts: Record<string, number> = {};
  for (const { disposition } of decisions) counts[disposition] = (counts[disposition] ?? 0) + 1;
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(inventory.resources.length);
  const of = (name: string): string | undefined => decisions.find(({ id }) => id.endsWith(`/${name}`))?.disposition;
  expect(of('stcontosoauditgwc')).toBe('keep');
  expect(of('crcontosoweu')).toBe('extend');
  expect(of('master')).toBe('ignore');
  // Its machine's mapper takes it in: a machine that is switched off does not tell what kind of disk it has.
  expect(of('osdisk-vm-nva-01')).toBe('recreate');
  expect(of('disk-vm-app-01-data-00')).toBe('recreate');
  expect(of('pe-kv-contoso-weu.nic.06493d9f-f52a-40fd-ab4c-c62e9df2c254')).toBe('ignore');
  expect(of('contoso.internal')).toBe('recreate');
  expect(of('lock-network')).toBe('recreate');
});

test('children and extensions follow; an OS disk is its machine’s', () => {
  const account = resource('Microsoft.Storage/storageAccounts/st', {}, { location: 'eastus' });
  const container = resource('Microsoft.Storage/storageAccounts/st/blobServices/default/containers/c', {}, { location: undefined });
  const disk = resource('Microsoft.Compute/disks/os');
  const vm = resource(
    'Microsoft.Compute/virtualMachines/vm',
    { storageProfile: { osDisk: { managedDisk: { id: disk.id.toUpperCase() } } } },
    { location: 'eastus' },
  );
  const { of } = decide([GROUP, account, container, disk, vm]);
  expect(of(container)).toMatchObject({ disposition: 'keep', by: { kind: 'resource id', id: account.id } });
  expect(of(disk)).toMatchObject({ disposition: 'keep', by: { kind: 'resource id', id: vm.id } });
  expect(of(GROUP).disposition).toBe('keep');
});

test('what joins something that stays with something recreated is made anew', () => {
  const cosmos = resource('Microsoft.DocumentDB/databaseAccounts/cosmos');
  const app = resource('Microsoft.Web/sites/app', {}, { identity: { type: 'SystemAssigned', principalId: PRINCIPAL } });
  const own = role(cosmos.id, PRINCIPAL);
  expect(decide([GROUP, cosmos, app, own]).of(own)).toMatchObject({ disposition: 'recreate', by: { id: app.id } });
  const other = role(cosmos.id, 'ffffffff-2a9b-44c8-af54-4c4a254d1e82');
  expect(decide([GROUP, cosmos, app, other]).of(other).disposition).toBe('extend');
  const outside = role(`${S}/resourceGroups/other/providers/Microsoft.Storage/storageAccounts/st`, PRINCIPAL);
  expect(decide([GROUP, app, outside]).of(outside).disposition).toBe('recreate');
});

test('a private zone is recreated when all its networks are, and stays with its new links when one of them stays', () => {
  const zone = resource('Microsoft.Network/privateDnsZones/contoso.internal', {}, { location: 'global' });
  const vnet = resource('Microsoft.Network/virtualNetworks/vnet');
  const link = resource(
    'Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/a',
    { virtualNetwork: { id: vnet.id } },
    { location: 'global' },
  );
  const far = resource('Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/b', {
    virtualNetwork: { id: `${S}/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub` },
  });
  expect(decide([GROUP, zone, vnet, link]).of(zone).disposition).toBe('recreate');
  const { of } = decide([GROUP, zone, vnet, link, far]);
  expect([of(zone).disposition, of(link).disposition, of(far).disposition]).toEqual(['keep', 'recreate', 'keep']);
});

test('groups of services, and what fills them, are left to the services', () => {
  const aks = resource('Microsoft.ContainerService/managedClusters/aks', { nodeResourceGroup: 'MC_rg_aks' });
  const node = {
    ...resource('Microsoft.Compute/virtualMachineScaleSets/pool'),
    id: `${S}/resourceGroups/mc_RG_aks/providers/Microsoft.Compute/virtualMachineScaleSets/pool`,
  };
  const watchers = { ...GROUP, id: `${S}/resourceGroups/NetworkWatcherRG`, name: 'NetworkWatcherRG' };
  const watcher = resource('Microsoft.Network/networkWatchers/NetworkWatcher_westeurope');
  const log = resource('Microsoft.Network/networkWatchers/NetworkWatcher_westeurope/flowLogs/f');
  const { of } = decide([GROUP, aks, node, watchers, watcher, log]);
  expect([of(node), of(watchers), of(watcher), of(log)].map(({ disposition }) => disposition)).toEqual([
    'ignore',
    'ignore',
    'ignore',
    'manual',
  ]);
});

describe('rules of move.yaml', () => {
  const vault = resource('Microsoft.KeyVault/vaults/kv');
  const secret = resource('Microsoft.KeyVault/vaults/kv/secrets/s');
  const nic = resource('Microsoft.Network/networkInterfaces/n', { privateEndpoint: { id: '/x' } });

  test('the last one that fits wins; children follow', () => {
    const rules: DispositionRule[] = [
      { type: 'microsoft.keyvault/VAULTS', disposition: 'keep' },
      { resource: vault.id.toLowerCase(), disposition: 'manual', reason: 'Ask the bank.' },
    ];
    const { of } = decide([GROUP, vault, secret], rules);
    expect(of(vault)).toEqual({ id: vault.id, disposition: 'manual', reason: 'Ask the bank.', by: { kind: 'move.yaml', rule: 2 } });
    expect(of(secret).disposition).toBe('manual');
    expect(decide([GROUP, vault, secret], [...rules].reverse()).of(vault).disposition).toBe('keep');
    expect(decide([GROUP, vault], [...rules, { group: 'RG', disposition: 'extend' }]).of(vault).disposition).toBe('extend');
  });

  test('a group’s rule says nothing about what services made; a resource’s own does', () => {
    expect(decide([GROUP, nic], [{ group: 'rg', disposition: 'keep' }]).of(nic).disposition).toBe('ignore');
    expect(decide([GROUP, nic], [{ resource: nic.id, disposition: 'keep' }]).of(nic).disposition).toBe('keep');
  });

  test('use existing maps children too', () => {
    const vnet = resource('Microsoft.Network/virtualNetworks/hub');
    const subnet = resource('Microsoft.Network/virtualNetworks/hub/subnets/a');
    const existing = `${S}/resourceGroups/hub-neu/providers/Microsoft.Network/virtualNetworks/hub-neu`;
    const { of } = decide([GROUP, vnet, subnet], [{ resource: vnet.id, disposition: 'use existing', existing }]);
    expect(of(subnet)).toMatchObject({ disposition: 'use existing', existing: `${existing}/subnets/a` });
  });

  test('one that fits nothing is told', () => {
    const rules: DispositionRule[] = [
      { type: 'Microsoft.Foo/bars', disposition: 'keep' },
      { group: 'rg', disposition: 'recreate' },
      { type: 'Microsoft.KeyVault/vaults', group: 'other', disposition: 'keep' },
    ];
    expect(decide([GROUP, vault], rules).unmatched).toEqual([1, 3]);
  });
});
