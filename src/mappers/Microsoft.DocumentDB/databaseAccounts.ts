import type { CosmosdbAccountConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-account';
import type { ArmResource } from '../../arm/resource';
import { COSMOS_API_VERSION } from '../cosmos/throughput';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Account extends ArmResource {
  properties: {
    analyticalStorageConfiguration?: { schemaType?: string };
    apiProperties?: { serverVersion?: string };
    backupPolicy?: {
      continuousModeProperties?: { tier?: string };
      periodicModeProperties?: {
        backupIntervalInMinutes?: number;
        backupRetentionIntervalInHours?: number;
        backupStorageRedundancy?: string;
      };
      type?: string;
    };
    capabilities?: { name: string }[];
    capacity?: { totalThroughputLimit?: number };
    consistencyPolicy?: { defaultConsistencyLevel?: string; maxIntervalInSeconds?: number; maxStalenessPrefix?: number };
    cors?: {
      allowedHeaders?: string;
      allowedMethods?: string;
      allowedOrigins?: string;
      exposedHeaders?: string;
      maxAgeInSeconds?: number;
    }[];
    databaseAccountOfferType?: string;
    defaultIdentity?: string;
    disableKeyBasedMetadataWriteAccess?: boolean;
    disableLocalAuth?: boolean;
    documentEndpoint?: string;
    enableAnalyticalStorage?: boolean;
    enableAutomaticFailover?: boolean;
    enableBurstCapacity?: boolean;
    enableFreeTier?: boolean;
    enableMultipleWriteLocations?: boolean;
    enablePartitionMerge?: boolean;
    ipRules?: { ipAddressOrRange: string }[];
    isVirtualNetworkFilterEnabled?: boolean;
    keyVaultKeyUri?: string;
    locations?: { failoverPriority?: number; isZoneRedundant?: boolean; locationName?: string }[];
    minimalTlsVersion?: string;
    networkAclBypass?: string;
    networkAclBypassResourceIds?: string[];
    publicNetworkAccess?: string;
    virtualNetworkRules?: { id: string; ignoreMissingVNetServiceEndpoint?: boolean }[];
  };
}

/** Every four hours, two kept, copied to the paired region: what an account starts with. */
function backupOf(policy: Account['properties']['backupPolicy']) {
  if (policy?.type === 'Continuous') return { type: 'Continuous', tier: unlessBlank(policy.continuousModeProperties?.tier) };
  const {
    backupIntervalInMinutes = 240,
    backupRetentionIntervalInHours = 8,
    backupStorageRedundancy = 'Geo',
  } = policy?.periodicModeProperties ?? {};
  if (backupIntervalInMinutes === 240 && backupRetentionIntervalInHours === 8 && backupStorageRedundancy === 'Geo') return undefined;
  return {
    intervalInMinutes: backupIntervalInMinutes,
    retentionInHours: backupRetentionIntervalInHours,
    storageRedundancy: backupStorageRedundancy,
    type: 'Periodic',
  };
}

function corsOf(rules: Account['properties']['cors']) {
  const [rule] = rules ?? [];
  const list = (text: string | undefined): string[] => (text ?? '').split(',').filter(Boolean);
  return (
    rule && {
      allowedHeaders: list(rule.allowedHeaders),
      allowedMethods: list(rule.allowedMethods),
      allowedOrigins: list(rule.allowedOrigins),
      exposedHeaders: list(rule.exposedHeaders),
      maxAgeInSeconds: rule.maxAgeInSeconds,
    }
  );
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_account */
export const cosmosdbAccount = defineMapper<Account>({
  armType: 'Microsoft.DocumentDB/databaseAccounts',
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_account',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 44, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'enablePartitionKeyMonitor',
    'documentEndpoint',
    'sqlEndpoint',
    'gremlinEndpoint',
    'tableEndpoint',
    'cassandraEndpoint',
    'mongoEndpoint',
    'readLocations',
    'writeLocations',
    'failoverPolicies',
    'locations.id',
    'locations.documentEndpoint',
    'privateEndpointConnections',
    'createMode',
    'restoreParameters',
    'instanceId',
    'keysMetadata',
    'EnabledApiTypes',
    'disableKeyBasedMetadataWriteAccess',
    'enablePriorityBasedExecution',
    'defaultPriorityLevel',
    'enableMaterializedViews',
    'enableFullFidelityChangeFeed',
    'enablePerRegionPerPartitionAutoscale',
    'diagnosticLogSettings',
    'analyticalStorageConfiguration',
    'capacityMode',
    'customerManagedKeyStatus',
    'connectorOffer',
    'enableCassandraConnector',
    'backupPolicy',
    '/tags.defaultExperience',
    '/tags.CosmosAccountType',
  ],
  // Roles that come with every account; own ones have mappers.
  absorbs: ['sqlRoleDefinitions', 'mongodbRoleDefinitions'].map((type) => ({
    armType: `Microsoft.DocumentDB/databaseAccounts/${type}`,
    apiVersion: COSMOS_API_VERSION,
    discovery: [],
    ignored: ['/properties'],
  })),
  exports: ({ properties: p }) => ({ endpoint: p.documentEndpoint }),
  toConfig: (account, p) => {
    const isHsm = p.keyVaultKeyUri?.includes('.managedhsm.');
    const limit = p.capacity?.totalThroughputLimit;
    const { defaultConsistencyLevel, maxIntervalInSeconds, maxStalenessPrefix } = p.consistencyPolicy ?? {};
    return {
      ...regional(account),
      accessKeyMetadataWritesEnabled: unlessDefault(!p.disableKeyBasedMetadataWriteAccess, true),
      analyticalStorage:
        p.enableAnalyticalStorage && p.analyticalStorageConfiguration?.schemaType
          ? { schemaType: p.analyticalStorageConfiguration.schemaType }
          : undefined,
      analyticalStorageEnabled: unlessDefault(p.enableAnalyticalStorage, false),
      automaticFailoverEnabled: unlessDefault(p.enableAutomaticFailover, false),
      backup: backupOf(p.backupPolicy),
      burstCapacityEnabled: unlessDefault(p.enableBurstCapacity, false),
      capabilities: unlessEmpty(p.capabilities?.map(({ name }) => ({ name }))),
      capacity: limit && limit > 0 ? { totalThroughputLimit: limit } : undefined,
      consistencyPolicy: {
        consistencyLevel: defaultConsistencyLevel ?? 'Session',
        maxIntervalInSeconds: unlessDefault(maxIntervalInSeconds, 5),
        maxStalenessPrefix: unlessDefault(maxStalenessPrefix, 100),
      },
      corsRule: corsOf(p.cors),
      defaultIdentityType: unlessDefault(unlessBlank(p.defaultIdentity), 'FirstPartyIdentity'),
      freeTierEnabled: unlessDefault(p.enableFreeTier, false),
      geoLocation: (p.locations ?? []).map((location) => ({
        failoverPriority: location.failoverPriority ?? 0,
        location: (location.locationName ?? '').toLowerCase().replaceAll(' ', ''),
        zoneRedundant: unlessDefault(location.isZoneRedundant, false),
      })),
      identity: identityOf(account),
      ipRangeFilter: unlessEmpty(p.ipRules?.map(({ ipAddressOrRange }) => ipAddressOrRange)),
      isVirtualNetworkFilterEnabled: unlessDefault(p.isVirtualNetworkFilterEnabled, false),
      keyVaultKeyId: isHsm ? undefined : unlessBlank(p.keyVaultKeyUri),
      kind: unlessDefault(unlessBlank(account.kind), 'GlobalDocumentDB'),
      localAuthenticationDisabled: unlessDefault(p.disableLocalAuth, false),
      managedHsmKeyId: isHsm ? p.keyVaultKeyUri : undefined,
      minimalTlsVersion: unlessDefault(unlessBlank(p.minimalTlsVersion), 'Tls12'),
      mongoServerVersion: unlessBlank(p.apiProperties?.serverVersion),
      multipleWriteLocationsEnabled: unlessDefault(p.enableMultipleWriteLocations, false),
      networkAclBypassForAzureServices: unlessDefault(p.networkAclBypass === 'AzureServices', false),
      networkAclBypassIds: unlessEmpty(p.networkAclBypassResourceIds),
      offerType: p.databaseAccountOfferType ?? 'Standard',
      partitionMergeEnabled: unlessDefault(p.enablePartitionMerge, false),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      virtualNetworkRule: unlessEmpty(
        p.virtualNetworkRules?.map(({ id, ignoreMissingVNetServiceEndpoint }) => ({
          id,
          ignoreMissingVnetServiceEndpoint: unlessDefault(ignoreMissingVNetServiceEndpoint, false),
        })),
      ),
    } satisfies CosmosdbAccountConfig;
  },
});
