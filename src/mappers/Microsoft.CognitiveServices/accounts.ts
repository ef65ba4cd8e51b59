import type { CognitiveAccountConfig } from '@cdktf/provider-azurerm/lib/cognitive-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface Encryption {
  keySource?: string;
  keyVaultProperties?: { identityClientId?: string; keyName?: string; keyVaultUri?: string; keyVersion?: string };
}

function keyOf(encryption: Encryption | undefined) {
  const { identityClientId, keyName, keyVaultUri, keyVersion } = encryption?.keyVaultProperties ?? {};
  if (encryption?.keySource !== 'Microsoft.KeyVault' || !keyName) return undefined;
  return {
    identityClientId: unlessBlank(identityClientId),
    keyVaultKeyId: `${keyVaultUri?.replace(/\/$/, '')}/keys/${keyName}${keyVersion ? `/${keyVersion}` : ''}`,
  };
}

interface Resource extends ArmResource {
  properties: {
    allowProjectManagement?: boolean;
    allowedFqdnList?: string[];
    apiProperties?: {
      aadClientId?: string;
      aadTenantId?: string;
      qnaAzureSearchEndpointId?: string;
      qnaRuntimeEndpoint?: string;
      superUser?: string;
      websiteName?: string;
    };
    customSubDomainName?: string;
    disableLocalAuth?: boolean;
    dynamicThrottlingEnabled?: boolean;
    encryption?: {
      keySource?: string;
      keyVaultProperties?: { identityClientId?: string; keyName?: string; keyVaultUri?: string; keyVersion?: string };
    };
    endpoint?: string;
    networkAcls?: {
      bypass?: string;
      defaultAction?: string;
      ipRules?: { value: string }[];
      virtualNetworkRules?: { id: string; ignoreMissingVnetServiceEndpoint?: boolean }[];
    };
    networkInjections?: { scenario?: string; subnetArmId?: string };
    publicNetworkAccess?: string;
    restrictOutboundNetworkAccess?: boolean;
    userOwnedStorage?: { identityClientId?: string; resourceId?: string }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cognitive_account */
export const cognitiveAccount = defineMapper<Resource>({
  armType: 'Microsoft.CognitiveServices/accounts',
  apiVersion: '2025-06-01',
  terraformType: 'azurerm_cognitive_account',
  nameScope: 'global',
  nameRule: { minLength: 2, maxLength: 64, characters: 'a-zA-Z0-9-' },
  ignored: [
    'endpoint',
    'endpoints',
    'internalId',
    'dateCreated',
    'capabilities',
    'callRateLimit',
    'isMigrated',
    'quotaLimit',
    'privateEndpointConnections',
    'skuChangeInfo',
    'abusePenalty',
    'commitmentPlanAssociations',
    'locations',
    'deletionDate',
    'scheduledPurgeDate',
    'migrationToken',
    'restore',
    'raiMonitorConfig',
    'amlWorkspace',
    'defaultProject',
    'associatedProjects',
    'storedCompletionsDisabled',
    'apiProperties.statisticsEnabled',
    'apiProperties.eventHubConnectionString',
    'apiProperties.storageAccountConnectionString',
    'apiProperties.qnaAzureSearchEndpointKey',
    'encryption',
    'networkAcls',
    'networkInjections',
    'userOwnedStorage.identityClientId',
  ],
  exports: ({ properties: p }) => ({ endpoint: p.endpoint }),
  toConfig: (r, p) => {
    const { aadClientId, aadTenantId, qnaAzureSearchEndpointId, qnaRuntimeEndpoint, superUser, websiteName } = p.apiProperties ?? {};
    const subdomain = unlessBlank(p.customSubDomainName);
    const acls = p.networkAcls;
    const injection = p.networkInjections;
    return {
      ...regional(r),
      customQuestionAnsweringSearchServiceId: unlessBlank(qnaAzureSearchEndpointId),
      customQuestionAnsweringSearchServiceKey: qnaAzureSearchEndpointId
        ? secret('searchServiceKey', 'Key of the search service for question answering.')
        : undefined,
      customSubdomainName: subdomain,
      customerManagedKey: keyOf(p.encryption),
      dynamicThrottlingEnabled: p.dynamicThrottlingEnabled || undefined,
      fqdns: unlessEmpty(p.allowedFqdnList),
      identity: identityOf(r),
      kind: r.kind ?? '',
      localAuthEnabled: unlessDefault(!p.disableLocalAuth, true),
      metricsAdvisorAadClientId: unlessBlank(aadClientId),
      metricsAdvisorAadTenantId: unlessBlank(aadTenantId),
      metricsAdvisorSuperUserName: unlessBlank(superUser),
      metricsAdvisorWebsiteName: unlessBlank(websiteName),
      // Rules need a subdomain; without one they can only be Azure's, which let everybody in.
      networkAcls:
        acls && subdomain
          ? {
              // The provider takes it for these kinds alone.
              bypass: ['OpenAI', 'AIServices', 'TextAnalytics'].includes(r.kind ?? '') ? unlessBlank(acls.bypass) : undefined,
              defaultAction: acls.defaultAction ?? 'Allow',
              ipRules: unlessEmpty(acls.ipRules?.map(({ value }) => value)),
              virtualNetworkRules: unlessEmpty(
                acls.virtualNetworkRules?.map(({ id, ignoreMissingVnetServiceEndpoint }) => ({
                  ignoreMissingVnetServiceEndpoint: unlessDefault(ignoreMissingVnetServiceEndpoint, false),
                  subnetId: id,
                })),
              ),
            }
          : undefined,
      networkInjection: injection?.subnetArmId ? { scenario: injection.scenario ?? '', subnetId: injection.subnetArmId } : undefined,
      outboundNetworkAccessRestricted: unlessDefault(p.restrictOutboundNetworkAccess, false),
      projectManagementEnabled: unlessDefault(p.allowProjectManagement, false),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      qnaRuntimeEndpoint: unlessBlank(qnaRuntimeEndpoint),
      skuName: r.sku?.name ?? '',
      storage: unlessEmpty(
        p.userOwnedStorage?.map(({ identityClientId, resourceId }) => ({
          identityClientId: unlessBlank(identityClientId),
          storageAccountId: resourceId ?? '',
        })),
      ),
    } satisfies CognitiveAccountConfig;
  },
});
