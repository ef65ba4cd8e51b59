import type { ArmResource } from '../../src/arm/resource';
import { idKey } from '../../src/arm/resource-id';
import type { Move } from '../../src/config/move';
import type { Inventory } from '../../src/inventory/inventory';
import { decideDispositions } from '../../src/relocate/dispositions';
import type { TypeFacts } from '../../src/relocate/name-facts';
import { relocate } from '../../src/relocate/relocate';
import type { Relocated } from '../../src/relocate/relocated';
import { deepFreeze, estateInventory, inventoryOf, moveOf, SUBSCRIPTION } from './estate';
import { processorTime } from '../processor-time';

const S = `/subscriptions/${SUBSCRIPTION}`;
const GUID = 'a7b3500d-2a9b-44c8-af54-4c4a254d1e82';

/**
 * An example of what commands take from the mappers and hand in: how unique names of a type are, and what they may look like.
 * Where the facts say nothing, the catalog does.
 */
const FACTS: TypeFacts = {
  'microsoft.storage/storageaccounts': { nameScope: 'global', nameRule: { minLength: 3, maxLength: 24, characters: 'a-z0-9' } },
};

function run(inventory: Inventory, changes: Partial<Move> = {}): Relocated {
  const move = deepFreeze(moveOf(changes));
  const { decisions } = decideDispositions(deepFreeze(inventory), move);
  return relocate({ inventory, decisions: deepFreeze(decisions), move, facts: FACTS });
}

function resource(path: string, properties: object = {}, body: Partial<ArmResource> = {}): ArmResource {
  const names = path.split('/');
  const type = `${names[0]}/${names
    .slice(1)
    .filter((_, index) => index % 2 === 0)
    .join('/')}`;
  return {
    id: `${S}/resourceGroups/rg-app-weu/providers/${path}`,
    name: names[names.length - 1]!,
    type,
    location: 'westeurope',
    properties,
    ...body,
  };
}

function group(name: string): ArmResource {
  return { id: `${S}/resourceGroups/${name}`, name, type: 'Microsoft.Resources/resourceGroups', location: 'westeurope', properties: {} };
}

function of({ inventory, origins }: Relocated, source: ArmResource): ArmResource {
  const found = inventory.resources.find(({ id }) => idKey(origins[idKey(id)]!) === idKey(source.id));
  if (!found) throw new Error(`${source.id} did not arrive`);
  return found;
}

