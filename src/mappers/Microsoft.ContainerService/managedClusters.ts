import type { KubernetesClusterConfig, KubernetesClusterDefaultNodePool } from '@cdktf/provider-azurerm/lib/kubernetes-cluster';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { addOnsOf } from './cluster-addons';
import { maintenanceOf } from './cluster-maintenance';
import { autoScalerProfileOf, networkProfileOf } from './cluster-network';
import { securityOf } from './cluster-security';
import type { ManagedCluster } from './managed-cluster';
import { IGNORED } from './managed-cluster';
import { POOL_IGNORED, defaultPoolOf, poolOf, upgradesOf } from './node-pool';

const CRITICAL_ONLY = 'criticaladdonsonly=true:noschedule';

function defaultNodePoolOf(cluster: ManagedCluster): KubernetesClusterDefaultNodePool {
  const pool = defaultPoolOf(cluster.properties.agentPoolProfiles);
  if (!pool) throw new Error(`${cluster.id} tells no node pools`);
  const { workloadRuntime, upgradeSettings } = pool;
  return {
    ...poolOf(pool, cluster.properties),
    name: pool.name,
    onlyCriticalAddonsEnabled: pool.nodeTaints?.some((taint) => taint.toLowerCase() === CRITICAL_ONLY) || undefined,
    type: unlessDefault(unlessBlank(pool.type), 'VirtualMachineScaleSets'),
    upgradeSettings: upgradeSettings?.maxSurge ? { ...upgradesOf(pool), maxSurge: upgradeSettings.maxSurge } : undefined,
    workloadRuntime: unlessDefault(unlessBlank(workloadRuntime), 'OCIContainer'),
  };
}

/** What the provider writes and never reads. */
function storageProfileOf({ properties: p }: ManagedCluster) {
  const storage = p.storageProfile;
  const settings = {
    blobDriverEnabled: storage?.blobCSIDriver?.enabled || undefined,
    diskDriverEnabled: unlessDefault(storage?.diskCSIDriver?.enabled, true),
    fileDriverEnabled: unlessDefault(storage?.fileCSIDriver?.enabled, true),
    snapshotControllerEnabled: unlessDefault(storage?.snapshotController?.enabled, true),
  };
  return Object.values(settings).some((value) => value !== undefined) ? settings : undefined;
}

function watchingOf({ properties: p }: ManagedCluster) {
  const metrics = p.azureMonitorProfile?.metrics;
  const cleaner = p.securityProfile?.imageCleaner;
  return {
    costAnalysisEnabled: p.metricsProfile?.costAnalysis?.enabled || undefined,
    imageCleanerEnabled: cleaner?.enabled || undefined,
    imageCleanerIntervalHours: cleaner?.intervalHours || undefined,
    monitorMetrics: metrics?.enabled
      ? block({
          annotationsAllowed: unlessBlank(metrics.kubeStateMetrics?.metricAnnotationsAllowList),
          labelsAllowed: unlessBlank(metrics.kubeStateMetrics?.metricLabelsAllowlist),
        })
      : undefined,
  };
}

