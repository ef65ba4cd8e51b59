import type { ExpressRoutePortAuthorizationConfig } from '@cdktf/provider-azurerm/lib/express-route-port-authorization';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

/**
 * Azure makes up the key: a recreated authorization has another.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_port_authorization
 */
export const expressRoutePortAuthorization = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/expressRoutePorts/authorizations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_port_authorization',
  ignored: ['authorizationKey', 'authorizationUseStatus', 'circuitResourceUri'],
  toConfig: (authorization) =>
    ({ ...named(authorization), expressRoutePortName: nameOf(parentIdOf(authorization)) }) satisfies ExpressRoutePortAuthorizationConfig,
});
