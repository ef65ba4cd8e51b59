import type { MachineLearningWorkspaceConfig } from '@cdktf/provider-azurerm/lib/machine-learning-workspace';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface Workspace extends ArmResource {
  properties: {
    applicationInsights?: string;
    containerRegistry?: string;
    description?: string;
    enableServiceSideCMKEncryption?: boolean;
    encryption?: { identity?: { userAssignedIdentity?: string }; keyVaultProperties?: { keyIdentifier?: string; keyVaultArmId?: string } };
    featureStoreSettings?: {
      computeRuntime?: { sparkRuntimeVersion?: string };
      offlineStoreConnectionName?: string;
      onlineStoreConnectionName?: string;
    };
    friendlyName?: string;
    hbiWorkspace?: boolean;
    imageBuildCompute?: string;
    keyVault?: string;
    managedNetwork?: { isolationMode?: string };
    primaryUserAssignedIdentity?: string;
    provisionNetworkNow?: boolean;
    publicNetworkAccess?: string;
    serverlessComputeSettings?: { serverlessComputeCustomSubnet?: string; serverlessComputeNoPublicIP?: boolean };
    storageAccount?: string;
    v1LegacyMode?: boolean;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/machine_learning_workspace */
export const machineLearningWorkspace = defineMapper<Workspace>({
  armType: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_machine_learning_workspace',
  ignored: [
    'sdkTelemetryAppInsightsKey',
    'softDeleteEnabled',
    'workspaceId',
    'discoveryUrl',
    'mlFlowTrackingUri',
    'creationTime',
    'notebookInfo',
    'privateEndpointConnections',
    'privateLinkCount',
    'serviceProvisionedResourceGroup',
    'storageHnsEnabled',
    'tenantId',
    'agentsEndpointUri',
    'allowPublicAccessWhenBehindVnet',
    'allowRoleAssignmentOnRG',
    'cosmosDbResourceId',
    'enableDataIsolation',
    'enableSoftwareBillOfMaterials',
    'managedNetwork',
    'provisionNetworkNow',
    'sharedPrivateLinkResources',
    'containerRegistries',
    'existingWorkspaces',
    'keyVaults',
    'storageAccounts',
    'associatedWorkspaces',
    'softDeletedAt',
    'softDeleteRetentionInDays',
    'systemDatastoresAuthMode',
    'ipAllowlist',
    'workspaceHubConfig',
    'workspaceSubtype',
    'hubResourceId',
    'enableSimplifiedCmk',
    'encryption.status',
    'linkedWorkspaces',
    'featureStoreSettings',
  ],
  absorbs: [
    // Rules that Azure asks for itself.
    {
      armType: 'Microsoft.MachineLearningServices/workspaces/outboundRules',
      apiVersion: '2024-04-01',
      discovery: [],
      ignored: ['/properties'],
    },
  ],
  when: (r) => !/^(hub|project)$/i.test(r.kind ?? ''),
  toConfig: (r, p) => {
    const key = p.encryption?.keyVaultProperties;
    const isolation = p.managedNetwork?.isolationMode;
    const features = p.featureStoreSettings;
    const serverless = p.serverlessComputeSettings;
    return {
      ...regional(r),
      applicationInsightsId: p.applicationInsights ?? '',
      containerRegistryId: unlessBlank(p.containerRegistry),
      description: unlessBlank(p.description),
      encryption: key?.keyIdentifier
        ? {
            keyId: key.keyIdentifier,
            keyVaultId: key.keyVaultArmId ?? '',
            userAssignedIdentityId: unlessBlank(p.encryption?.identity?.userAssignedIdentity),
          }
        : undefined,
      featureStore:
        r.kind === 'FeatureStore' && features
          ? {
              computerSparkRuntimeVersion: unlessBlank(features.computeRuntime?.sparkRuntimeVersion),
              offlineConnectionName: unlessBlank(features.offlineStoreConnectionName),
              onlineConnectionName: unlessBlank(features.onlineStoreConnectionName),
            }
          : undefined,
      friendlyName: unlessBlank(p.friendlyName),
      highBusinessImpact: p.hbiWorkspace || undefined,
      identity: identityOf(r) ?? { type: 'SystemAssigned' },
      imageBuildComputeName: unlessBlank(p.imageBuildCompute),
      keyVaultId: p.keyVault ?? '',
      kind: unlessDefault(unlessBlank(r.kind), 'Default'),
      managedNetwork:
        isolation && isolation !== 'Disabled'
          ? { isolationMode: isolation, provisionOnCreationEnabled: unlessDefault(p.provisionNetworkNow, false) }
          : undefined,
      primaryUserAssignedIdentity: unlessBlank(p.primaryUserAssignedIdentity),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      serverlessCompute: serverless && {
        publicIpEnabled: unlessDefault(serverless.serverlessComputeNoPublicIP === false, false),
        subnetId: unlessBlank(serverless.serverlessComputeCustomSubnet),
      },
      serviceSideEncryptionEnabled: unlessDefault(p.enableServiceSideCMKEncryption, false),
      skuName: unlessDefault(r.sku?.name, 'Basic'),
      storageAccountId: p.storageAccount ?? '',
      v1LegacyModeEnabled: unlessDefault(p.v1LegacyMode, false),
    } satisfies MachineLearningWorkspaceConfig;
  },
});
