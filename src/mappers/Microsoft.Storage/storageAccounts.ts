import type { StorageAccountConfig } from '@cdktf/provider-azurerm/lib/storage-account';
import type { StorageAccountCustomerManagedKeyAConfig } from '@cdktf/provider-azurerm/lib/storage-account-customer-managed-key';
import { defineMapper, defineParts, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';
import type { BlobService, FileService, StorageAccount } from './storage-account';
import { blobPropertiesOf, customerKeyOf, endpointsOf, networkRulesOf, sharePropertiesOf } from './storage-account';

const facts = {
  armType: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2023-05-01',
} as const;

function authenticationOf(account: StorageAccount) {
  const files = account.properties.azureFilesIdentityBasedAuthentication;
  if (!files?.directoryServiceOptions || files.directoryServiceOptions === 'None') return undefined;
  const directory = files.activeDirectoryProperties;
  return {
    directoryType: files.directoryServiceOptions,
    defaultShareLevelPermission: unlessDefault(files.defaultSharePermission, 'None'),
    activeDirectory: directory && {
      domainGuid: directory.domainGuid ?? '',
      domainName: directory.domainName ?? '',
      domainSid: unlessBlank(directory.domainSid),
      forestName: unlessBlank(directory.forestName),
      netbiosDomainName: unlessBlank(directory.netBiosDomainName),
      storageSid: unlessBlank(directory.azureStorageSid),
    },
  };
}

/** What a SKU name such as `StandardV2_GZRS` says. */
function skuOf(account: StorageAccount): { tier: string; replication: string; billing?: string } {
  const [prefix = '', replication = ''] = (account.sku?.name ?? '').split('_');
  const [, tier = prefix, billing = ''] = /^([A-Za-z]+?)(V\d+)?$/.exec(prefix) ?? [];
  return { tier, replication, ...(billing !== '' && { billing }) };
}

/** Which kinds have file shares: https://learn.microsoft.com/azure/storage/files/storage-files-planning */
const hasShares = (account: StorageAccount): boolean =>
  account.kind === 'FileStorage' || ((account.kind === 'StorageV2' || account.kind === 'Storage') && skuOf(account).tier !== 'Premium');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_account */
export const storageAccount = defineMapper<StorageAccount>({
  ...facts,
  terraformType: 'azurerm_storage_account',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 24, characters: 'a-z0-9' },
  holdsData: true,
  absorbs: [
    // The source's view of a replication that the destination has.
    {
      armType: 'Microsoft.Storage/storageAccounts/objectReplicationPolicies',
      apiVersion: '2023-05-01',
      discovery: [{ by: 'list', parent: 'Microsoft.Storage/storageAccounts', path: 'objectReplicationPolicies' }],
      ignored: ['/location', 'destinationAccount', 'enabledTime', 'metrics', 'policyId', 'priorityReplication', 'rules', 'sourceAccount'],
    },
    {
      armType: 'Microsoft.Storage/storageAccounts/blobServices',
      apiVersion: '2023-05-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Storage/storageAccounts', path: 'blobServices/default' }],
      ignored: [
        '/sku',
        'automaticSnapshotPolicyEnabled',
        'containerDeleteRetentionPolicy',
        'deleteRetentionPolicy',
        'lastAccessTimeTrackingPolicy',
        'restorePolicy',
      ],
    },
    {
      armType: 'Microsoft.Storage/storageAccounts/fileServices',
      apiVersion: '2023-05-01',
      discovery: [{ by: 'singleton', parent: 'Microsoft.Storage/storageAccounts', path: 'fileServices/default' }],
      ignored: ['/sku', 'shareDeleteRetentionPolicy'],
    },
    // Their settings are read and written through the data plane only.
    { armType: 'Microsoft.Storage/storageAccounts/queueServices', apiVersion: '2023-05-01', discovery: [], ignored: ['cors'] },
    { armType: 'Microsoft.Storage/storageAccounts/tableServices', apiVersion: '2023-05-01', discovery: [], ignored: ['cors'] },
  ],
  // Read-only facts, endpoints, and the states and actions that come with rules.
  ignored: [
    // Premium accounts tell a tier which is no choice.
    'accessTier',
    'accountMigrationInProgress',
    'azureFilesIdentityBasedAuthentication',
    'blobRestoreStatus',
    'creationTime',
    'encryption.keyvaultproperties',
    'encryption.services',
    'failoverInProgress',
    'geoReplicationStats',
    'immutableStorageWithVersioning.enabled',
    'isSkuConversionBlocked',
    'keyCreationTime',
    'networkAcls.ipRules.action',
    'networkAcls.virtualNetworkRules.action',
    'networkAcls.virtualNetworkRules.state',
    'primaryEndpoints',
    'primaryLocation',
    'privateEndpointConnections',
    'secondaryEndpoints',
    'secondaryLocation',
    'statusOfPrimary',
    'statusOfSecondary',
    'storageAccountSkuConversionStatus',
  ],
  unreadable: ['customDomain.useSubdomain'],
  // With a system-assigned identity the key is a resource of its own, which the account reads as a block too.
  // The portal ends lists of SMB settings with a semicolon, after which the provider reads an empty one.
  unreadOnImport: ['customer_managed_key', 'share_properties[0].smb'],
  exports: endpointsOf,
  toConfig: (account, p, context) => {
    const sku = skuOf(account);
    const key = customerKeyOf(account);
    const keyIdentity = p.encryption?.identity?.userAssignedIdentity;
    const immutability = p.immutableStorageWithVersioning?.immutabilityPolicy;
    const blobs = context.part(account, 'blobServices/default') as BlobService | undefined;
    const files = context.part(account, 'fileServices/default') as FileService | undefined;
    return {
      ...regional(account),
      accountTier: sku.tier,
      accountReplicationType: sku.replication,
      accountKind: unlessDefault(account.kind, 'StorageV2'),
      accessTier: sku.tier === 'Premium' ? undefined : unlessDefault(p.accessTier, 'Hot'),
      allowedCopyScope: unlessBlank(p.allowedCopyScope),
      allowNestedItemsToBePublic: unlessDefault(p.allowBlobPublicAccess, true),
      azureFilesAuthentication: authenticationOf(account),
      blobProperties: account.kind === 'FileStorage' ? undefined : blobPropertiesOf(blobs),
      crossTenantReplicationEnabled: unlessDefault(p.allowCrossTenantReplication, false),
      customDomain: p.customDomain?.name ? { name: p.customDomain.name } : undefined,
      customerManagedKey:
        key && keyIdentity
          ? { [key.isHsm ? 'managedHsmKeyId' : 'keyVaultKeyId']: key.url, userAssignedIdentityId: keyIdentity }
          : undefined,
      defaultToOauthAuthentication: unlessDefault(p.defaultToOAuthAuthentication, false),
      dnsEndpointType: unlessDefault(p.dnsEndpointType, 'Standard'),
      edgeZone: unlessBlank(account.extendedLocation?.name),
      httpsTrafficOnlyEnabled: unlessDefault(p.supportsHttpsTrafficOnly, true),
      identity: identityOf(account),
      immutabilityPolicy: immutability && {
        allowProtectedAppendWrites: immutability.allowProtectedAppendWrites ?? false,
        periodSinceCreationInDays: immutability.immutabilityPeriodSinceCreationInDays ?? 0,
        state: immutability.state ?? 'Disabled',
      },
      infrastructureEncryptionEnabled: unlessDefault(p.encryption?.requireInfrastructureEncryption, false),
      isHnsEnabled: unlessDefault(p.isHnsEnabled, false),
      largeFileShareEnabled: p.largeFileSharesState === 'Enabled' || undefined,
      localUserEnabled: unlessDefault(p.isLocalUserEnabled, true),
      // An account that tells no version takes the oldest.
      minTlsVersion: unlessDefault(p.minimumTlsVersion ?? 'TLS1_0', 'TLS1_2'),
      networkRules: networkRulesOf(account),
      nfsv3Enabled: unlessDefault(p.isNfsV3Enabled, false),
      provisionedBillingModelVersion: sku.billing,
      publicNetworkAccessEnabled: p.publicNetworkAccess === 'Disabled' ? false : undefined,
      queueEncryptionKeyType: unlessDefault(p.encryption?.services?.queue?.keyType, 'Service'),
      routing: p.routingPreference && {
        choice: p.routingPreference.routingChoice,
        publishInternetEndpoints: p.routingPreference.publishInternetEndpoints || undefined,
        publishMicrosoftEndpoints: p.routingPreference.publishMicrosoftEndpoints || undefined,
      },
      sasPolicy: p.sasPolicy && {
        expirationAction: unlessDefault(p.sasPolicy.expirationAction, 'Log'),
        expirationPeriod: p.sasPolicy.sasExpirationPeriod ?? '',
      },
      sftpEnabled: unlessDefault(p.isSftpEnabled, false),
      sharedAccessKeyEnabled: unlessDefault(p.allowSharedKeyAccess, true),
      shareProperties: hasShares(account) ? sharePropertiesOf(files) : undefined,
      tableEncryptionKeyType: unlessDefault(p.encryption?.services?.table?.keyType, 'Service'),
    } satisfies StorageAccountConfig;
  },
});

/**
 * A customer's key under the system-assigned identity: the account's own block takes user-assigned ones only.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_account_customer_managed_key
 */
export const storageAccountCustomerManagedKey = defineParts<StorageAccount>({
  ...facts,
  terraformType: 'azurerm_storage_account_customer_managed_key',
  toParts: (account, p) => {
    const key = p.encryption?.identity?.userAssignedIdentity ? undefined : customerKeyOf(account);
    const vault = p.encryption?.keyvaultproperties;
    if (!key) return [];
    return [
      {
        key: 'customer-managed-key',
        importId: account.id,
        config: {
          storageAccountId: account.id,
          federatedIdentityClientId: unlessBlank(p.encryption?.identity?.federatedIdentityClientId),
          keyName: vault?.keyname ?? '',
          keyVaultUri: key.isHsm ? undefined : vault?.keyvaulturi,
          keyVersion: unlessBlank(vault?.keyversion),
          managedHsmKeyId: key.isHsm ? key.url : undefined,
        } satisfies StorageAccountCustomerManagedKeyAConfig,
      },
    ];
  },
});
