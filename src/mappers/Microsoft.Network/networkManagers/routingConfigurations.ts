import type { NetworkManagerRoutingConfigurationConfig } from '@cdktf/provider-azurerm/lib/network-manager-routing-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface RoutingConfiguration extends ArmResource {
  properties: { description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_routing_configuration */
export const networkManagerRoutingConfiguration = defineMapper<RoutingConfiguration>({
  armType: 'Microsoft.Network/networkManagers/routingConfigurations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_routing_configuration',
  ignored: ['resourceGuid', 'routeTableUsageMode'],
  toConfig: (configuration, p) =>
    ({
      name: configuration.name,
      description: unlessBlank(p.description),
      networkManagerId: parentIdOf(configuration),
    }) satisfies NetworkManagerRoutingConfigurationConfig,
});
