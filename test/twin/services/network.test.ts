import { smallCloud } from './small-cloud';

const VNET = 'Microsoft.Network/virtualNetworks/vnet';
const SUBNET = `${VNET}/subnets/snet`;

function cloudWithSubnet() {
  const cloud = smallCloud();
  cloud.put(VNET, {
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'snet', properties: { addressPrefix: '10.0.1.0/29' } }],
    },
  });
  return { ...cloud, subnet: { id: cloud.idOf(SUBNET) } };
}

const nic = (subnet: object, extra: object = {}) => ({
  properties: { ipConfigurations: [{ name: 'ip', properties: { subnet, ...extra } }] },
});
const addressOf = (resource: { properties: { ipConfigurations: { properties: { privateIPAddress: string } }[] } } | undefined) =>
  resource?.properties.ipConfigurations[0]!.properties.privateIPAddress;

test('a network interface gets the first free address of its subnet and keeps it', () => {
  const cloud = cloudWithSubnet();
  cloud.put('Microsoft.Network/networkInterfaces/a', nic(cloud.subnet));
  cloud.put('Microsoft.Network/networkInterfaces/b', nic(cloud.subnet));
  cloud.put(
    'Microsoft.Network/networkInterfaces/c',
    nic(cloud.subnet, { privateIPAllocationMethod: 'Static', privateIPAddress: '10.0.1.6' }),
  );
  expect(['a', 'b', 'c'].map((name) => addressOf(cloud.get(`Microsoft.Network/networkInterfaces/${name}`) as never))).toEqual([
    '10.0.1.4',
    '10.0.1.5',
    '10.0.1.6',
  ]);
  cloud.remove('Microsoft.Network/networkInterfaces/a');
  cloud.put('Microsoft.Network/networkInterfaces/b', nic(cloud.subnet));
  expect(addressOf(cloud.get('Microsoft.Network/networkInterfaces/b') as never)).toBe('10.0.1.5');
  expect(cloud.get('Microsoft.Network/networkInterfaces/b')!.properties.ipConfigurations[0].properties.primary).toBe(true);
});

test('a load balancer with an address of a subnet takes it from others', () => {
  const cloud = cloudWithSubnet();
  cloud.put('Microsoft.Network/loadBalancers/lb', {
    sku: { name: 'Standard' },
    properties: {
      frontendIPConfigurations: [
        { name: 'fe', properties: { subnet: cloud.subnet, privateIPAddress: '10.0.1.4', privateIPAllocationMethod: 'Static' } },
      ],
    },
  });
  cloud.put('Microsoft.Network/networkInterfaces/a', nic(cloud.subnet));
  expect(addressOf(cloud.get('Microsoft.Network/networkInterfaces/a') as never)).toBe('10.0.1.5');
});

test('a subnet comes back with its defaults, embedded and by itself, and its delegations with ids', () => {
  const cloud = cloudWithSubnet();
  cloud.put(`${VNET}/subnets/web`, {
    properties: { addressPrefix: '10.0.2.0/24', delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }] },
  });
  const alone = cloud.get(`${VNET}/subnets/web`)!;
  expect(alone.properties).toMatchObject({
    privateEndpointNetworkPolicies: 'Disabled',
    privateLinkServiceNetworkPolicies: 'Enabled',
    provisioningState: 'Succeeded',
  });
  expect(alone.properties.delegations[0].id).toBe(`${alone.id}/delegations/web`);
  expect(alone).not.toHaveProperty('location');
  expect(cloud.get(VNET)!.properties.subnets.map(({ name }: { name: string }) => name)).toEqual(['snet', 'web']);
});

test('a peering is initiated until the other side has one back', () => {
  const cloud = cloudWithSubnet();
  cloud.put('Microsoft.Network/virtualNetworks/hub', { properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } } });
  const peer = (from: string, to: string) =>
    cloud.put(`Microsoft.Network/virtualNetworks/${from}/virtualNetworkPeerings/to-${to}`, {
      properties: { remoteVirtualNetwork: { id: cloud.idOf(`Microsoft.Network/virtualNetworks/${to}`) } },
    });
  const state = () => cloud.get(`${VNET}/virtualNetworkPeerings/to-hub`)!.properties;
  peer('vnet', 'hub');
  expect(state()).toMatchObject({ peeringState: 'Initiated', remoteAddressSpace: { addressPrefixes: ['10.9.0.0/16'] } });
  peer('hub', 'vnet');
  expect(state().peeringState).toBe('Connected');
});

test('a network security group brings its six default rules', () => {
  const cloud = smallCloud();
  const group = cloud.put('Microsoft.Network/networkSecurityGroups/nsg');
  expect(group.properties.defaultSecurityRules.map(({ name }: { name: string }) => name)).toEqual([
    'AllowVnetInBound',
    'AllowAzureLoadBalancerInBound',
    'DenyAllInBound',
    'AllowVnetOutBound',
    'AllowInternetOutBound',
    'DenyAllOutBound',
  ]);
  expect(group.properties.securityRules).toEqual([]);
});

