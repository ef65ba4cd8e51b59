import { startTwin, type Twin } from '../../src/twin/twin';
import { clientOf, GROUP, makeGroup, NETWORK, type Client } from './client';

let twin: Twin;
let client: Client;
const provider = `${GROUP}/providers/Microsoft.Network`;
const vnet = `${provider}/virtualNetworks/vnet`;
const nsg = `${provider}/networkSecurityGroups/nsg`;
const nic = `${provider}/networkInterfaces/nic`;

const get = async (id: string): Promise<{ properties: Record<string, never> & Record<string, never> }> =>
  (await client('GET', `${id}?${NETWORK}`)).body as never;
const put = (id: string, body: object): Promise<{ status: number; body: { error?: { code: string } } }> =>
  client('PUT', `${id}?${NETWORK}`, { body });

beforeEach(async () => {
  twin = await startTwin();
  client = await clientOf(twin);
  await makeGroup(client);
  await put(nsg, { location: 'westeurope', properties: { securityRules: [{ name: 'in', properties: { priority: 100 } }] } });
  await put(vnet, {
    location: 'westeurope',
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'one', properties: { addressPrefix: '10.0.1.0/24' } }],
    },
  });
});
afterEach(() => twin.close());

test('what a parent brings is addressable one by one', async () => {
  expect(await get(`${vnet}/subnets/one`)).toMatchObject({
    id: `${vnet}/subnets/one`,
    name: 'one',
    type: 'Microsoft.Network/virtualNetworks/subnets',
    properties: { addressPrefix: '10.0.1.0/24', provisioningState: 'Succeeded' },
  });
  expect(await get(`${nsg}/securityRules/IN`)).toMatchObject({ id: `${nsg}/securityRules/in`, properties: { priority: 100 } });
});

test('what is PUT one by one shows in the parent, and in lists', async () => {
  await put(`${vnet}/subnets/two`, { properties: { addressPrefix: '10.0.2.0/24' } });
  await put(`${vnet}/subnets/one`, { properties: { addressPrefix: '10.0.9.0/24' } });
  expect((await get(vnet)).properties['subnets']).toMatchObject([
    { name: 'one', properties: { addressPrefix: '10.0.9.0/24' } },
    { name: 'two', properties: { addressPrefix: '10.0.2.0/24' } },
  ]);
  const list = await client('GET', `${vnet}/subnets?${NETWORK}`);
  expect(list.body.value).toMatchObject([{ name: 'one' }, { name: 'two' }]);
});

test('a PUT of the parent that names its children replaces them; one that does not leaves them', async () => {
  await put(vnet, { location: 'westeurope', properties: { addressSpace: { addressPrefixes: ['10.0.0.0/8'] } } });
  expect((await get(vnet)).properties['subnets']).toMatchObject([{ name: 'one' }]);
  await put(vnet, { location: 'westeurope', properties: { subnets: [{ name: 'three', properties: {} }] } });
  expect((await get(vnet)).properties['subnets']).toMatchObject([{ name: 'three' }]);
  expect((await client('GET', `${vnet}/subnets/one?${NETWORK}`)).status).toBe(404);
});

test('references show on the other side, and forbid deletion as long as they last', async () => {
  await put(`${vnet}/subnets/one`, { properties: { addressPrefix: '10.0.1.0/24', networkSecurityGroup: { id: nsg.toUpperCase() } } });
  await put(nic, {
    location: 'westeurope',
    properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: { id: `${vnet}/subnets/one` } } }] },
  });
  expect((await get(nsg)).properties['subnets']).toEqual([{ id: `${vnet}/subnets/one` }]);
  expect((await get(`${vnet}/subnets/one`)).properties['ipConfigurations']).toEqual([{ id: `${nic}/ipConfigurations/ip` }]);

  expect(await client('DELETE', `${nsg}?${NETWORK}`)).toMatchObject({
    status: 409,
    body: { error: { code: 'InUseNetworkSecurityGroupCannotBeDeleted' } },
  });
  expect(await client('DELETE', `${vnet}/subnets/one?${NETWORK}`)).toMatchObject({
    status: 409,
    body: { error: { code: 'InUseSubnetCannotBeDeleted' } },
  });
  expect(await client('DELETE', `${vnet}?${NETWORK}`)).toMatchObject({
    status: 409,
    body: { error: { code: 'InUseSubnetCannotBeDeleted' } },
  });
  expect(await put(vnet, { location: 'westeurope', properties: { subnets: [] } })).toMatchObject({
    status: 409,
    body: { error: { code: 'InUseSubnetCannotBeDeleted' } },
  });

  await client('DELETE', `${nic}?${NETWORK}`);
  expect((await client('DELETE', `${vnet}/subnets/one?${NETWORK}`)).status).toBeLessThan(203);
  expect((await get(nsg)).properties).not.toHaveProperty('subnets');
  expect((await client('DELETE', `${nsg}?${NETWORK}`)).status).toBeLessThan(203);
});

test('children of a load balancer know one another', async () => {
  const lb = `${provider}/loadBalancers/lb`;
  await put(lb, {
    location: 'westeurope',
    sku: { name: 'Standard' },
    properties: {
      frontendIPConfigurations: [{ name: 'fe', properties: { subnet: { id: `${vnet}/subnets/one` } } }],
      backendAddressPools: [{ name: 'be' }],
      loadBalancingRules: [
        {
          name: 'https',
          properties: {
            backendAddressPool: { id: `${lb}/backendAddressPools/be` },
            frontendIPConfiguration: { id: `${lb}/frontendIPConfigurations/fe` },
          },
        },
      ],
    },
  });
  expect((await get(`${lb}/backendAddressPools/be`)).properties['loadBalancingRules']).toEqual([{ id: `${lb}/loadBalancingRules/https` }]);
  await put(`${lb}/backendAddressPools/be2`, { properties: {} });
  expect((await get(lb)).properties['backendAddressPools']).toMatchObject([{ name: 'be' }, { name: 'be2' }]);
});
