import type { KubernetesFleetUpdateStrategyConfig } from '@cdktf/provider-azurerm/lib/kubernetes-fleet-update-strategy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface UpdateStrategy extends ArmResource {
  properties: { strategy?: { stages?: { afterStageWaitInSeconds?: number; groups?: { name: string }[]; name: string }[] } };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_fleet_update_strategy */
export const kubernetesFleetUpdateStrategy = defineMapper<UpdateStrategy>({
  armType: 'Microsoft.ContainerService/fleets/updateStrategies',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_kubernetes_fleet_update_strategy',
  ignored: ['/eTag'],
  toConfig: (strategy, p) =>
    ({
      name: strategy.name,
      kubernetesFleetManagerId: parentIdOf(strategy),
      stage: (p.strategy?.stages ?? []).map(({ afterStageWaitInSeconds, groups, name }) => ({
        name,
        afterStageWaitInSeconds: afterStageWaitInSeconds || undefined,
        group: (groups ?? []).map((group) => ({ name: group.name })),
      })),
    }) satisfies KubernetesFleetUpdateStrategyConfig,
});
