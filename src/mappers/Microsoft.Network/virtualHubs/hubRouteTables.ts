import type { VirtualHubRouteTableConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-route-table';
import type { VirtualHubRouteTableRouteAConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-route-table-route';
import type { ArmResource } from '../../../arm/resource';
import { idKey } from '../../../arm/resource-id';
import type { RoutingConfiguration } from '../../hub-routing';
import { defineMapper, defineParts, parentIdOf, unlessDefault, unlessEmpty, type MapperContext } from '../../mapper';

interface HubRoute {
  destinationType?: string;
  destinations?: string[];
  name: string;
  nextHop?: string;
  nextHopType?: string;
}

interface HubRouteTable extends ArmResource {
  properties: { labels?: string[]; routes?: HubRoute[] };
}

interface HubConnection extends ArmResource {
  properties: { routingConfiguration?: RoutingConfiguration };
}

const facts = {
  armType: 'Microsoft.Network/virtualHubs/hubRouteTables',
  apiVersion: '2024-05-01',
  ignored: ['associatedConnections', 'propagatingConnections'],
} as const;

const isAzures = ({ name }: ArmResource): boolean => ['defaultroutetable', 'noneroutetable'].includes(name.toLowerCase());

function isUsedBy(connection: ArmResource | undefined, table: ArmResource): boolean {
  const routing = (connection as HubConnection | undefined)?.properties.routingConfiguration;
  const tables = [routing?.associatedRouteTable, ...(routing?.propagatedRouteTables?.ids ?? [])];
  return tables.some((one) => one?.id !== undefined && idKey(one.id) === idKey(table.id));
}

/**
 * Routes that lead to a connection which in its turn uses their table: inside the table they would close a circle, so they are
 * resources of their own, and all others of the table with them.
 */
function closesCircle(table: HubRouteTable, context: MapperContext): boolean {
  return (table.properties.routes ?? []).some(({ nextHop }) => nextHop !== undefined && isUsedBy(context.get(nextHop), table));
}

function routeOf(route: HubRoute) {
  return {
    name: route.name,
    destinations: [...(route.destinations ?? [])],
    destinationsType: route.destinationType ?? '',
    nextHop: route.nextHop ?? '',
    nextHopType: unlessDefault(route.nextHopType, 'ResourceId'),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_route_table */
export const virtualHubRouteTable = defineMapper<HubRouteTable>({
  ...facts,
  terraformType: 'azurerm_virtual_hub_route_table',
  when: (table) => !isAzures(table),
  toConfig: (table, p, context) =>
    ({
      name: table.name,
      labels: unlessEmpty(p.labels),
      route: closesCircle(table, context) ? undefined : unlessEmpty(p.routes?.map(routeOf)),
      virtualHubId: parentIdOf(table),
    }) satisfies VirtualHubRouteTableConfig,
});

/**
 * Routes in the table that comes with the hub, but for those that a routing intent puts there (`_policy_…`); and routes that would
 * close a circle.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_route_table_route
 */
export const hubRouteTableRoute = defineParts<HubRouteTable>({
  ...facts,
  terraformType: 'azurerm_virtual_hub_route_table_route',
  when: (table, context) => isAzures(table) || closesCircle(table, context),
  ignored: [...facts.ignored, 'labels', 'routes'],
  toParts: (table, p) =>
    (p.routes ?? [])
      .filter(({ name }) => !name.startsWith('_policy_'))
      .map((route) => ({
        key: `route-${route.name}`,
        importId: `${table.id}/routes/${route.name}`,
        config: { ...routeOf(route), routeTableId: table.id } satisfies VirtualHubRouteTableRouteAConfig,
      })),
});
