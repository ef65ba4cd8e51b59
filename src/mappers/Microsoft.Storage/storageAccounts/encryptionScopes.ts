import type { StorageEncryptionScopeConfig } from '@cdktf/provider-azurerm/lib/storage-encryption-scope';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessDefault } from '../../mapper';

interface EncryptionScope extends ArmResource {
  properties: {
    keyVaultProperties?: { keyUri?: string };
    requireInfrastructureEncryption?: boolean;
    source?: string;
    state?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_encryption_scope */
export const storageEncryptionScope = defineMapper<EncryptionScope>({
  armType: 'Microsoft.Storage/storageAccounts/encryptionScopes',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_encryption_scope',
  ignored: [
    'creationTime',
    'keyVaultProperties.currentVersionedKeyIdentifier',
    'keyVaultProperties.lastKeyRotationTimestamp',
    'lastModifiedTime',
    'state',
  ],
  // A scope cannot be deleted, only disabled; the provider takes a disabled one for gone.
  when: (scope) => scope.properties.state !== 'Disabled',
  toConfig: (scope, p) =>
    ({
      name: scope.name,
      storageAccountId: parentIdOf(scope),
      source: p.source ?? 'Microsoft.Storage',
      infrastructureEncryptionRequired: unlessDefault(p.requireInfrastructureEncryption, false),
      keyVaultKeyId: unlessBlank(p.keyVaultProperties?.keyUri),
    }) satisfies StorageEncryptionScopeConfig,
});
