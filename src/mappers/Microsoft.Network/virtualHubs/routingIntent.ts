import type { VirtualHubRoutingIntentConfig } from '@cdktf/provider-azurerm/lib/virtual-hub-routing-intent';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface RoutingIntent extends ArmResource {
  properties: { routingPolicies?: { destinations?: string[]; name?: string; nextHop?: string }[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/virtual_hub_routing_intent */
export const virtualHubRoutingIntent = defineMapper<RoutingIntent>({
  armType: 'Microsoft.Network/virtualHubs/routingIntent',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_virtual_hub_routing_intent',
  toConfig: (intent, p) =>
    ({
      name: intent.name,
      routingPolicy: (p.routingPolicies ?? []).map(({ destinations, name, nextHop }) => ({
        name: name ?? '',
        destinations: [...(destinations ?? [])],
        nextHop: nextHop ?? '',
      })),
      virtualHubId: parentIdOf(intent),
    }) satisfies VirtualHubRoutingIntentConfig,
});
