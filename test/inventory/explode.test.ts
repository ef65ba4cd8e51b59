import type { ArmResource } from '../../src/arm/resource';
import { explodeEmbedded } from '../../src/inventory/explode';

const VNET = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v';
const vnet: ArmResource = {
  id: VNET,
  name: 'v',
  type: 'microsoft.network/virtualnetworks',
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [
      {
        id: `${VNET}/subnets/b`,
        name: 'b',
        etag: 'x',
        properties: { addressPrefix: '10.0.1.0/24', deep: { inner: [{ name: 'i', properties: { x: 1 } }] } },
      },
      { name: 'a', type: 'Microsoft.Network/virtualNetworks/subnets' },
    ],
  },
};
const embeddings = [
  { armType: 'Microsoft.Network/virtualNetworks/subnets', parent: 'Microsoft.Network/virtualNetworks', property: 'subnets' },
];

test('embedded resources become resources of their own, and leave the parent', () => {
  const before = JSON.stringify(vnet);
  const result = explodeEmbedded([vnet], embeddings);
  expect(result.map(({ id }) => id)).toEqual([VNET, `${VNET}/subnets/b`, `${VNET}/subnets/a`]);
  expect(result[0]!.properties).toEqual({ addressSpace: { addressPrefixes: ['10.0.0.0/16'] } });
  expect(result[1]).toMatchObject({
    name: 'b',
    type: 'Microsoft.Network/virtualNetworks/subnets',
    properties: { addressPrefix: '10.0.1.0/24' },
  });
  expect(result[2]!.properties).toEqual({});
  expect(JSON.stringify(vnet)).toBe(before);
});

test('a resource that stands there already wins, whatever its casing', () => {
  const own: ArmResource = {
    id: `${VNET}/subnets/B`.toUpperCase(),
    name: 'B',
    type: 'Microsoft.Network/virtualNetworks/subnets',
    properties: { own: true },
  };
  const result = explodeEmbedded([vnet, own], embeddings);
  expect(result).toHaveLength(3);
  expect(result.filter(({ name }) => name.toLowerCase() === 'b')).toEqual([own]);
});

test('works at any depth, by paths with dots, and only once per place', () => {
  const inner = {
    armType: 'Microsoft.Network/virtualNetworks/subnets/inners',
    parent: 'Microsoft.Network/virtualNetworks/subnets',
    property: 'deep.inner',
  };
  const result = explodeEmbedded([vnet], [...embeddings, ...embeddings, inner]);
  expect(result.map(({ id }) => id)).toEqual([VNET, `${VNET}/subnets/b`, `${VNET}/subnets/b/inners/i`, `${VNET}/subnets/a`]);
  expect(result[1]!.properties.deep).toEqual({});
});

test('a parent keeps what cannot stand alone', () => {
  const odd = { ...vnet, properties: { subnets: [{ properties: {} }] } };
  expect(explodeEmbedded([odd], embeddings)).toEqual([odd]);
});

test('one list may hold several types: each item says which it is', () => {
  const profile: ArmResource = {
    id: '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/trafficManagerProfiles/tm',
    name: 'tm',
    type: 'Microsoft.Network/trafficManagerProfiles',
    properties: {
      endpoints: [
        { name: 'a', type: 'Microsoft.Network/trafficManagerProfiles/externalEndpoints', properties: { target: 'a.example' } },
        { name: 'b', type: 'Microsoft.Network/trafficManagerProfiles/azureEndpoints', properties: { target: 'b.example' } },
      ],
    },
  };
  const kinds = ['AzureEndpoints', 'ExternalEndpoints'].map((kind) => ({
    armType: `Microsoft.Network/trafficManagerProfiles/${kind}`,
    parent: profile.type,
    property: 'endpoints',
  }));

  const [parent, ...children] = explodeEmbedded([profile], kinds);
  expect(parent!.properties).toEqual({});
  expect(children.map(({ id, type }) => [id, type])).toEqual([
    [`${profile.id}/AzureEndpoints/b`, kinds[0]!.armType],
    [`${profile.id}/ExternalEndpoints/a`, kinds[1]!.armType],
  ]);
});
