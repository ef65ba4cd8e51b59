import type { ExpressRouteCircuitConfig } from '@cdktf/provider-azurerm/lib/express-route-circuit';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';
import type { Reference } from '../reference';
import { secret } from '../token';

interface ExpressRouteCircuit extends ArmResource {
  properties: {
    allowClassicOperations?: boolean;
    authorizationKey?: string;
    bandwidthInGbps?: number;
    enableDirectPortRateLimit?: boolean;
    expressRoutePort?: Reference;
    serviceProviderProperties?: { bandwidthInMbps?: number; peeringLocation?: string; serviceProviderName?: string };
  };
}

/**
 * Peerings and authorizations are ARM types of their own: see expressRouteCircuits/. A new circuit has a new service key, and
 * its provider must connect it.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_circuit
 */
export const expressRouteCircuit = defineMapper<ExpressRouteCircuit>({
  armType: 'Microsoft.Network/expressRouteCircuits',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_circuit',
  unreadable: ['authorizationKey'],
  ignored: [
    '/sku.name',
    'authorizations',
    'authorizationStatus',
    'circuitProvisioningState',
    'gatewayManagerEtag',
    'globalReachEnabled',
    'peerings',
    'serviceKey',
    'serviceProviderNotes',
    'serviceProviderProvisioningState',
    'stag',
  ],
  toConfig: (circuit, p) =>
    ({
      ...regional(circuit),
      allowClassicOperations: unlessDefault(p.allowClassicOperations, false),
      authorizationKey: p.authorizationKey
        ? secret('authorizationKey', `The key with which the circuit ${circuit.name} may use the ExpressRoute port.`, 'uuid')
        : undefined,
      bandwidthInGbps: p.bandwidthInGbps || undefined,
      bandwidthInMbps: p.serviceProviderProperties?.bandwidthInMbps || undefined,
      expressRoutePortId: unlessBlank(p.expressRoutePort?.id),
      peeringLocation: unlessBlank(p.serviceProviderProperties?.peeringLocation),
      rateLimitingEnabled: unlessDefault(p.enableDirectPortRateLimit, false),
      serviceProviderName: unlessBlank(p.serviceProviderProperties?.serviceProviderName),
      sku: { family: circuit.sku?.family ?? '', tier: circuit.sku?.tier ?? '' },
    }) satisfies ExpressRouteCircuitConfig,
});
