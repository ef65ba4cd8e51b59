import type { KubernetesClusterExtensionConfig } from '@cdktf/provider-azurerm/lib/kubernetes-cluster-extension';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank } from '../mapper';
import { clusterIdOf, isOnManagedCluster } from './extended-cluster';

interface Extension extends ArmResource {
  properties: {
    autoUpgradeMinorVersion?: boolean;
    configurationSettings?: Record<string, string>;
    extensionType?: string;
    releaseTrain?: string;
    scope?: { cluster?: { releaseNamespace?: string }; namespace?: { targetNamespace?: string } };
    version?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_cluster_extension */
export const kubernetesClusterExtension = defineMapper<Extension>({
  armType: 'Microsoft.KubernetesConfiguration/extensions',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_kubernetes_cluster_extension',
  nameScope: 'parent',
  ignored: [
    'aksAssignedIdentity',
    'configurationProtectedSettings',
    'currentVersion',
    'customLocationSettings',
    'errorInfo',
    'isSystemExtension',
    'packageUri',
    'releaseTrain',
    'statuses',
    'version',
  ],
  unreadable: ['configurationProtectedSettings'],
  when: isOnManagedCluster,
  toConfig: (extension, p) => {
    const settings = p.configurationSettings ?? {};
    // A version is told always, and chosen only where minor ones are not taken by themselves.
    const version = p.autoUpgradeMinorVersion === false ? unlessBlank(p.version) : undefined;
    return {
      name: extension.name,
      clusterId: clusterIdOf(extension),
      extensionType: p.extensionType ?? '',
      configurationSettings: Object.keys(settings).length > 0 ? settings : undefined,
      plan: extension.plan && {
        name: extension.plan.name ?? '',
        product: extension.plan.product ?? '',
        promotionCode: unlessBlank(extension.plan.promotionCode),
        publisher: extension.plan.publisher ?? '',
      },
      releaseNamespace: unlessBlank(p.scope?.cluster?.releaseNamespace),
      releaseTrain: version || !p.releaseTrain || /^stable$/i.test(p.releaseTrain) ? undefined : p.releaseTrain,
      targetNamespace: unlessBlank(p.scope?.namespace?.targetNamespace),
      version,
    } satisfies KubernetesClusterExtensionConfig;
  },
});
