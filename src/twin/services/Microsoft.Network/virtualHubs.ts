import type { ArmResource } from '../../../arm/resource';
import type { Singleton } from '../../service';
import { defineService } from '../../service';

/** Number of the autonomous system of every hub's router. */
const ROUTER_ASN = 65515;

/** A route server is a hub outside any virtual WAN: it has no range, and no route tables, of its own. */
const isRouteServer = ({ properties }: ArmResource): boolean => !(properties.virtualWan as { id?: string } | undefined)?.id;

const routeTable = (name: string, label: string): Singleton => ({
  path: `hubRouteTables/${name}`,
  body: () => ({ properties: { routes: [], labels: [label], associatedConnections: [], propagatingConnections: [] } }),
});

/**
 * The router of a hub comes up after the hub itself; here it is up at once.
 * https://learn.microsoft.com/rest/api/virtualwan/virtual-hubs/get
 */
export const virtualHub = defineService({
  armType: 'Microsoft.Network/virtualHubs',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  complete: (hub) => {
    const { properties } = hub;
    properties.routingState = 'Provisioned';
    properties.virtualRouterAsn ??= ROUTER_ASN;
    properties.virtualRouterIps ??= [];
    properties.allowBranchToBranchTraffic ??= false;
    properties.hubRoutingPreference ??= 'ExpressRoute';
    if (isRouteServer(hub)) return;
    properties.routeTable ??= { routes: [] };
    properties.virtualRouterAutoScaleConfiguration ??= { minCapacity: 2 };
  },
  singletons: [routeTable('defaultRouteTable', 'default'), routeTable('noneRouteTable', 'none')],
});
