import type { KubernetesClusterTrustedAccessRoleBindingConfig } from '@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface TrustedAccessRoleBinding extends ArmResource {
  properties: { roles?: string[]; sourceResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_cluster_trusted_access_role_binding */
export const kubernetesClusterTrustedAccessRoleBinding = defineMapper<TrustedAccessRoleBinding>({
  armType: 'Microsoft.ContainerService/managedClusters/trustedAccessRoleBindings',
  apiVersion: '2025-07-01',
  terraformType: 'azurerm_kubernetes_cluster_trusted_access_role_binding',
  toConfig: (binding, p) =>
    ({
      name: binding.name,
      kubernetesClusterId: parentIdOf(binding),
      roles: p.roles ?? [],
      sourceResourceId: p.sourceResourceId ?? '',
    }) satisfies KubernetesClusterTrustedAccessRoleBindingConfig,
});