describe('the sample estate', () => {
  const inventory = deepFreeze(estateInventory());
  const relocated = run(inventory);

  test('what is recreated arrives, and nothing else; each knows where it comes from', () => {
    const { decisions } = decideDispositions(inventory, moveOf());
    const recreated = decisions.filter(({ disposition }) => disposition === 'recreate').map(({ id }) => idKey(id));
    expect(Object.values(relocated.origins).map(idKey).sort()).toEqual(recreated.sort());
    expect(relocated.inventory.resources.map(({ id }) => idKey(id))).toEqual([...Object.keys(relocated.origins)].sort());
    expect(relocated.inventory.source).toMatchObject({
      region: 'northeurope',
      resourceGroups: ['rg-contoso-app-neu', 'rg-contoso-data-neu', 'rg-contoso-net-neu'],
    });
  });

  test('no literal of the source region is left that is not listed', () => {
    const listed = new Set(relocated.notes.filter(({ kind }) => kind === 'region literal').map(({ value }) => value));
    const left = JSON.stringify(relocated.inventory).match(/"[^"]*west ?europe[^"]*"/gi) ?? [];
    expect(left.filter((text) => !listed.has(JSON.parse(text) as string))).toEqual([]);
    expect(left).toEqual([]);
  });

  test('no reference to a moved resource’s source is left but to what stays, and that is noted', () => {
    const moved = new Set(Object.values(relocated.origins).map(idKey));
    const noted = new Set(relocated.notes.map(({ target }) => idKey(target ?? '')));
    const ids = JSON.stringify(relocated.inventory.resources).match(/\/subscriptions\/[^"\\ ;,']+/gi) ?? [];
    const stale = ids.filter((id) => moved.has(idKey(id)));
    expect(stale).toEqual([]);
    expect(noted).toContain(
      idKey(`${S}/resourceGroups/rg-contoso-shared-eus/providers/Microsoft.OperationalInsights/workspaces/log-contoso-shared-eus`),
    );
  });

  test('host names of renamed accounts follow, in settings, connection strings, CORS and gateways', () => {
    const text = JSON.stringify(relocated.inventory.resources);
    for (const host of [
      'https://kv-contoso-neu.vault.azure.net/secrets/payment-api-key/',
      'tcp:sql-contoso-neu.database.windows.net,1433',
      'psql-contoso-neu.postgres.database.azure.com',
      'AccountName=stcontosofuncneu;',
      'https://stcontosodataneu.blob.core.windows.net/',
      'app-contoso-api-neu.azurewebsites.net',
      'sb-contoso-neu.servicebus.windows.net',
    ]) {
      expect(text).toContain(host);
    }
    expect(text.match(/[a-z-]+weu(\.[a-z0-9-]+)+\.(net|com|io)\b/g)).toEqual(['crcontosoweu.azurecr.io']);
  });

  test('ids that Azure gives to identities stay, for references to be found by', () => {
    const before = new Set(JSON.stringify(inventory).match(/"principalId":"[^"]+"/g));
    const after = JSON.stringify(relocated.inventory).match(/"principalId":"[^"]+"/g)!;
    expect(after.length).toBeGreaterThan(5);
    for (const principal of after) expect(before).toContain(principal);
  });

  test('role assignments get new names, each its own', () => {
    const names = relocated.inventory.resources
      .filter(({ type }) => type === 'Microsoft.Authorization/roleAssignments')
      .map(({ name }) => name);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
    for (const name of names) expect(JSON.stringify(inventory)).not.toContain(name);
  });

  test('groups that cannot be torn down whole say so', () => {
    expect(relocated.notes.filter(({ kind }) => kind === 'group stays').map(({ message }) => message)).toEqual([
      expect.stringContaining('crcontosoweu (extend)'),
      expect.stringContaining('stcontosoauditgwc (keep)'),
    ]);
  });

  test('twice the same, shuffled the same', () => {
    const shuffled = { ...inventory, resources: [...inventory.resources].reverse() };
    expect(JSON.stringify(run(inventory))).toBe(JSON.stringify(relocated));
    expect(JSON.stringify(run(shuffled))).toBe(JSON.stringify(relocated));
  });

  test('redactions are found under their new ids', () => {
    const ids = new Set(relocated.inventory.resources.map(({ id }) => id));
    expect(relocated.inventory.redactions.length).toBeGreaterThan(0);
    for (const { id } of relocated.inventory.redactions) expect(ids).toContain(id);
  });

  test('with an address plan, no address of the old ranges is left', () => {
    const planned = run(inventory, {
      addresses: [
        { source: '10.10.0.0/22', destination: '10.110.0.0/22' },
        { source: '10.20.0.0/16', destination: '10.120.0.0/16' },
      ],
    });
    const text = JSON.stringify(planned.inventory.resources);
    expect(text).not.toMatch(/(?<![\d.])10\.(10\.[0-3]|20\.\d+)\.\d+/);
    expect(text).toContain('10.110.0.4');
    expect(planned.notes.filter(({ message }) => message.includes('Azure refuses a second peer'))).toEqual([]);
    expect(relocated.notes.filter(({ message }) => message.includes('Azure refuses a second peer'))).toHaveLength(1);
  });
});

describe('names', () => {
  test('the template serves names without the region; two that begin alike stay apart; an override wins', () => {
    const one = resource('Microsoft.Storage/storageAccounts/contosologsarchive00001');
    const two = resource('Microsoft.Storage/storageAccounts/contosologsarchive00002');
    const three = resource('Microsoft.KeyVault/vaults/kv-contoso');
    const relocated = run(inventoryOf([group('rg-app-weu'), one, two, three]), {
      names: { resourceGroups: '{name}-{code}', global: '{name}{code}', overrides: { 'KV-Contoso': 'kv-chosen' } },
    });
    const [first, second] = [of(relocated, one).name, of(relocated, two).name];
    expect(first).toMatch(/^contosologsarchi[a-z2-7]{5}neu$/);
    expect(second).toMatch(/^contosologsarchi[a-z2-7]{5}neu$/);
    expect(first).not.toBe(second);
    expect(of(relocated, three).name).toBe('kv-chosen');
  });

  test('a name that stays below a parent that stays gives way to a new one', () => {
    const zone = resource('Microsoft.Network/privateDnsZones/contoso.internal', {}, { location: 'global' });
    const vnet = resource('Microsoft.Network/virtualNetworks/vnet');
    const link = resource(
      'Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/link',
      { virtualNetwork: { id: vnet.id } },
      { location: 'global' },
    );
    const relocated = run(inventoryOf([group('rg-app-weu'), zone, vnet, link]), {
      dispositions: [{ resource: zone.id, disposition: 'keep' }],
    });
    expect(of(relocated, link).id).toBe(`${zone.id}/virtualNetworkLinks/link-neu`);
    expect(of(relocated, link).properties.virtualNetwork.id).toContain('/rg-app-neu/');
  });

  test('a destination name that another resource has already is told apart', () => {
    const here = resource('Microsoft.Storage/storageAccounts/stappweu');
    const there = resource('Microsoft.Storage/storageAccounts/stappneu', {}, { location: 'northeurope' });
    const relocated = run(inventoryOf([group('rg-app-weu'), here, there]));
    expect(of(relocated, here).name).toMatch(/^stappneu[a-z2-7]{5}$/);
  });

  test('names that clients know stay, and are listed where they name the region', () => {
    const account = resource('Microsoft.Storage/storageAccounts/stappweu');
    const container = resource(
      'Microsoft.Storage/storageAccounts/stappweu/blobServices/default/containers/backup-westeurope',
      {},
      { location: undefined },
    );
    const relocated = run(inventoryOf([group('rg-app-weu'), account, container]));
    expect(of(relocated, container).id).toMatch(/storageAccounts\/stappneu\/blobServices\/default\/containers\/backup-westeurope$/);
    expect(relocated.notes).toContainEqual(expect.objectContaining({ kind: 'region literal', path: 'name', value: 'backup-westeurope' }));
  });
});

describe('references', () => {
  const existing = `${S}/resourceGroups/rg-hub-neu/providers/Microsoft.Network/virtualNetworks/hub-neu`;
  const vnet = resource('Microsoft.Network/virtualNetworks/hub');
  const subnet = resource('Microsoft.Network/virtualNetworks/hub/subnets/a');
  const nic = resource('Microsoft.Network/networkInterfaces/nic', { ipConfigurations: [{ properties: { subnet: { id: subnet.id } } }] });

  test('what is used in place of a resource takes over its references, those to its children too', () => {
    const relocated = run(inventoryOf([group('rg-app-weu'), vnet, subnet, nic]), {
      dispositions: [{ resource: vnet.id, disposition: 'use existing', existing }],
    });
    expect(of(relocated, nic).properties.ipConfigurations[0].properties.subnet.id).toBe(`${existing}/subnets/a`);
    expect(relocated.notes.map(({ kind }) => kind)).toEqual(['existing reference']);
  });

  test('inside texts, attribute names and JSON in JSON, in any casing', () => {
    const identity = resource('Microsoft.ManagedIdentity/userAssignedIdentities/id-weu', { principalId: GUID });
    const app = resource(
      'Microsoft.Logic/workflows/flow',
      {
        definition: `{"vm":"${nic.id.toUpperCase()}/ipConfigurations/x"}`,
        note: `see ${nic.id}, and https://management.azure.com${nic.id}?api-version=1`,
      },
      {
        identity: { type: 'UserAssigned', userAssignedIdentities: { [identity.id]: { principalId: GUID } } },
        tags: { 'hidden-link': nic.id },
      },
    );
    const relocated = run(inventoryOf([group('rg-app-weu'), vnet, subnet, nic, identity, app]));
    const result = of(relocated, app);
    const moved = of(relocated, nic).id;
    expect(result.properties.definition).toBe(`{"vm":"${moved}/ipConfigurations/x"}`);
    expect(result.properties.note).toBe(`see ${moved}, and https://management.azure.com${moved}?api-version=1`);
    expect(Object.keys(result.identity!.userAssignedIdentities!)).toEqual([of(relocated, identity).id]);
    expect(result.identity!.userAssignedIdentities![of(relocated, identity).id]!.principalId).toBe(GUID);
  });

  test('encoded in links and in JSON that escapes its slashes, in the form in which they stand', () => {
    const slashed = (id: string): string => id.replaceAll('/', '\\/');
    const outside = nic.id.replace('/nic', '/elsewhere');
    const dashboard = resource('Microsoft.Portal/dashboards/board', {
      link: `[open](https://portal.azure.com/#blade/x/id/${encodeURIComponent(nic.id)}/menu)`,
      document: `{"resource":"${slashed(nic.id)}\\/ipConfigurations\\/x","other":"${slashed(outside)}"}`,
    });
    const relocated = run(inventoryOf([group('rg-app-weu'), vnet, subnet, nic, dashboard]));
    const { link, document } = of(relocated, dashboard).properties;
    const moved = of(relocated, nic).id;
    expect(moved).not.toBe(nic.id);
    expect(link).toBe(`[open](https://portal.azure.com/#blade/x/id/${encodeURIComponent(moved)}/menu)`);
    expect(document).toBe(`{"resource":"${slashed(moved)}\\/ipConfigurations\\/x","other":"${slashed(outside)}"}`);
    expect(relocated.notes).toContainEqual(expect.objectContaining({ kind: 'kept reference', value: outside }));
  });

  test('back-references to what does not come along go, those to what does follow', () => {
    const vm = resource('Microsoft.Compute/virtualMachines/vm-weu', { networkProfile: { networkInterfaces: [{ id: nic.id }] } });
    const gone = `${S}/resourceGroups/other/providers/Microsoft.Network/networkInterfaces/x/ipConfigurations/y`;
    const used = {
      ...subnet,
      properties: { addressPrefix: '10.0.0.0/24', ipConfigurations: [{ id: `${nic.id}/ipConfigurations/z` }, { id: gone }] },
    };
    const withVm = { ...nic, properties: { ...(nic.properties as object), virtualMachine: { id: vm.id } } };
    const relocated = run(inventoryOf([group('rg-app-weu'), vnet, used, withVm, vm]));
    expect(of(relocated, subnet).properties.ipConfigurations).toEqual([{ id: `${of(relocated, nic).id}/ipConfigurations/z` }]);
    expect(of(relocated, nic).properties.virtualMachine.id).toBe(of(relocated, vm).id);
    expect(relocated.notes).toEqual([]);
  });

  test('another subscription', () => {
    const there = '00000000-0000-0000-0000-000000000002';
    const role = `${S}/providers/Microsoft.Authorization/roleDefinitions/${GUID}`;
    const flow = resource('Microsoft.Logic/workflows/flow', { role, vm: nic.id, subscription: SUBSCRIPTION });
    const relocated = run(inventoryOf([group('rg-app-weu'), vnet, subnet, nic, flow]), {
      destination: { region: 'northeurope', subscriptionId: there },
    });
    const result = of(relocated, flow);
    expect(result.id).toMatch(new RegExp(`^/subscriptions/${there}/`));
    expect(result.properties).toEqual({ role: role.replace(SUBSCRIPTION, there), vm: of(relocated, nic).id, subscription: there });
  });
});

describe('region', () => {
  test('hosts: Azure’s own change, those of strangers and of the user’s domains stay and are listed', () => {
    const flow = resource('Microsoft.Logic/workflows/flow', {
      speech: 'https://westeurope.tts.speech.microsoft.com/',
      zone: 'privatelink.westeurope.azmk8s.io',
      stranger: 'https://theirs.westeurope.kusto.windows.net',
      own: 'https://api-westeurope.contoso.com',
      osProfile: { computerName: 'vm-westeurope' },
    });
    const relocated = run(inventoryOf([group('rg-app-weu'), flow]));
    expect(of(relocated, flow).properties).toEqual({
      speech: 'https://northeurope.tts.speech.microsoft.com/',
      zone: 'privatelink.northeurope.azmk8s.io',
      stranger: 'https://theirs.westeurope.kusto.windows.net',
      own: 'https://api-westeurope.contoso.com',
      osProfile: { computerName: 'vm-westeurope' },
    });
    const listed = relocated.notes.filter(({ kind }) => kind === 'region literal').map(({ path }) => path);
    expect(listed).toEqual(['properties.osProfile.computerName', 'properties.own', 'properties.stranger']);
  });

  test('what Azure offers in the region is referred to in the destination’s', () => {
    const at = (region: string): string => `${S}/providers/Microsoft.Web/locations/${region}/managedApis/office365`;
    const connection = resource('Microsoft.Web/connections/office365', { api: { id: at('westeurope'), name: 'office365' } });
    const other = resource('Microsoft.Web/connections/elsewhere', { api: { id: at('eastus') } });

    const relocated = run(inventoryOf([group('rg-app-weu'), connection, other]));

    expect(of(relocated, connection).properties).toMatchObject({ api: { id: at('northeurope') } });
    expect(of(relocated, other).properties).toMatchObject({ api: { id: at('eastus') } });
  });

  test('tags and settings that tell the region, by name, display name or code', () => {
    const app = resource(
      'Microsoft.Logic/workflows/flow',
      {},
      { tags: { region: 'WEU', Location: 'West Europe', team: 'weu', home: 'westeurope' } },
    );
    expect(of(run(inventoryOf([group('rg-app-weu'), app])), app).tags).toEqual({
      region: 'NEU',
      Location: 'North Europe',
      team: 'weu',
      home: 'northeurope',
    });
  });

  test('a replica in the destination falls together with what moves there; other lists keep all their items', () => {
    const cosmos = resource('Microsoft.DocumentDB/databaseAccounts/cosmos', {
      locations: [
        { locationName: 'West Europe', failoverPriority: 0 },
        { locationName: 'North Europe', failoverPriority: 1 },
        { locationName: 'East US', failoverPriority: 2 },
      ],
      things: [{ location: 'westeurope' }, { location: 'westeurope' }, { location: 'northeurope' }],
    });
    const relocated = run(inventoryOf([group('rg-app-weu'), cosmos]), { dispositions: [{ resource: cosmos.id, disposition: 'recreate' }] });
    const { locations, things } = of(relocated, cosmos).properties as { locations: unknown; things: unknown[] };
    expect(locations).toEqual([
      { locationName: 'northeurope', failoverPriority: 0 },
      { locationName: 'eastus', failoverPriority: 1 },
    ]);
    expect(things).toHaveLength(3);
    expect(relocated.notes.filter(({ kind }) => kind === 'region')).toHaveLength(1);
  });
});

test('zones follow the map; one mapped to null goes, and both are told', () => {
  const vm = resource('Microsoft.Compute/virtualMachines/a', {}, { zones: ['1'] });
  const ip = resource('Microsoft.Network/publicIPAddresses/b', {}, { zones: ['1', '2', '3'] });
  const only = resource('Microsoft.Compute/disks/c', {}, { zones: ['3'] });
  const db = resource('Microsoft.DBforPostgreSQL/flexibleServers/d', {
    availabilityZone: '2',
    highAvailability: { mode: 'ZoneRedundant', standbyAvailabilityZone: '3' },
  });
  const relocated = run(inventoryOf([group('rg-app-weu'), vm, ip, only, db]), { zones: { '1': '2', '2': '1', '3': null } });
  expect(of(relocated, vm).zones).toEqual(['2']);
  expect(of(relocated, ip).zones).toEqual(['2', '1']);
  expect(of(relocated, only)).not.toHaveProperty('zones');
  expect(of(relocated, db).properties).toEqual({ availabilityZone: '1', highAvailability: { mode: 'ZoneRedundant' } });
  expect(relocated.notes.filter(({ kind }) => kind === 'zone')).toHaveLength(7);
});

test('addresses: whole ranges move, wider ones and those that Azure hands out are told', () => {
  const rule = resource('Microsoft.Network/networkSecurityGroups/n/securityRules/r', {
    sourceAddressPrefixes: ['10.1.2.0/24', '10.0.0.0/8', '52.1.1.1/32'],
    destinationAddressPrefix: '*',
  });
  const nsg = resource('Microsoft.Network/networkSecurityGroups/n');
  const ip = resource('Microsoft.Network/publicIPAddresses/pip', { ipAddress: '52.1.1.1' });
  const extension = resource('Microsoft.Compute/virtualMachines/v/extensions/e', {
    typeHandlerVersion: '10.1.0.0',
    settings: { dns: '10.1.0.4' },
  });
  const machine = resource('Microsoft.Compute/virtualMachines/v');
  const relocated = run(inventoryOf([group('rg-app-weu'), nsg, rule, ip, machine, extension]), {
    addresses: [{ source: '10.1.0.0/16', destination: '172.20.0.0/16' }],
  });
  expect(of(relocated, rule).properties.sourceAddressPrefixes).toEqual(['172.20.2.0/24', '10.0.0.0/8', '52.1.1.1/32']);
  expect(of(relocated, extension).properties).toEqual({ typeHandlerVersion: '10.1.0.0', settings: { dns: '172.20.0.4' } });
  const told = relocated.notes.filter(({ kind }) => kind === 'address').map(({ value }) => value);
  expect(told).toEqual(['10.0.0.0/8', '52.1.1.1/32']);
});

test('10,000 resources take a few seconds', () => {
  const resources: ArmResource[] = [group('rg-app-weu')];
  for (let index = 0; index < 5_000; index += 1) {
    const account = resource(`Microsoft.Storage/storageAccounts/stapp${index}weu`);
    resources.push(
      account,
      resource(`Microsoft.Web/sites/app-${index}`, { url: `https://stapp${index}weu.blob.core.windows.net`, id: account.id }),
    );
  }
  const inventory = {
    schemaVersion: 1 as const,
    source: { subscriptionId: SUBSCRIPTION, region: 'westeurope', resourceGroups: [] },
    resources,
    errors: [],
    redactions: [],
  };
  const start = processorTime();
  const relocated = run(inventory);
  expect(relocated.inventory.resources).toHaveLength(10_001);
  expect(processorTime() - start).toBeLessThan(10_000);
});
