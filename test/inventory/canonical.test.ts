import type { ArmResource } from '../../src/arm/resource';
import { canonicalise } from '../../src/inventory/canonical';
import { typeCasingOf } from '../../src/inventory/type-casing';

const S = '/subscriptions/00000000-0000-0000-0000-000000000001';
const casing = typeCasingOf([
  'Microsoft.Network/virtualNetworks',
  'Microsoft.Network/virtualNetworks/subnets',
  'Microsoft.Network/networkInterfaces',
  'Microsoft.Insights/actionGroups',
  'Microsoft.Web/sites',
  'Microsoft.Web/sites/slots',
  'Microsoft.Network/loadBalancers/frontendIPConfigurations',
  'Microsoft.ManagedIdentity/userAssignedIdentities',
]);
const regions = new Set(['westeurope', 'northeurope']);

function one(resource: Partial<ArmResource> & { id: string }, ...others: (Partial<ArmResource> & { id: string })[]): ArmResource {
  const all = [resource, ...others].map((item) => ({
    name: item.id.split('/').pop()!,
    type: 'x/y',
    properties: {},
    ...item,
  })) as ArmResource[];
  const found = canonicalise(all, casing, regions).resources.find(
    ({ id }) => id.toLowerCase() === resource.id.toLowerCase().replace(/\/$/, ''),
  );
  return found!;
}

test.each([
  [
    'lower-case static parts',
    `${S}/resourcegroups/RG/providers/microsoft.network/virtualnetworks/Hub`,
    `${S}/resourceGroups/RG/providers/Microsoft.Network/virtualNetworks/Hub`,
  ],
  [
    'nested types',
    `${S}/resourceGroups/rg/providers/MICROSOFT.NETWORK/VIRTUALNETWORKS/v/SUBNETS/s`,
    `${S}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s`,
  ],
  ['a resource group', `${S}/RESOURCEGROUPS/Rg-App`, `${S}/resourceGroups/Rg-App`],
  [
    'an extension of a resource',
    `${S}/resourcegroups/rg/providers/microsoft.network/virtualnetworks/v/providers/microsoft.authorization/LOCKS/l`,
    `${S}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/providers/Microsoft.Authorization/locks/l`,
  ],
  [
    'an extension of the subscription',
    `${S}/providers/microsoft.authorization/ROLEASSIGNMENTS/g`,
    `${S}/providers/Microsoft.Authorization/roleAssignments/g`,
  ],
  ['unknown types', `${S}/resourcegroups/rg/providers/Acme.Rockets/Boosters/b`, `${S}/resourceGroups/rg/providers/Acme.Rockets/Boosters/b`],
  [
    'doubled slashes',
    `/${S}/resourceGroups/rg/providers/microsoft.network/virtualnetworks/v`,
    `${S}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v`,
  ],
])('gives ids one form: %s', (_, given, wanted) => {
  expect(casing.id(given)).toBe(wanted);
});

test('types come from ids, names from what the service calls the resource', () => {
  const group = one({
    id: `${S}/resourcegroups/rg/providers/microsoft.insights/actiongroups/ag-ops`,
    name: 'AG-Ops',
    type: 'microsoft.insights/actiongroups',
  });
  expect(group).toMatchObject({
    id: `${S}/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/AG-Ops`,
    name: 'AG-Ops',
    type: 'Microsoft.Insights/actionGroups',
  });
  const slot = one({
    id: `${S}/resourceGroups/rg/providers/Microsoft.Web/sites/App/slots/staging`,
    name: 'App/staging',
    type: 'Microsoft.Web/sites/slots',
  });
  expect(slot.name).toBe('staging');
});

