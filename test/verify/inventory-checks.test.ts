import type { ArmResource } from '../../src/arm/resource';
import type { ArmClient } from '../../src/azure/arm-client';
import { startTwin, type Twin } from '../../src/twin/twin';
import type { Finding } from '../../src/verify/check';
import { allChecks } from '../../src/verify/registry';
import type { World } from '../../src/verify/world';
import { clientOfTwin, ESTATE, estateWith, makeShort, only, resource, run } from './estate-world';

jest.setTimeout(120_000);

let twin: Twin;
let client: ArmClient;
beforeAll(async () => {
  twin = await startTwin({ estates: [{ ...ESTATE, scarcities: [], unregistered: { '*': ['Microsoft.Batch'] } }] });
  makeShort(twin, []);
  client = await clientOfTwin(twin);
});
afterAll(() => twin.close());

/** Checks that found something grave, and those that did not: the last test wants both of each. */
const [failed, passed] = [new Set<string>(), new Set<string>()];

async function found(world: World, check: string): Promise<Finding[]> {
  const { findings } = await run(world, client, check);
  (graveOnes(findings).length > 0 ? failed : passed).add(check);
  return findings;
}

function graveOnes(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity !== 'info');
}

const VNET = 'Microsoft.Network/virtualNetworks';

/** A network with one subnet, and what else it is given. */
function network(name: string, range: string, more: Record<string, unknown> = {}): ArmResource {
  return resource(VNET, name, { properties: { addressSpace: { addressPrefixes: [range] }, ...more } });
}

function nic(name: string, address: string, subnet: string): ArmResource {
  const id = resource(`${VNET}/subnets`, subnet).id;
  const properties = { privateIPAllocationMethod: 'Static', privateIPAddress: address, subnet: { id } };
  return resource('Microsoft.Network/networkInterfaces', name, { properties: { ipConfigurations: [{ name: 'ip', properties }] } });
}

test('provider-registration names what is not registered, and the command', async () => {
  expect(await found(estateWith(), 'provider-registration')).toEqual([]);
  const batch = resource('Microsoft.Batch/batchAccounts', 'batchcontoso');
  const [finding] = await found(estateWith([batch]), 'provider-registration');
  expect(finding).toMatchObject({ severity: 'blocker', resources: [batch.id] });
  expect(finding?.message).toMatch(/Microsoft.Batch is NotRegistered/);
  expect(finding?.remedy).toMatch(/^az provider register --namespace Microsoft.Batch/);
});

test('destination-groups refuses a group that is there', async () => {
  expect(await found(estateWith(), 'destination-groups')).toEqual([]);
  const world = estateWith([], {
    names: { resourceGroups: '{name}', global: '{name}{code}', overrides: { 'rg-contoso-app-weu': 'rg-contoso-shared-eus' } },
  });
  const [finding] = await found(world, 'destination-groups');
  expect(finding).toMatchObject({ severity: 'blocker' });
  expect(finding?.message).toMatch(/rg-contoso-shared-eus exists already, in eastus/);
});

test('locks tells of locks on the source, and of none where there are none', async () => {
  const messages = (await found(estateWith(), 'locks')).map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringMatching(/^Lock lock-no-delete \(CanNotDelete\) on sql-contoso-weu stops the teardown of \d+ resources.*ask data@contoso/),
    expect.stringMatching(/^Lock lock-network \(CanNotDelete\) on rg-contoso-net-weu stops the teardown/),
  ]);
  expect(await found(only([network('vnet', '10.1.0.0/16')]), 'locks')).toEqual([]);
});

test('address-overlap finds the range that the source already brought to a shared hub', async () => {
  const hub = `/subscriptions/${ESTATE.subscriptionId}/resourceGroups/rg-contoso-shared-eus/providers/${VNET}/vnet-shared`;
  const spoke = network('vnet-spoke', '10.50.0.0/16');
  const peering = resource(`${VNET}/virtualNetworkPeerings`, 'vnet-spoke/to-shared', { properties: { remoteVirtualNetwork: { id: hub } } });
  const put = (own: string, peers: unknown[]): void => {
    const properties = { addressSpace: { addressPrefixes: [own] }, virtualNetworkPeerings: peers };
    twin.cloud.context(ESTATE.subscriptionId).put({ id: hub, location: 'eastus', properties });
  };
  put('10.90.0.0/16', []);
  expect(graveOnes(await found(only([spoke, peering]), 'address-overlap'))).toEqual([]);

  put('10.50.128.0/17', []);
  expect((await found(only([spoke, peering]), 'address-overlap'))[0]).toMatchObject({
    severity: 'blocker',
    message: 'vnet-spoke overlaps with vnet-shared, with which it is to be peered: 10.50.0.0/16 and 10.50.128.0/17.',
  });

  put('10.90.0.0/16', [
    { name: 'back', properties: { remoteVirtualNetwork: { id: spoke.id }, remoteAddressSpace: { addressPrefixes: ['10.50.0.0/16'] } } },
  ]);
  const [twice] = await found(only([spoke, peering]), 'address-overlap');
  expect(twice?.message).toMatch(/vnet-shared is peered with the source’s vnet-spoke, whose range 10.50.0.0\/16 the destination keeps/);
  const remapped = only([spoke, peering], { addresses: [{ source: '10.50.0.0/16', destination: '10.51.0.0/16' }] });
  expect(graveOnes(await found(remapped, 'address-overlap'))).toEqual([]);
});

