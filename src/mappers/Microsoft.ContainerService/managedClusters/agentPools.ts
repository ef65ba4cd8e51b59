import type { KubernetesClusterNodePoolConfig } from '@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool';
import type { ArmResource } from '../../../arm/resource';
import { block, defineMapper, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import type { NodePool, PoolOwner } from '../node-pool';
import { POOL_IGNORED, defaultPoolOf, poolOf, upgradesOf } from '../node-pool';

interface AgentPool extends ArmResource {
  properties: NodePool;
}

const isSome = (amount: string | undefined): boolean => Boolean(amount) && amount !== '0' && amount !== '0%';

function upgradeSettingsOf({ properties: p }: AgentPool) {
  const settings = p.upgradeSettings;
  if (!settings || Object.values(settings).every((value) => value === undefined)) return undefined;
  return block({
    ...upgradesOf(p),
    maxSurge: isSome(settings.maxSurge) ? settings.maxSurge : undefined,
    maxUnavailable: isSome(settings.maxUnavailable) ? settings.maxUnavailable : undefined,
  });
}

/** All pools but the one in the cluster's own block. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_cluster_node_pool */
export const kubernetesClusterNodePool = defineMapper<AgentPool>({
  armType: 'Microsoft.ContainerService/managedClusters/agentPools',
  apiVersion: '2025-07-01',
  terraformType: 'azurerm_kubernetes_cluster_node_pool',
  ignored: [...POOL_IGNORED, 'type'],
  when: (pool, context) => {
    const pools = context.get(parentIdOf(pool))?.properties?.agentPoolProfiles as { mode?: string; name?: string }[] | undefined;
    return defaultPoolOf(pools)?.name?.toLowerCase() !== pool.name.toLowerCase();
  },
  toConfig: (pool, p, context) => {
    const cluster = context.get(parentIdOf(pool));
    const nat = p.windowsProfile?.disableOutboundNat;
    return {
      ...poolOf(p, cluster?.properties as PoolOwner | undefined),
      name: pool.name,
      kubernetesClusterId: parentIdOf(pool),
      evictionPolicy: unlessBlank(p.scaleSetEvictionPolicy),
      mode: unlessDefault(unlessBlank(p.mode), 'User'),
      nodeTaints: unlessEmpty(p.nodeTaints),
      osType: unlessDefault(unlessBlank(p.osType), 'Linux'),
      priority: unlessDefault(unlessBlank(p.scaleSetPriority), 'Regular'),
      spotMaxPrice: unlessDefault(p.spotMaxPrice, -1),
      upgradeSettings: upgradeSettingsOf(pool),
      windowsProfile: nat === undefined ? undefined : block({ outboundNatEnabled: unlessDefault(!nat, true) }),
      workloadRuntime: unlessBlank(p.workloadRuntime),
    } satisfies KubernetesClusterNodePoolConfig;
  },
});
