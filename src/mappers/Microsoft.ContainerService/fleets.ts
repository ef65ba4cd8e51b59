import type { KubernetesFleetManagerConfig } from '@cdktf/provider-azurerm/lib/kubernetes-fleet-manager';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** The provider makes fleets without a hub only. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_fleet_manager */
export const kubernetesFleetManager = defineMapper<ArmResource>({
  armType: 'Microsoft.ContainerService/fleets',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_kubernetes_fleet_manager',
  ignored: ['/eTag', 'status'],
  when: (fleet) => (fleet.properties as { hubProfile?: object } | undefined)?.hubProfile === undefined,
  toConfig: (fleet) => regional(fleet) satisfies KubernetesFleetManagerConfig,
});
