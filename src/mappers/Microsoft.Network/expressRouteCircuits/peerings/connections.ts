import type { ExpressRouteCircuitConnectionConfig } from '@cdktf/provider-azurerm/lib/express-route-circuit-connection';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../../mapper';
import type { Reference } from '../../../reference';
import { secret } from '../../../token';

interface CircuitConnection extends ArmResource {
  properties: {
    addressPrefix?: string;
    authorizationKey?: string;
    ipv6CircuitConnectionConfig?: { addressPrefix?: string };
    peerExpressRouteCircuitPeering?: Reference;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_circuit_connection */
export const expressRouteCircuitConnection = defineMapper<CircuitConnection>({
  armType: 'Microsoft.Network/expressRouteCircuits/peerings/connections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_circuit_connection',
  discovery: { by: 'property', parent: 'Microsoft.Network/expressRouteCircuits/peerings', property: 'connections' },
  unreadable: ['authorizationKey'],
  ignored: ['circuitConnectionStatus', 'expressRouteCircuitPeering', 'ipv6CircuitConnectionConfig.circuitConnectionStatus'],
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      addressPrefixIpv4: p.addressPrefix ?? '',
      addressPrefixIpv6: unlessBlank(p.ipv6CircuitConnectionConfig?.addressPrefix),
      authorizationKey: p.authorizationKey
        ? secret('authorizationKey', `The key with which the connection ${connection.name} may use the circuit of the other side.`, 'uuid')
        : undefined,
      peerPeeringId: p.peerExpressRouteCircuitPeering?.id ?? '',
      peeringId: parentIdOf(connection),
    }) satisfies ExpressRouteCircuitConnectionConfig,
});
