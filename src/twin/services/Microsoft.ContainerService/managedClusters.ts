import type { ArmResource } from '../../../arm/resource';
import { defineService } from '../../service';
import type { ActionHandler, ServiceContext } from '../../service';

/** The node pools that a cluster's body embeds are also children of their own. */
interface AgentPool {
  name: string;
  provisioningState?: string;
  powerState?: { code: string };
  count?: number;
  orchestratorVersion?: string;
  currentOrchestratorVersion?: string;
}

/** Version that clusters get which ask for none. */
const VERSION = '1.32.6';

const credentials: ActionHandler = (_request, context, cluster) => {
  const text = [
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    `- name: ${cluster.name}`,
    '  cluster:',
    `    certificate-authority-data: ${context.key(`${cluster.id}/ca`, 48)}`,
    `    server: https://${cluster.properties.fqdn}:443`,
    'contexts:',
    `- name: ${cluster.name}`,
    `  context: { cluster: ${cluster.name}, user: clusterUser }`,
    `current-context: ${cluster.name}`,
    'users:',
    '- name: clusterUser',
    '  user:',
    `    client-certificate-data: ${context.key(`${cluster.id}/certificate`, 48)}`,
    `    client-key-data: ${context.key(`${cluster.id}/key`, 48)}`,
    `    token: ${context.key(`${cluster.id}/token`, 48)}`,
    '',
  ].join('\n');
  return { body: { kubeconfigs: [{ name: 'clusterUser', value: Buffer.from(text).toString('base64') }] } };
};

function nodeResourceGroup(cluster: ArmResource): string {
  return cluster.properties.nodeResourceGroup || `MC_${cluster.id.split('/')[4]}_${cluster.name}_${cluster.location}`;
}

/** The identity of the nodes, which Azure makes in their group for a cluster that brings none. */
function kubeletOf(cluster: ArmResource, context: ServiceContext): object {
  const subscription = cluster.id.split('/').slice(0, 3).join('/');
  const name = `${cluster.name}-agentpool`;
  return {
    resourceId: `${subscription}/resourceGroups/${nodeResourceGroup(cluster)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`,
    clientId: context.guid(cluster.id, name, 'clientId'),
    objectId: context.guid(cluster.id, name, 'principalId'),
  };
}

/** https://learn.microsoft.com/rest/api/aks/managed-clusters */
export const managedCluster = defineService({
  armType: 'Microsoft.ContainerService/managedClusters',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Azure-AsyncOperation' },
  writeOnly: ['servicePrincipalProfile.secret', 'windowsProfile.adminPassword'],
  complete: (cluster, context) => {
    const p = cluster.properties;
    cluster.sku ??= { name: 'Base', tier: 'Free' };
    p.kubernetesVersion ||= VERSION;
    p.currentKubernetesVersion = p.kubernetesVersion;
    p.nodeResourceGroup = nodeResourceGroup(cluster);
    p.fqdn ??= `${p.dnsPrefix ?? cluster.name}.hcp.${cluster.location}.azmk8s.io`;
    p.powerState ??= { code: 'Running' };
    p.enableRBAC ??= true;
    p.maxAgentPools ??= 100;
    if (!p.identityProfile?.kubeletidentity && cluster.identity) p.identityProfile = { kubeletidentity: kubeletOf(cluster, context) };
    for (const pool of (p.agentPoolProfiles ?? []) as AgentPool[]) {
      pool.provisioningState ??= 'Succeeded';
      pool.powerState ??= { code: 'Running' };
      pool.orchestratorVersion ||= p.kubernetesVersion;
      pool.currentOrchestratorVersion ??= pool.orchestratorVersion!;
    }
  },
  createdWith: (cluster) =>
    ((cluster.properties.agentPoolProfiles ?? []) as AgentPool[]).map(({ name, ...properties }) => ({
      id: `${cluster.id}/agentPools/${name}`,
      properties,
    })),
  actions: {
    listClusterUserCredential: credentials,
    listClusterAdminCredential: credentials,
    listClusterMonitoringUserCredential: credentials,
  },
});

export const agentPool = defineService({
  armType: 'Microsoft.ContainerService/managedClusters/agentPools',
  location: false,
  provisioningState: true,
  complete: (pool) => {
    pool.properties.powerState ??= { code: 'Running' };
    pool.properties.orchestratorVersion ||= VERSION;
    pool.properties.currentOrchestratorVersion ??= pool.properties.orchestratorVersion;
  },
});
