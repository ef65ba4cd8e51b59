import type { MongoClusterConfig } from '@cdktf/provider-azurerm/lib/mongo-cluster';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface MongoCluster extends ArmResource {
  properties: {
    administrator?: { userName?: string };
    authConfig?: { allowedModes?: string[] };
    compute?: { tier?: string };
    dataApi?: { mode?: string };
    encryption?: {
      customerManagedKeyEncryption?: {
        keyEncryptionKeyIdentity?: { userAssignedIdentityResourceId?: string };
        keyEncryptionKeyUrl?: string;
      };
    };
    highAvailability?: { targetMode?: string };
    previewFeatures?: string[];
    publicNetworkAccess?: string;
    serverVersion?: string;
    sharding?: { shardCount?: number };
    storage?: { sizeGb?: number; type?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mongo_cluster */
export const mongoCluster = defineMapper<MongoCluster>({
  armType: 'Microsoft.DocumentDB/mongoClusters',
  apiVersion: '2025-09-01',
  terraformType: 'azurerm_mongo_cluster',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 40, characters: 'a-z0-9-' },
  holdsData: true,
  ignored: [
    'administrator.password',
    'backup',
    'clusterStatus',
    'connectionString',
    'createMode',
    'infrastructureVersion',
    'privateEndpointConnections',
    'replica',
    'encryption.customerManagedKeyEncryption.keyEncryptionKeyIdentity.identityType',
  ],
  unreadOnImport: ['administrator_password', 'create_mode'],
  toConfig: (cluster, p) => {
    const key = p.encryption?.customerManagedKeyEncryption;
    const identity = identityOf(cluster);
    const userName = unlessBlank(p.administrator?.userName);
    return {
      ...regional(cluster),
      administratorPassword: userName && secret('administratorPassword', 'Password of the administrator of the MongoDB cluster.'),
      administratorUsername: userName,
      authenticationMethods: unlessEmpty(p.authConfig?.allowedModes),
      computeTier: unlessBlank(p.compute?.tier),
      customerManagedKey: key?.keyEncryptionKeyUrl
        ? {
            keyVaultKeyId: key.keyEncryptionKeyUrl,
            userAssignedIdentityId: key.keyEncryptionKeyIdentity?.userAssignedIdentityResourceId ?? '',
          }
        : undefined,
      dataApiModeEnabled: unlessDefault(p.dataApi?.mode === 'Enabled', false),
      highAvailabilityMode: unlessBlank(p.highAvailability?.targetMode),
      identity: identity && { type: identity.type, identityIds: identity.identityIds ?? [] },
      previewFeatures: unlessEmpty(p.previewFeatures),
      publicNetworkAccess: unlessDefault(p.publicNetworkAccess, 'Enabled'),
      shardCount: p.sharding?.shardCount,
      storageSizeInGb: p.storage?.sizeGb,
      storageType: unlessDefault(p.storage?.type, 'PremiumSSD'),
      version: unlessBlank(p.serverVersion),
    } satisfies MongoClusterConfig;
  },
});