test('address-overlap does not pass what it cannot read', async () => {
  const findings = await found(estateWith(), 'address-overlap');
  expect(graveOnes(findings)).toEqual([
    expect.objectContaining({ severity: 'unknown', message: expect.stringMatching(/vnet-identity-weu.*403/) as string }),
  ]);
});

test('static-addresses finds addresses outside their subnet, kept by Azure, and given twice', async () => {
  const subnet = resource(`${VNET}/subnets`, 'vnet/snet', { properties: { addressPrefix: '10.1.1.0/24' } });
  const of = (...nics: ArmResource[]): World => only([network('vnet', '10.1.0.0/16'), subnet, ...nics]);
  expect(await found(of(nic('good', '10.1.1.10', 'vnet/snet')), 'static-addresses')).toEqual([]);
  expect((await found(of(nic('bad', '10.1.2.10', 'vnet/snet')), 'static-addresses'))[0]?.message).toMatch(
    /bad has the static address 10.1.2.10, which is not in its subnet/,
  );
  expect((await found(of(nic('bad', '10.1.1.3', 'vnet/snet')), 'static-addresses'))[0]?.message).toMatch(
    /which Azure keeps for itself in 10.1.1.0\/24/,
  );
  const both = await found(of(nic('a', '10.1.1.10', 'vnet/snet'), nic('b', '10.1.1.10', 'vnet/snet')), 'static-addresses');
  expect(both[0]?.message).toMatch(/a and b would both have 10.1.1.10/);
});

test('public-addresses names who wrote an address down', async () => {
  const ip = resource('Microsoft.Network/publicIPAddresses', 'pip', { properties: { ipAddress: '20.1.2.3' } });
  const [quiet] = await found(only([ip]), 'public-addresses');
  expect(quiet).toMatchObject({
    severity: 'info',
    message: 'The public address of pip (20.1.2.3) will change; nothing in the estate mentions them.',
  });
  const rule = resource('Microsoft.Sql/servers/firewallRules', 'sql/allow', {
    properties: { startIpAddress: '20.1.2.3', endIpAddress: '20.1.2.3' },
  });
  const [loud] = await found(only([ip, rule]), 'public-addresses');
  expect(loud).toMatchObject({ severity: 'warning', resources: [ip.id, rule.id] });
  expect(loud?.message).toMatch(/allow \(properties.endIpAddress\)/);
});

test('identities tells rights that stay behind from those that the code grants', async () => {
  const vm = resource('Microsoft.Compute/virtualMachines', 'vm', {
    identity: { type: 'SystemAssigned', principalId: 'aaaaaaaa-0000-4000-8000-000000000001' },
  });
  expect(await found(only([vm]), 'identities')).toEqual([]);
  const name = '99999999-0000-4000-8000-000000000001';
  const id = `/subscriptions/${ESTATE.subscriptionId}/resourceGroups/rg-contoso-shared-eus/providers/Microsoft.Authorization/roleAssignments/${name}`;
  twin.cloud
    .context(ESTATE.subscriptionId)
    .put({ id, properties: { principalId: vm.identity!.principalId, roleDefinitionId: '/x', scope: id.split('/providers/')[0] } });
  const [outside] = await found(only([vm]), 'identities');
  expect(outside).toMatchObject({ severity: 'warning', resources: [id, vm.id].sort() });
  expect(outside?.message).toMatch(/rights stay behind with the old one: role assignment on rg-contoso-shared-eus/);

  const policies = (await found(estateWith(), 'identities')).map(({ message }) => message);
  expect(policies.join('\n')).toMatch(
    /app-contoso-web-weu gets another principal id; the generated code grants it anew: .*access policy of kv-contoso-ops-weu/,
  );
});

