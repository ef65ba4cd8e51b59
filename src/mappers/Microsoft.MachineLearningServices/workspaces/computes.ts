import type { MachineLearningComputeClusterConfig } from '@cdktf/provider-azurerm/lib/machine-learning-compute-cluster';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, identityOf, ownName, parentIdOf, tagsOf, unlessBlank, unlessDefault } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    computeLocation?: string;
    computeType?: string;
    description?: string;
    disableLocalAuth?: boolean;
    properties?: {
      enableNodePublicIp?: boolean;
      remoteLoginPortPublicAccess?: string;
      scaleSettings?: { maxNodeCount?: number; minNodeCount?: number; nodeIdleTimeBeforeScaleDown?: string };
      subnet?: { id?: string };
      userAccountCredentials?: { adminUserName?: string; adminUserSshPublicKey?: string };
      vmPriority?: string;
      vmSize?: string;
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/machine_learning_compute_cluster */
export const machineLearningComputeCluster = defineMapper<Resource>({
  armType: 'Microsoft.MachineLearningServices/workspaces/computes',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_machine_learning_compute_cluster',
  ignored: [
    '/location',
    '/sku',
    'computeType',
    'computeLocation',
    'createdOn',
    'modifiedOn',
    'isAttachedCompute',
    'provisioningErrors',
    'resourceId',
    'properties.allocationState',
    'properties.allocationStateTransitionTime',
    'properties.currentNodeCount',
    'properties.targetNodeCount',
    'properties.nodeStateCounts',
    'properties.errors',
    'properties.osType',
    'properties.isolatedNetwork',
    'properties.propertyBag',
    'properties.virtualMachineImage',
    'properties.userAccountCredentials.adminUserPassword',
    'properties.userAccountCredentials.adminUserSshPublicKey',
  ],
  unreadOnImport: ['ssh'],
  when: ({ properties: p }) => p?.computeType === 'AmlCompute',
  toConfig: (r, p) => {
    const {
      enableNodePublicIp,
      remoteLoginPortPublicAccess: login,
      scaleSettings,
      subnet,
      userAccountCredentials: user,
      vmPriority,
      vmSize,
    } = p.properties ?? {};
    return {
      name: ownName(r),
      description: unlessBlank(p.description),
      identity: identityOf(r),
      localAuthEnabled: unlessDefault(!p.disableLocalAuth, true),
      location: p.computeLocation ?? r.location ?? '',
      machineLearningWorkspaceId: parentIdOf(r),
      nodePublicIpEnabled: unlessDefault(enableNodePublicIp, true),
      scaleSettings: {
        maxNodeCount: scaleSettings?.maxNodeCount ?? 0,
        minNodeCount: scaleSettings?.minNodeCount ?? 0,
        scaleDownNodesAfterIdleDuration: scaleSettings?.nodeIdleTimeBeforeScaleDown ?? '',
      },
      ssh: user?.adminUserName
        ? {
            adminPassword: user.adminUserSshPublicKey
              ? undefined
              : secret('adminPassword', 'Password for the nodes of the compute cluster.'),
            adminUsername: user.adminUserName,
            keyValue: unlessBlank(user.adminUserSshPublicKey),
          }
        : undefined,
      sshPublicAccessEnabled: unlessDefault(login === 'Enabled', false),
      subnetResourceId: unlessBlank(subnet?.id),
      tags: tagsOf(r),
      vmPriority: vmPriority ?? '',
      vmSize: vmSize ?? '',
    } satisfies MachineLearningComputeClusterConfig;
  },
});
