import type { ArmResource } from '../arm/resource';
import type { MapperContext } from './mapper';

/**
 * ARM keeps route servers as virtual hubs that belong to no virtual WAN and stand in a subnet. A hub that was made for a network
 * virtual appliance looks nearly the same: it scales, and ARM does not call it a route server.
 */
export function isRouteServer(hub: ArmResource, context: MapperContext): boolean {
  if (hub.properties.virtualWan?.id || context.children(hub, 'ipConfigurations').length === 0) return false;
  return hub.kind?.toLowerCase() === 'routeserver' || hub.properties.virtualRouterAutoScaleConfiguration === undefined;
}