test('data-at-rest says what carries data, and warns where only a person can and nobody has said how', async () => {
  const account = resource('Microsoft.Storage/storageAccounts', 'stdata', { sku: { name: 'Standard_LRS' } });
  const [carried] = await found(only([account]), 'data-at-rest');
  expect(carried).toMatchObject({ severity: 'info', resources: [account.id] });
  expect(carried?.message).toMatch(/goes over by azcopy: stdata/);

  const bus = resource('Microsoft.ServiceBus/namespaces', 'sb', { sku: { name: 'Standard' } });
  const [open] = await found(only([bus]), 'data-at-rest');
  expect(open).toMatchObject({ severity: 'warning', resources: [bus.id] });
  expect(open?.remedy).toMatch(/data: \[\{ type: Microsoft.ServiceBus\/namespaces, strategy: drain, reason/);
  const [decided] = await found(only([bus], { data: [{ type: bus.type, strategy: 'none', reason: 'a test bus' }] }), 'data-at-rest');
  expect(decided).toMatchObject({ severity: 'info' });
  expect(decided?.message).toMatch(/by none: sb\. a test bus/);
});

test('customer-keys wants the vault of a disk encryption set in its region', async () => {
  const set = (host: string): ArmResource =>
    resource('Microsoft.Compute/diskEncryptionSets', 'des', { properties: { activeKey: { keyUrl: `https://${host}/keys/k/1` } } });
  expect(await found(only([set('kv-elsewhere.vault.azure.net')]), 'customer-keys')).toEqual([
    expect.objectContaining({
      severity: 'blocker',
      message: 'des needs its key vault in its own region; kv-elsewhere.vault.azure.net is not in the inventory, and so not in the move.',
    }),
  ]);
  const vault = resource('Microsoft.KeyVault/vaults', 'kv-own');
  const [moved] = await found(only([vault, set('kv-own.vault.azure.net')]), 'customer-keys');
  expect(moved).toMatchObject({
    severity: 'warning',
    message: 'des is encrypted with a key of kv-own, which is made anew without its keys.',
  });
  expect(await found(only([vault]), 'customer-keys')).toEqual([]);
  const abroad = only([vault], { destination: { region: 'eastus', subscriptionId: ESTATE.subscriptionId } });
  expect((await found(abroad, 'customer-keys'))[0]?.message).toMatch(/another geography \(United States\)/);
});

test('left-behind finds what stays and points at what moves', async () => {
  const zone = resource('Microsoft.Network/dnsZones', 'contoso.example', { location: 'global' });
  const ip = resource('Microsoft.Network/publicIPAddresses', 'pip');
  const record = resource('Microsoft.Network/dnsZones/A', 'contoso.example/www', { properties: { targetResource: { id: ip.id } } });
  expect(graveOnes(await found(only([ip, zone]), 'left-behind'))).toEqual([]);
  const [finding] = await found(
    only([ip, zone, record], { dispositions: [{ type: zone.type, disposition: 'keep', reason: 'public' }] }),
    'left-behind',
  );
  expect(finding).toMatchObject({ severity: 'warning', resources: expect.arrayContaining([record.id, ip.id]) as string[] });
  expect(finding?.message).toMatch(/www stays \(keep\) and goes on referring to the source’s pip/);
});

test('type-facts tells of every type, and what a person must do', async () => {
  const vm = resource('Microsoft.Compute/virtualMachines', 'vm');
  const facts = await found(only([vm]), 'type-facts');
  expect(graveOnes(facts)).toEqual([]);
  expect(facts.map(({ message }) => message)).toContain(
    'Microsoft.Compute/virtualMachines (1): Microsoft offers a move of its own; Azure Resource Mover takes it too.',
  );
  const manual = await found(
    only([vm], { dispositions: [{ type: vm.type, disposition: 'manual', reason: 'Ask the owners.' }] }),
    'type-facts',
  );
  expect(manual[0]).toMatchObject({ severity: 'warning', remedy: 'Ask the owners.' });
});

test('scan-gaps makes unknown what the scan did not read', async () => {
  const world = only([network('vnet', '10.1.0.0/16')]);
  expect(await found(world, 'scan-gaps')).toEqual([]);
  const id = `${network('vnet', '').id}/subnets/hidden`;
  const errors = [{ id, operation: 'GET 2024-05-01', status: 403, code: 'AuthorizationFailed', message: 'no' }];
  const gap = await found({ ...world, inventory: { ...world.inventory, errors } }, 'scan-gaps');
  expect(gap).toEqual([expect.objectContaining({ severity: 'unknown', resources: [id] })]);
});

test('a check that Azure refuses is unknown, not passed; the others go on', async () => {
  twin.setFaults([{ kind: 'error', status: 403, path: /Microsoft.Compute/ }]);
  const { findings, checks } = await run(estateWith(), client, 'vm-sizes', 'disk-types', 'sql');
  twin.setFaults([]);
  expect(checks.map(({ id, result }) => [id, result])).toEqual([
    ['disk-types', 'unknown'],
    ['sql', 'passed'],
    ['vm-sizes', 'unknown'],
  ]);
  expect(findings[0]?.message).toMatch(/^Could not ask for the disk types of the region \(403 .*not as passed/);
});

test('an Azure that does not answer in time is unknown too', async () => {
  twin.setFaults([{ kind: 'drop', path: /Microsoft.Sql/ }]);
  const { checks } = await run(estateWith(), client, 'sql');
  twin.setFaults([]);
  expect(checks[0]?.result).toBe('unknown');
});

test('every check that asks Azure nothing passes in one test and fails in another', () => {
  const silent = allChecks().flatMap(({ id, operations }) => (operations.length === 0 ? [id] : []));
  expect(silent.filter((id) => !failed.has(id) || !passed.has(id))).toEqual([]);
});
