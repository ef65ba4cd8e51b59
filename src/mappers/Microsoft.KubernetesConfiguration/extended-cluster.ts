import type { ArmResource } from '../../arm/resource';

/** No mapper: the id of the cluster that an extension or a Flux configuration stands on. */
export function clusterIdOf(resource: ArmResource): string {
  return resource.id.slice(0, resource.id.toLowerCase().lastIndexOf('/providers/microsoft.kubernetesconfiguration/'));
}

/** True on AKS; connected clusters have Terraform types of their own. */
export function isOnManagedCluster(resource: ArmResource): boolean {
  return /\/managedclusters\/[^/]+$/i.test(clusterIdOf(resource));
}
