import type { ExpressRouteCircuitAuthorizationConfig } from '@cdktf/provider-azurerm/lib/express-route-circuit-authorization';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

/**
 * Azure makes up the key: a recreated authorization has another.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_circuit_authorization
 */
export const expressRouteCircuitAuthorization = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/expressRouteCircuits/authorizations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_circuit_authorization',
  discovery: { by: 'property', parent: 'Microsoft.Network/expressRouteCircuits', property: 'authorizations' },
  ignored: ['authorizationKey', 'authorizationUseStatus', 'connectionResourceUri'],
  toConfig: (authorization) =>
    ({
      ...named(authorization),
      expressRouteCircuitName: nameOf(parentIdOf(authorization)),
    }) satisfies ExpressRouteCircuitAuthorizationConfig,
});
