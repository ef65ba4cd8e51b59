import type { KubernetesFleetMemberConfig } from '@cdktf/provider-azurerm/lib/kubernetes-fleet-member';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface FleetMember extends ArmResource {
  properties: { clusterResourceId?: string; group?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_fleet_member */
export const kubernetesFleetMember = defineMapper<FleetMember>({
  armType: 'Microsoft.ContainerService/fleets/members',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_kubernetes_fleet_member',
  ignored: ['/eTag', 'status'],
  toConfig: (member, p) =>
    ({
      name: member.name,
      kubernetesFleetId: parentIdOf(member),
      kubernetesClusterId: p.clusterResourceId ?? '',
      group: unlessBlank(p.group),
    }) satisfies KubernetesFleetMemberConfig,
});
