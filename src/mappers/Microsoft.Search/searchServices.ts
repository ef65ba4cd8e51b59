import type { SearchServiceConfig } from '@cdktf/provider-azurerm/lib/search-service';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Resource extends ArmResource {
  properties: {
    authOptions?: { aadOrApiKey?: { aadAuthFailureMode?: string } };
    disableLocalAuth?: boolean;
    encryptionWithCmk?: { enforcement?: string };
    hostingMode?: string;
    networkRuleSet?: { bypass?: string; ipRules?: { value: string }[] };
    partitionCount?: number;
    publicNetworkAccess?: string;
    replicaCount?: number;
    semanticSearch?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/search_service */
export const searchService = defineMapper<Resource>({
  armType: 'Microsoft.Search/searchServices',
  apiVersion: '2024-06-01-preview',
  terraformType: 'azurerm_search_service',
  nameScope: 'global',
  nameRule: { minLength: 2, maxLength: 60, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'status',
    'statusDetails',
    'privateEndpointConnections',
    'sharedPrivateLinkResources',
    'disabledDataExfiltrationOptions',
    'eTag',
    'encryptionWithCmk.encryptionComplianceStatus',
    'authOptions.apiKeyOnly',
    'serviceUpgradedAt',
    'upgradeAvailable',
    'computeType',
    'endpoint',
    'dataExfiltrationProtections',
  ],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      allowedIps: unlessEmpty(p.networkRuleSet?.ipRules?.map(({ value }) => value)),
      authenticationFailureMode: p.disableLocalAuth ? undefined : unlessBlank(p.authOptions?.aadOrApiKey?.aadAuthFailureMode),
      customerManagedKeyEnforcementEnabled: unlessDefault(p.encryptionWithCmk?.enforcement === 'Enabled', false),
      hostingMode: p.hostingMode?.toLowerCase() === 'highdensity' ? 'HighDensity' : undefined,
      identity: identityOf(r),
      localAuthenticationEnabled: unlessDefault(!p.disableLocalAuth, true),
      networkRuleBypassOption: unlessDefault(unlessBlank(p.networkRuleSet?.bypass), 'None'),
      partitionCount: unlessDefault(p.partitionCount, 1),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'enabled').toLowerCase() === 'enabled', true),
      replicaCount: unlessDefault(p.replicaCount, 1),
      semanticSearchSku: p.semanticSearch?.toLowerCase() === 'disabled' ? undefined : unlessBlank(p.semanticSearch),
      sku: r.sku?.name ?? '',
    }) satisfies SearchServiceConfig,
});
