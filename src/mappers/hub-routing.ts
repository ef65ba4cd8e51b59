import { unlessEmpty } from './mapper';
import { idsOf, type Reference } from './reference';

/** How a connection of a virtual hub takes part in routing. */
export interface RoutingConfiguration {
  associatedRouteTable?: Reference;
  inboundRouteMap?: Reference;
  outboundRouteMap?: Reference;
  propagatedRouteTables?: { ids?: Reference[]; labels?: string[] };
  vnetRoutes?: {
    staticRoutes?: { addressPrefixes?: string[]; name?: string; nextHopIpAddress?: string }[];
    staticRoutesConfig?: { propagateStaticRoutes?: boolean; vnetLocalRouteOverrideCriteria?: string };
  };
}

/** Properties of a routing configuration that follow from others. */
export const ROUTING_IGNORED: readonly string[] = ['vnetRoutes.bgpConnections'];

const isDefaultTable = (id: string | undefined): boolean => id?.toLowerCase().endsWith('/hubroutetables/defaultroutetable') ?? true;

/** True when `routing` is what Azure gives to a connection that asks for nothing: the default table, both ways. */
export function isAzuresRouting(routing: RoutingConfiguration): boolean {
  const { ids = [], labels = [] } = routing.propagatedRouteTables ?? {};
  const isStatic =
    (routing.vnetRoutes?.staticRoutes ?? []).length > 0 ||
    routing.vnetRoutes?.staticRoutesConfig?.propagateStaticRoutes === false ||
    (routing.vnetRoutes?.staticRoutesConfig?.vnetLocalRouteOverrideCriteria ?? 'Contains') !== 'Contains';
  return (
    isDefaultTable(routing.associatedRouteTable?.id) &&
    ids.every(({ id }) => isDefaultTable(id)) &&
    labels.every((label) => label === 'default') &&
    !routing.inboundRouteMap?.id &&
    !routing.outboundRouteMap?.id &&
    !isStatic
  );
}

/** Ids and labels of the tables that learn a connection's routes. */
export function propagationOf(routing: RoutingConfiguration): { ids: string[] | undefined; labels: string[] | undefined } {
  return { ids: idsOf(routing.propagatedRouteTables?.ids), labels: unlessEmpty(routing.propagatedRouteTables?.labels) };
}
