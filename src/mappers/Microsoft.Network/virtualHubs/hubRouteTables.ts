import type { VirtualHubRouteTableConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-route-table';
import type { VirtualHubRouteTableRouteAConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-route-table-route';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, defineParts, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';

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

const facts = {
  armType: 'Microsoft.Network/virtualHubs/hubRouteTables',
  apiVersion: '2024-05-01',
  ignored: ['associatedConnections', 'propagatingConnections'],
} as const;

const isAzures = ({ name }: ArmResource): boolean => ['defaultroutetable', 'noneroutetable'].includes(name.toLowerCase());

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
  toConfig: (table, p) =>
    ({
      name: table.name,
      labels: unlessEmpty(p.labels),
      route: unlessEmpty(p.routes?.map(routeOf)),
      virtualHubId: parentIdOf(table),
    }) satisfies VirtualHubRouteTableConfig,
});

/**
 * Routes in the table that comes with the hub, but for those that a routing intent puts there (`_policy_…`).
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_route_table_route
 */
export const defaultRouteTableRoute = defineParts<HubRouteTable>({
  ...facts,
  terraformType: 'azurerm_virtual_hub_route_table_route',
  when: isAzures,
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
