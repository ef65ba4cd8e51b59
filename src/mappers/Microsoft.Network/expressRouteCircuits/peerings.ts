import type { ExpressRouteCircuitPeeringConfig } from '@cdktf/provider-azurerm/lib/express-route-circuit-peering';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import type { Reference } from '../../reference';
import { nameOf, secret } from '../../token';

interface MicrosoftPeering {
  advertisedCommunities?: string[];
  advertisedPublicPrefixes?: string[];
  customerASN?: number;
  routingRegistryName?: string;
}

interface Peering extends ArmResource {
  properties: {
    ipv6PeeringConfig?: {
      microsoftPeeringConfig?: MicrosoftPeering;
      primaryPeerAddressPrefix?: string;
      routeFilter?: Reference;
      secondaryPeerAddressPrefix?: string;
      state?: string;
    };
    microsoftPeeringConfig?: MicrosoftPeering;
    peerASN?: number;
    primaryPeerAddressPrefix?: string;
    routeFilter?: Reference;
    secondaryPeerAddressPrefix?: string;
    sharedKey?: string;
    state?: string;
    vlanId?: number;
  };
}

function microsoftPeeringOf(config: MicrosoftPeering) {
  return {
    advertisedCommunities: unlessEmpty(config.advertisedCommunities),
    advertisedPublicPrefixes: [...(config.advertisedPublicPrefixes ?? [])],
    customerAsn: unlessDefault(config.customerASN, 0),
    routingRegistryName: unlessDefault(unlessBlank(config.routingRegistryName), 'NONE'),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/express_route_circuit_peering */
export const expressRouteCircuitPeering = defineMapper<Peering>({
  armType: 'Microsoft.Network/expressRouteCircuits/peerings',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_express_route_circuit_peering',
  discovery: { by: 'property', parent: 'Microsoft.Network/expressRouteCircuits', property: 'peerings' },
  unreadable: ['sharedKey'],
  ignored: [
    'azureASN',
    'connections',
    'expressRouteConnection',
    'gatewayManagerEtag',
    'ipv6PeeringConfig',
    'lastModifiedBy',
    'microsoftPeeringConfig',
    'peeredConnections',
    'peeringType',
    'primaryAzurePort',
    'secondaryAzurePort',
    'stats',
  ],
  toConfig: (peering, p) => {
    const ipv6 = p.ipv6PeeringConfig?.primaryPeerAddressPrefix ? p.ipv6PeeringConfig : undefined;
    const { resourceGroupName } = named(peering);
    return {
      resourceGroupName,
      expressRouteCircuitName: nameOf(parentIdOf(peering)),
      ipv4Enabled: unlessDefault(p.state !== 'Disabled', true),
      ipv6: ipv6 && {
        enabled: unlessDefault(ipv6.state !== 'Disabled', true),
        microsoftPeering: ipv6.microsoftPeeringConfig && microsoftPeeringOf(ipv6.microsoftPeeringConfig),
        primaryPeerAddressPrefix: ipv6.primaryPeerAddressPrefix ?? '',
        routeFilterId: unlessBlank(ipv6.routeFilter?.id),
        secondaryPeerAddressPrefix: ipv6.secondaryPeerAddressPrefix ?? '',
      },
      microsoftPeeringConfig: p.microsoftPeeringConfig && microsoftPeeringOf(p.microsoftPeeringConfig),
      peerAsn: p.peerASN || undefined,
      peeringType: peering.name,
      primaryPeerAddressPrefix: unlessBlank(p.primaryPeerAddressPrefix),
      routeFilterId: unlessBlank(p.routeFilter?.id),
      secondaryPeerAddressPrefix: unlessBlank(p.secondaryPeerAddressPrefix),
      sharedKey: p.sharedKey ? secret('sharedKey', `The MD5 key of the peering ${peering.name}.`) : undefined,
      vlanId: p.vlanId ?? 0,
    } satisfies ExpressRouteCircuitPeeringConfig;
  },
});
