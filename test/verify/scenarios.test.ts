import type { ArmResource } from '../../src/arm/resource';
import type { ArmClient } from '../../src/azure/arm-client';
import type { Move } from '../../src/config/move';
import { scenario, scenarioNames } from '../../src/twin/scenario';
import { startTwin, type Twin } from '../../src/twin/twin';
import { allChecks } from '../../src/verify/registry';
import type { World } from '../../src/verify/world';
import { clientOfTwin, ESTATE, estateWith, makeShort, only, resource, run } from './estate-world';

jest.setTimeout(120_000);

const VNET = 'Microsoft.Network/virtualNetworks';
const HUB: ArmResource = {
  id: `/subscriptions/${ESTATE.subscriptionId}/resourceGroups/rg-contoso-shared-eus/providers/${VNET}/vnet-shared`,
  name: 'vnet-shared',
  type: VNET,
  location: 'eastus',
  properties: { addressSpace: { addressPrefixes: ['10.90.0.0/16'] }, subnets: [], virtualNetworkPeerings: [] },
};
const AZURE = { ...ESTATE, resources: [...ESTATE.resources, HUB], scarcities: [], unregistered: {} };

let twin: Twin;
let client: ArmClient;
beforeAll(async () => {
  twin = await startTwin({ estates: [AZURE] });
  client = await clientOfTwin(twin);
});
afterAll(() => twin.close());

interface Case {
  scenario: string;
  check: string;
  severity?: string;
  /** What the finding says, and what it advises. */
  message: RegExp;
  remedy: RegExp;
  more?: ArmResource[];
  changes?: Partial<Move>;
  /** The move; default: the sample estate with `more` and `changes`. */
  world?: () => World;
}

const OTHER = '00000000-0000-0000-0000-000000000001';
const AKS = resource('Microsoft.ContainerService/managedClusters', 'aks-contoso', {
  properties: { kubernetesVersion: '1.31.9', agentPoolProfiles: [{ name: 'system', vmSize: 'Standard_D4s_v3', count: 3 }] },
});
const MYSQL = resource('Microsoft.DBforMySQL/flexibleServers', 'mysql-contoso', {
  sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' },
  properties: { version: '8.0.21', backup: { geoRedundantBackup: 'Enabled' }, highAvailability: { mode: 'Disabled' } },
});
const COSMOS = resource('Microsoft.DocumentDB/databaseAccounts', 'cosmos-contoso', {
  properties: { locations: [{ locationName: 'West Europe', isZoneRedundant: false }] },
});
const REDIS = resource('Microsoft.Cache/Redis', 'redis-contoso', { properties: { sku: { name: 'Premium', family: 'P', capacity: 1 } } });
const AI = [
  resource('Microsoft.CognitiveServices/accounts', 'ai-contoso', {
    kind: 'OpenAI',
    sku: { name: 'S0' },
    properties: { customSubDomainName: 'ai-contoso' },
  }),
  resource('Microsoft.CognitiveServices/accounts/deployments', 'ai-contoso/chat', {
    sku: { name: 'GlobalStandard', capacity: 10 },
    properties: { model: { format: 'OpenAI', name: 'gpt-4o', version: '2024-08-06' } },
  }),
];
const HOSTS = [
  resource('Microsoft.Compute/hostGroups', 'hg-contoso', { properties: { platformFaultDomainCount: 1 } }),
  resource('Microsoft.Compute/hostGroups/hosts', 'hg-contoso/host-1', { sku: { name: 'DSv3-Type3' }, properties: {} }),
];
const LABELLED = resource('Microsoft.Network/publicIPAddresses', 'pip-labelled', {
  sku: { name: 'Standard' },
  properties: { dnsSettings: { domainNameLabel: 'contoso' } },
});
const EXISTING = `/subscriptions/${OTHER}/resourceGroups/rg-there/providers/Microsoft.Network/virtualNetworks/vnet-there/subnets/snet`;
const IN_EXISTING = resource('Microsoft.Network/networkInterfaces', 'nic-existing', {
  properties: {
    ipConfigurations: [
      { name: 'ip', properties: { privateIPAllocationMethod: 'Static', privateIPAddress: '10.20.2.10', subnet: { id: EXISTING } } },
    ],
  },
});

const SPOKE = [
  resource(VNET, 'vnet-spoke', { properties: { addressSpace: { addressPrefixes: ['10.50.0.0/16'] } } }),
  resource(`${VNET}/virtualNetworkPeerings`, 'vnet-spoke/to-shared', { properties: { remoteVirtualNetwork: { id: HUB.id } } }),
];