test('a static public address has an address of its own and a name when it asked for a label', () => {
  const cloud = smallCloud();
  const body = {
    sku: { name: 'Standard' },
    properties: { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'contoso' } },
  };
  const first = cloud.put('Microsoft.Network/publicIPAddresses/pip', body);
  expect(first.properties.ipAddress).toMatch(/^198\.51\.100\.\d+$/);
  expect(first.properties.dnsSettings.fqdn).toBe('contoso.westeurope.cloudapp.azure.com');
  expect(cloud.put('Microsoft.Network/publicIPAddresses/pip', body).properties.ipAddress).toBe(first.properties.ipAddress);
});

test('an application gateway gives every part an id and never returns a certificate', () => {
  const cloud = cloudWithSubnet();
  const gateway = cloud.put('Microsoft.Network/applicationGateways/agw', {
    properties: {
      sslCertificates: [{ name: 'cert', properties: { data: 'AAAA', password: 'not-a-real-password' } }],
      frontendPorts: [{ name: 'p80', properties: { port: 80 } }],
    },
  });
  expect(gateway.properties.frontendPorts[0].id).toBe(`${gateway.id}/frontendPorts/p80`);
  expect(gateway.properties.httpListeners).toEqual([]);
  expect(JSON.stringify(gateway)).not.toMatch(/AAAA|not-a-real-password/);
});

test('a private endpoint makes a NIC, and its zone group an A record; both go with it', () => {
  const cloud = cloudWithSubnet();
  cloud.put('Microsoft.Sql/servers/sql1', { properties: { administratorLogin: 'me' } });
  cloud.put('Microsoft.Network/privateDnsZones/privatelink.database.windows.net', { location: 'global' });
  const zone = cloud.idOf('Microsoft.Network/privateDnsZones/privatelink.database.windows.net');
  const endpoint = cloud.put('Microsoft.Network/privateEndpoints/pe', {
    properties: {
      subnet: cloud.subnet,
      privateLinkServiceConnections: [
        { name: 'psc', properties: { privateLinkServiceId: cloud.idOf('Microsoft.Sql/servers/sql1'), groupIds: ['sqlServer'] } },
      ],
    },
  });
  const nicId: string = endpoint.properties.networkInterfaces[0].id;
  expect(addressOf(cloud.get(nicId) as never)).toBe('10.0.1.4');
  expect(cloud.get('Microsoft.Network/privateEndpoints/pe')!.properties.customDnsConfigs).toEqual([
    { fqdn: 'sql1.database.windows.net', ipAddresses: ['10.0.1.4'] },
  ]);
  expect(cloud.get('Microsoft.Sql/servers/sql1')!.properties.privateEndpointConnections[0].properties).toMatchObject({
    privateEndpoint: { id: endpoint.id },
    privateLinkServiceConnectionState: { status: 'Approved' },
  });
  cloud.put('Microsoft.Network/privateEndpoints/pe/privateDnsZoneGroups/default', {
    properties: { privateDnsZoneConfigs: [{ name: 'sql', properties: { privateDnsZoneId: zone } }] },
  });
  expect(cloud.get(`${zone}/A/sql1`)!.properties).toMatchObject({
    aRecords: [{ ipv4Address: '10.0.1.4' }],
    fqdn: 'sql1.privatelink.database.windows.net.',
  });
  expect(cloud.get('Microsoft.Network/privateEndpoints/pe')!.properties.customDnsConfigs).toEqual([]);
  cloud.remove('Microsoft.Network/privateEndpoints/pe');
  expect([nicId, `${zone}/A/sql1`].map((id) => cloud.get(id))).toEqual([undefined, undefined]);
});

test.each([
  ['dnsZones', 'NS SOA', 'SOARecord'],
  ['privateDnsZones', 'SOA', 'soaRecord'],
])('a zone of %s brings %s and counts its record sets', (type, kinds, property) => {
  const cloud = smallCloud();
  const zone = `Microsoft.Network/${type}/contoso.example`;
  cloud.put(zone, { location: 'global' });
  expect(kinds.split(' ').flatMap((kind) => cloud.children(zone, kind))).toEqual(kinds.split(' ').map(() => '@'));
  expect(cloud.get(`${zone}/SOA/@`)!.properties[property].refreshTime).toBe(3600);
  const record = cloud.put(`${zone}/A/www`, { properties: { ttl: 5 } });
  expect(record.properties.fqdn).toBe('www.contoso.example.');
  expect(record).not.toHaveProperty('location');
  expect(cloud.get(zone)!.properties.numberOfRecordSets).toBe(kinds.split(' ').length + 1);
});

test('a link of a private zone is global and complete', () => {
  const cloud = cloudWithSubnet();
  cloud.put('Microsoft.Network/privateDnsZones/contoso.internal', { location: 'global' });
  const link = cloud.put('Microsoft.Network/privateDnsZones/contoso.internal/virtualNetworkLinks/hub', {
    location: 'global',
    properties: { virtualNetwork: { id: cloud.idOf(VNET) } },
  });
  expect(link).toMatchObject({
    location: 'global',
    properties: { virtualNetworkLinkState: 'Completed', registrationEnabled: false, provisioningState: 'Succeeded' },
  });
  expect(cloud.get('Microsoft.Network/privateDnsZones/contoso.internal')!.properties.numberOfVirtualNetworkLinks).toBe(1);
});

test('a firewall tells of its rules even when it has none', () => {
  const cloud = smallCloud();
  expect(cloud.put('Microsoft.Network/azureFirewalls/fw').properties).toMatchObject({
    applicationRuleCollections: [],
    natRuleCollections: [],
    networkRuleCollections: [],
  });
});
