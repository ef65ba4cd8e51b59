import type { RouteTableConfig } from '@cdktf/provider-azurerm/lib/route-table';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';

interface RouteTable extends ArmResource {
  properties: { disableBgpRoutePropagation?: boolean };
}

/**
 * Routes are an ARM type of their own: see routeTables/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route_table
 */
export const routeTable = defineMapper<RouteTable>({
  armType: 'Microsoft.Network/routeTables',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_route_table',
  ignored: ['resourceGuid', 'routes', 'subnets'],
  toConfig: (table, p) =>
    ({
      ...regional(table),
      bgpRoutePropagationEnabled: unlessDefault(!p.disableBgpRoutePropagation, true),
    }) satisfies RouteTableConfig,
});
