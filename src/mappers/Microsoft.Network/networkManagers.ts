import type { NetworkManagerConfig } from '@cdktf/provider-azurerm/lib/network-manager';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessEmpty } from '../mapper';

interface NetworkManager extends ArmResource {
  properties: {
    description?: string;
    networkManagerScopeAccesses?: string[];
    networkManagerScopes?: { managementGroups?: string[]; subscriptions?: string[] };
  };
}

/**
 * What is deployed where is no ARM resource: configurations must be deployed anew.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager
 */
export const networkManager = defineMapper<NetworkManager>({
  armType: 'Microsoft.Network/networkManagers',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager',
  ignored: ['networkManagerScopes.crossTenantScopes', 'resourceGuid'],
  toConfig: (manager, p) =>
    ({
      ...regional(manager),
      description: unlessBlank(p.description),
      scope: {
        managementGroupIds: unlessEmpty(p.networkManagerScopes?.managementGroups),
        subscriptionIds: unlessEmpty(p.networkManagerScopes?.subscriptions),
      },
      scopeAccesses: unlessEmpty(p.networkManagerScopeAccesses),
    }) satisfies NetworkManagerConfig,
});
