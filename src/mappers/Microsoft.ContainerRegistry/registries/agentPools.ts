import type { ContainerRegistryAgentPoolConfig } from '@cdktf/provider-azurerm/lib/container-registry-agent-pool';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, regional, unlessBlank, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface AgentPool extends ArmResource {
  properties: { count?: number; tier?: string; virtualNetworkSubnetResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/container_registry_agent_pool */
export const containerRegistryAgentPool = defineMapper<AgentPool>({
  armType: 'Microsoft.ContainerRegistry/registries/agentPools',
  apiVersion: '2019-06-01-preview',
  terraformType: 'azurerm_container_registry_agent_pool',
  // Linux is the only system offered.
  ignored: ['os'],
  toConfig: (pool, p) =>
    ({
      ...regional(pool),
      containerRegistryName: nameOf(parentIdOf(pool)),
      instanceCount: unlessDefault(p.count, 1),
      tier: unlessDefault(p.tier, 'S1'),
      virtualNetworkSubnetId: unlessBlank(p.virtualNetworkSubnetResourceId),
    }) satisfies ContainerRegistryAgentPoolConfig,
});