function entranceOf({ properties: p }: ManagedCluster) {
  const access = p.apiServerAccessProfile;
  const proxy = p.httpProxyConfig;
  const routing = p.ingressProfile?.webAppRouting;
  return {
    dnsPrefix: unlessBlank(p.fqdnSubdomain) ? undefined : unlessBlank(p.dnsPrefix),
    dnsPrefixPrivateCluster: unlessBlank(p.fqdnSubdomain),
    httpProxyConfig:
      proxy &&
      block({
        httpProxy: unlessBlank(proxy.httpProxy),
        httpsProxy: unlessBlank(proxy.httpsProxy),
        noProxy: unlessEmpty(proxy.noProxy),
        trustedCa: unlessBlank(proxy.trustedCa),
      }),
    networkProfile: networkProfileOf(p.networkProfile),
    privateClusterEnabled: access?.enablePrivateCluster || undefined,
    privateClusterPublicFqdnEnabled: access?.enablePrivateClusterPublicFQDN || undefined,
    privateDnsZoneId: /^system$/i.test(access?.privateDNSZone ?? '')
      ? undefined
      : unlessBlank(access?.privateDNSZone?.replace(/^none$/i, 'None')),
    runCommandEnabled: access?.disableRunCommand ? false : undefined,
    webAppRouting:
      routing && routing.enabled !== false
        ? {
            dnsZoneIds: routing.dnsZoneResourceIds ?? [],
            defaultNginxController: unlessDefault(routing.nginx?.defaultIngressControllerType, 'AnnotationControlled'),
          }
        : undefined,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kubernetes_cluster */
export const kubernetesCluster = defineMapper<ManagedCluster>({
  armType: 'Microsoft.ContainerService/managedClusters',
  apiVersion: '2025-07-01',
  terraformType: 'azurerm_kubernetes_cluster',
  holdsData: true,
  // AKS Automatic has no place in the provider.
  when: (cluster) => cluster.sku?.name !== 'Automatic',
  ignored: IGNORED,
  absorbs: [
    {
      // The default pool, told by the cluster too.
      armType: 'Microsoft.ContainerService/managedClusters/agentPools',
      apiVersion: '2025-07-01',
      discovery: [],
      ignored: [...POOL_IGNORED, '/properties'],
    },
    {
      armType: 'Microsoft.ContainerService/managedClusters/maintenanceConfigurations',
      apiVersion: '2025-07-01',
      discovery: [{ by: 'list', parent: 'Microsoft.ContainerService/managedClusters', path: 'maintenanceConfigurations' }],
    },
  ],
  unreadOnImport: ['storage_profile'],
  exports: ({ properties: p }) => ({
    fqdn: p.fqdn,
    'kubeletIdentity.clientId': p.identityProfile?.kubeletidentity?.clientId,
    'kubeletIdentity.objectId': p.identityProfile?.kubeletidentity?.objectId,
    oidcIssuerUrl: p.oidcIssuerProfile?.issuerURL,
  }),
  toConfig: (cluster, p, context) => {
    const channel = unlessDefault(unlessBlank(p.autoUpgradeProfile?.upgradeChannel), 'none');
    const override = p.upgradeSettings?.overrideSettings;
    const scaler = p.workloadAutoScalerProfile;
    return {
      ...regional(cluster),
      ...entranceOf(cluster),
      ...addOnsOf(cluster),
      ...securityOf(cluster),
      ...maintenanceOf(cluster, context),
      ...watchingOf(cluster),
      aiToolchainOperatorEnabled: p.aiToolchainOperatorProfile?.enabled || undefined,
      autoScalerProfile: autoScalerProfileOf(p.autoScalerProfile),
      automaticUpgradeChannel: channel,
      bootstrapProfile:
        p.bootstrapProfile?.artifactSource === 'Cache'
          ? { artifactSource: 'Cache', containerRegistryId: unlessBlank(p.bootstrapProfile.containerRegistryId) }
          : undefined,
      defaultNodePool: defaultNodePoolOf(cluster),
      diskEncryptionSetId: unlessBlank(p.diskEncryptionSetID),
      edgeZone: unlessBlank(cluster.extendedLocation?.name),
      identity: identityOf(cluster),
      // Where Azure upgrades by itself the version is no choice.
      kubernetesVersion: channel ? undefined : unlessBlank(p.kubernetesVersion),
      linuxProfile: p.linuxProfile && {
        adminUsername: p.linuxProfile.adminUsername,
        sshKey: { keyData: p.linuxProfile.ssh?.publicKeys?.[0]?.keyData ?? '' },
      },
      nodeOsUpgradeChannel: unlessDefault(unlessBlank(p.autoUpgradeProfile?.nodeOSUpgradeChannel), 'NodeImage'),
      nodeResourceGroup: /^MC_/i.test(p.nodeResourceGroup ?? '') ? undefined : unlessBlank(p.nodeResourceGroup),
      oidcIssuerEnabled: p.oidcIssuerProfile?.enabled || undefined,
      skuTier: unlessDefault(unlessBlank(cluster.sku?.tier), 'Free'),
      storageProfile: storageProfileOf(cluster),
      supportPlan: unlessDefault(unlessBlank(p.supportPlan), 'KubernetesOfficial'),
      upgradeOverride: override && { forceUpgradeEnabled: override.forceUpgrade ?? false, effectiveUntil: unlessBlank(override.until) },
      workloadAutoscalerProfile:
        scaler?.keda || scaler?.verticalPodAutoscaler
          ? block({
              kedaEnabled: scaler.keda?.enabled || undefined,
              verticalPodAutoscalerEnabled: scaler.verticalPodAutoscaler?.enabled || undefined,
            })
          : undefined,
    } satisfies KubernetesClusterConfig;
  },
});
