import type { RouteConfig } from '@cdktf/provider-azurerm/lib/route';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface Route extends ArmResource {
  properties: { addressPrefix: string; nextHopIpAddress?: string; nextHopType: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route */
export const route = defineMapper<Route>({
  armType: 'Microsoft.Network/routeTables/routes',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_route',
  discovery: { by: 'property', parent: 'Microsoft.Network/routeTables', property: 'routes' },
  ignored: ['hasBgpOverride'],
  toConfig: (resource, p) =>
    ({
      ...named(resource),
      routeTableName: nameOf(parentIdOf(resource)),
      addressPrefix: p.addressPrefix,
      nextHopInIpAddress: unlessBlank(p.nextHopIpAddress),
      nextHopType: p.nextHopType,
    }) satisfies RouteConfig,
});