const CASES: Case[] = [
  {
    scenario: 'provider-unregistered',
    check: 'provider-registration',
    message: /Microsoft.ServiceBus is NotRegistered in subscription .*; \d+ resources need it/,
    remedy: /^az provider register --namespace Microsoft.ServiceBus/,
  },
  {
    scenario: 'group-exists',
    check: 'destination-groups',
    message: /rg-contoso-app-neu exists already, in eastus/,
    remedy: /overrides: \{ rg-contoso-app-weu/,
  },
  {
    scenario: 'subscription-locked',
    check: 'locks',
    message: /Lock freeze \(ReadOnly\) on the subscription forbids to make anything there/,
    remedy: /az lock delete --ids/,
    world: () => only([SPOKE[0]!]),
  },
  {
    scenario: 'network-overlaps',
    check: 'address-overlap',
    message: /vnet-spoke overlaps with vnet-shared, with which it is to be peered: 10.50.0.0\/16 and 10.50.128.0\/17/,
    remedy: /Remap the range under addresses/,
    world: () => only(SPOKE),
  },
  {
    scenario: 'grant-outside',
    check: 'identities',
    severity: 'warning',
    message: /identity of vm-app-01 gets another principal id; these rights stay behind .*role assignment on rg-contoso-shared-eus/,
    remedy: /az role assignment create --assignee-object-id NEW/,
  },
  {
    scenario: 'region-closed',
    check: 'region',
    message: /cannot place resources in northeurope/,
    remedy: /Choose another region.*ask Azure support/,
  },
  {
    scenario: 'region-alternate',
    check: 'region',
    severity: 'warning',
    message: /not among the recommended regions/,
    remedy: /recommended region/,
  },
  { scenario: 'region-alternate', check: 'geo-redundancy', message: /no paired region.*stcontosodataweu/, remedy: /zone redundancy/ },
  { scenario: 'region-alternate', check: 'zones', message: /The region has no availability zones/, remedy: /zones: \{ "1": null \}/ },
  {
    scenario: 'type-missing',
    check: 'types-offered',
    message: /Microsoft.Network\/natGateways is not offered in northeurope/,
    remedy: /Offered nearest.*ukwest|Offered nearest/,
  },
  {
    scenario: 'type-zones-missing',
    check: 'zones',
    message: /applicationGateways has zones 2, not 1, 3 in northeurope; agw-contoso-weu/,
    remedy: /zones: \{ "1": "2" \}/,
  },
  {
    scenario: 'redis-missing',
    check: 'redis',
    message: /Microsoft.Cache\/Redis \(Premium\) is not offered/,
    remedy: /Azure Managed Redis/,
    more: [REDIS],
  },
  {
    scenario: 'vm-size-closed',
    check: 'vm-sizes',
    message: /Standard_D2s_v5 is closed.*NotAvailableForSubscription/,
    remedy: /Nearest that is: Standard_D2as_v5|Nearest that is: Standard_D2/,
  },
  {
    scenario: 'vm-size-absent',
    check: 'vm-sizes',
    message: /Standard_D2s_v5 is not offered in northeurope/,
    remedy: /Nearest that is: Standard_D2/,
  },
  {
    scenario: 'vm-size-zone-closed',
    check: 'vm-sizes',
    message: /Standard_D2s_v5 is not to be had in zone 1 of northeurope \(open in 2, 3\)/,
    remedy: /zones: \{ "1": "2" \}/,
  },
  {
    scenario: 'host-closed',
    check: 'dedicated-hosts',
    message: /Dedicated host DSv3-Type3 is not offered/,
    remedy: /DSv3-Type4/,
    more: HOSTS,
  },
  { scenario: 'disk-type-missing', check: 'disk-types', message: /StandardSSD_LRS is not to be had in zone 1/, remedy: /Map the zones/ },
  {
    scenario: 'storage-sku-missing',
    check: 'storage-skus',
    message: /Standard_GRS \(StorageV2\) is not offered/,
    remedy: /Nearest that is offered: Standard_LRS/,
  },
  { scenario: 'sql-closed', check: 'sql', message: /Azure SQL is closed.*ProvisioningDisabled/, remedy: /support for region access/ },
  {
    scenario: 'sql-size-missing',
    check: 'sql',
    message: /GP_Gen5 \(2\) of tier GeneralPurpose is not offered/,
    remedy: /Nearest that are:/,
  },
  {
    scenario: 'postgresql-short',
    check: 'postgresql',
    message: /PostgreSQL size Standard_D2ds_v4/,
    remedy: /Nearest that are: Standard_D2/,
  },
  { scenario: 'mysql-short', check: 'mysql', message: /MySQL has no geo-redundant backup/, remedy: /Turn it off/, more: [MYSQL] },
  {
    scenario: 'app-service-missing',
    check: 'app-service',
    message: /tier PremiumV3 on .* is not offered/,
    remedy: /Nearest that is offered: PremiumV2/,
  },
  {
    scenario: 'kubernetes-old',
    check: 'aks',
    message: /Kubernetes 1.31.9 cannot be deployed/,
    remedy: /Upgrade aks-contoso before the move, at least to 1.32/,
    more: [AKS],
  },
  { scenario: 'cosmos-closed', check: 'cosmos', message: /Cosmos DB is closed to this subscription/, remedy: /support/, more: [COSMOS] },
  {
    scenario: 'ai-model-missing',
    check: 'ai-models',
    message: /Model gpt-4o is not offered in northeurope/,
    remedy: /another model/,
    more: AI,
  },
  {
    scenario: 'quota-short',
    check: 'quota',
    message: /standardDSv5Family in northeurope: 8 of 10 used, the move adds \d+, \d+ short/,
    remedy: /Request a limit of \d+: az quota update/,
  },
  { scenario: 'name-taken', check: 'global-names', message: /stcontosodataneu.*is taken/, remedy: /overrides: \{ stcontosodataweu/ },
  {
    scenario: 'vault-soft-deleted',
    check: 'soft-deleted',
    message: /keeps the name kv-contoso-neu until 2026-12-31, and purge protection/,
    remedy: /Give another name/,
  },
  {
    scenario: 'label-taken',
    check: 'dns-labels',
    message: /contoso.northeurope.cloudapp.azure.com is taken/,
    remedy: /domainNameLabel/,
    more: [LABELLED],
  },
  {
    scenario: 'policy-locations',
    check: 'policy',
    message: /“Allowed locations” does not allow resources in northeurope \(allowed: westeurope\)/,
    remedy: /exempt/,
  },
  {
    scenario: 'policy-custom',
    check: 'policy',
    message: /Policy would refuse Microsoft.Web\/serverfarms \(P1v3\) in northeurope: deny-p1v3/,
    remedy: /exempt/,
  },
  { scenario: 'reader-only', check: 'permissions', message: /may not do in the destination.*\/write/, remedy: /Contributor/ },
  {
    scenario: 'contributor-only',
    check: 'permissions',
    message: /Microsoft.Authorization\/roleAssignments\/write/,
    remedy: /Role Based Access Control Administrator/,
  },
  {
    scenario: 'zones-differ',
    check: 'zone-mapping',
    severity: 'warning',
    message: /zone 2 is 1, zone 1 is 2/,
    remedy: /zones of move.yaml/,
    changes: { destination: { region: 'northeurope', subscriptionId: '00000000-0000-0000-0000-000000000077' } },
  },
  {
    scenario: 'address-taken',
    check: 'static-addresses',
    message: /10.20.2.10, which nic-existing has, is taken in vnet-there/,
    remedy: /10.99.0.10/,
    more: [IN_EXISTING],
  },
];

/** An Azure of its own for what cannot be taken back: resources that are in the way, providers that are not registered. */
async function runIn(name: string, world: World, check: string): ReturnType<typeof run> {
  const { resources, unregistered } = scenario(name);
  if (resources.length === 0 && !unregistered) {
    makeShort(twin, scenario(name).scarcities ?? []);
    return run(world, client, check);
  }
  const other = await startTwin({ estates: [AZURE], scenarios: [scenario(name)] });
  try {
    return await run(world, await clientOfTwin(other), check);
  } finally {
    await other.close();
  }
}

test.each(CASES)(
  '$check passes, and with $scenario it fails',
  async ({ scenario: name, check, severity = 'blocker', message, remedy, more, changes, world: made }) => {
    if (changes?.destination) twin.cloud.addSubscription(changes.destination.subscriptionId);
    const world = made ? made() : estateWith(more, changes);
    makeShort(twin, []);
    const good = await run(world, client, check);
    expect(good.findings.filter((one) => one.severity !== 'info')).toEqual([]);
    expect(['passed', 'info']).toContain(good.checks[0]?.result);

    const bad = await runIn(name, world, check);
    const found = bad.findings.find((one) => message.test(one.message));
    expect(bad.findings.map((one) => one.message).join('\n')).toMatch(message);
    expect(found).toMatchObject({ check, severity });
    expect(found?.remedy).toMatch(remedy);
    expect(found?.link).toMatch(/^https:\/\/(learn|azure)\.microsoft\.com\//);
    expect(bad.checks[0]?.result).toBe(severity);
  },
);

test('every scenario fails a check, and every check that asks Azure has a scenario', () => {
  expect([...new Set(CASES.map((one) => one.scenario))].sort()).toEqual(scenarioNames());
  const asking = allChecks().filter(({ operations }) => operations.length > 0);
  expect([...new Set(CASES.map((one) => one.check))].sort()).toEqual(asking.map(({ id }) => id));
});
