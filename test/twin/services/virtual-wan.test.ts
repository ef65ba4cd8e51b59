import { smallCloud } from './small-cloud';

const HUB = 'Microsoft.Network/virtualHubs/hub';

test('a hub of a virtual WAN has its router up, and route tables of its own', () => {
  const cloud = smallCloud();
  const wan = cloud.put('Microsoft.Network/virtualWans/wan');
  cloud.put(HUB, { properties: { addressPrefix: '10.0.0.0/23', virtualWan: { id: wan.id } } });
  expect(cloud.get(HUB)!.properties).toMatchObject({
    routingState: 'Provisioned',
    virtualRouterAsn: 65515,
    virtualRouterAutoScaleConfiguration: { minCapacity: 2 },
    hubRoutingPreference: 'ExpressRoute',
  });
  expect(cloud.children(HUB, 'hubRouteTables')).toEqual(['defaultRouteTable', 'noneRouteTable']);
  expect(cloud.get(`${HUB}/hubRouteTables/defaultRouteTable`)!.properties.labels).toEqual(['default']);
});

test('a route server is a hub without scale units', () => {
  const cloud = smallCloud();
  cloud.put(HUB, { properties: { sku: 'Standard' } });
  expect(cloud.get(HUB)!.properties).toMatchObject({ routingState: 'Provisioned' });
  expect(cloud.get(HUB)!.properties.virtualRouterAutoScaleConfiguration).toBeUndefined();
});

test('links of a VPN site have ids, and parts of a hub tell their state', () => {
  const cloud = smallCloud();
  cloud.put('Microsoft.Network/vpnSites/site', { properties: { vpnSiteLinks: [{ name: 'link', properties: { ipAddress: '10.1.0.1' } }] } });
  const link = 'Microsoft.Network/vpnSites/site/vpnSiteLinks/link';
  expect(cloud.get('Microsoft.Network/vpnSites/site')!.properties.vpnSiteLinks[0].id).toBe(cloud.idOf(link));
  const connection = 'Microsoft.Network/virtualHubs/hub/hubVirtualNetworkConnections/connection';
  cloud.put('Microsoft.Network/virtualHubs/hub');
  cloud.put(connection);
  expect(cloud.get(connection)!.properties.provisioningState).toBe('Succeeded');
});