test('references take the casing of what they refer to, children that of their parents', () => {
  const subnetId = `${S}/resourcegroups/RG-HUB/providers/microsoft.network/virtualNetworks/VNET-hub/subnets/APP`;
  const nic = one(
    {
      id: `${S}/resourceGroups/rg-app/providers/Microsoft.Network/networkInterfaces/nic`,
      tags: {
        'hidden-link:/subscriptions/00000000-0000-0000-0000-000000000001/resourcegroups/RG-HUB/providers/microsoft.network/virtualNetworks/VNET-hub':
          'Resource',
      },
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { [`${S}/resourcegroups/RG-app/providers/Microsoft.ManagedIdentity/userassignedidentities/ID-app`]: {} },
      },
      properties: {
        ipConfigurations: [
          {
            properties: {
              subnet: { id: subnetId },
              pool: { id: `${S}/resourcegroups/RG-HUB/providers/microsoft.network/loadbalancers/LB/FrontendIpConfigurations/Fe` },
            },
          },
        ],
        health: '/status/live',
        text: `see ${subnetId}`,
      },
    },
    { id: `${S}/resourceGroups/rg-app` },
    { id: `${S}/resourceGroups/rg-hub` },
    { id: `${S}/resourceGroups/Rg-Hub/providers/Microsoft.Network/virtualNetworks/vnet-hub` },
    { id: `${S}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/Vnet-Hub/subnets/snet-app` },
    { id: `${S}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/Vnet-Hub/subnets/app` },
    { id: `${S}/resourceGroups/rg-app/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-app` },
  );
  const vnet = `${S}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub`;
  expect(nic.properties.ipConfigurations[0].properties.subnet.id).toBe(`${vnet}/subnets/app`);
  // Outside the scan: static parts are put right, the group's casing is known, the rest stays.
  expect(nic.properties.ipConfigurations[0].properties.pool.id).toBe(
    `${S}/resourceGroups/rg-hub/providers/Microsoft.Network/loadBalancers/LB/frontendIPConfigurations/Fe`,
  );
  expect(Object.keys(nic.identity!.userAssignedIdentities!)).toEqual([
    `${S}/resourceGroups/rg-app/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-app`,
  ]);
  expect(Object.keys(nic.tags!)).toEqual([`hidden-link:${vnet}`]);
  expect(nic.properties.health).toBe('/status/live');
  expect(nic.properties.text).toBe(`see ${subnetId}`);
});

test('locations are written as ARM writes them, at any depth, and nothing else is', () => {
  const site = one({
    id: `${S}/resourceGroups/rg/providers/Microsoft.Web/sites/app`,
    location: 'West Europe',
    properties: {
      locations: [{ locationName: 'North Europe', failoverPriority: 0 }],
      region: 'Customer Region 7',
      regions: ['West Europe'],
      displayName: 'West Europe',
    },
  });
  expect(site.location).toBe('westeurope');
  expect(site.properties).toEqual({
    displayName: 'West Europe',
    locations: [{ failoverPriority: 0, locationName: 'northeurope' }],
    region: 'Customer Region 7',
    regions: ['westeurope'],
  });
});

test("what is the user's own is left alone, but for ids", () => {
  const settings = one({
    id: `${S}/resourceGroups/rg/providers/Microsoft.Web/sites/app/config/appsettings`,
    properties: { region: 'West Europe', HUB: `${S}/resourcegroups/rg` },
  });
  expect(settings.properties).toEqual({ HUB: `${S}/resourceGroups/rg`, region: 'West Europe' });
});

test('a dashboard keeps the casing of the ids in it, which the provider compares as text; its keys are sorted', () => {
  const value = `${S}/resourcegroups/rg/providers/microsoft.insights/components/a`;
  const dashboard = one({
    id: `${S}/resourceGroups/rg/providers/Microsoft.Portal/dashboards/d`,
    properties: { metadata: { model: {} }, lenses: { b: { value }, a: 1 } },
  });
  expect(JSON.stringify(dashboard.properties)).toBe(JSON.stringify({ lenses: { a: 1, b: { value } }, metadata: { model: {} } }));
});

test('nulls and blanks of Resource Graph are gone', () => {
  const resource = one({
    id: `${S}/resourceGroups/rg/providers/a.b/c/d`,
    ...({ managedBy: '', tags: {}, zones: null, plan: null } as object),
    properties: { a: null, b: [{ c: null, d: 1 }] },
  });
  expect(resource).toEqual({ id: `${S}/resourceGroups/rg/providers/a.b/c/d`, name: 'd', type: 'a.b/c', properties: { b: [{ d: 1 }] } });
});

test('two ids that differ only in case are one resource, the fuller copy, said so', () => {
  const id = `${S}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v`;
  const copies: ArmResource[] = [
    { id: id.toUpperCase().replace('/SUBSCRIPTIONS', '/subscriptions'), name: 'V', type: 'x', properties: {} },
    { id, name: 'v', type: 'x', properties: { a: 1 } },
  ];
  for (const order of [copies, [...copies].reverse()]) {
    const { resources, merged } = canonicalise(order, casing, regions);
    expect(resources).toEqual([{ id, name: 'v', type: 'Microsoft.Network/virtualNetworks', properties: { a: 1 } }]);
    expect(merged).toEqual([{ id, also: [copies[0]!.id] }]);
  }
});

test('doing it twice changes nothing, and inputs stay', () => {
  const given: ArmResource[] = [
    {
      id: `${S}/resourcegroups/rg/providers/microsoft.web/sites/b`,
      name: 'B',
      type: 'x',
      location: 'West Europe',
      properties: { z: 1, a: null },
    },
  ];
  const before = JSON.stringify(given);
  const once = canonicalise(given, casing, regions).resources;
  expect(JSON.stringify(given)).toBe(before);
  expect(canonicalise(once, casing, regions).resources).toEqual(once);
});
