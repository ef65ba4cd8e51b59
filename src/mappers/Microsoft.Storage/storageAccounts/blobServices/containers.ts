import type { StorageContainerConfig } from '@cdktf/provider-azurerm/lib/storage-container';
import type { StorageContainerImmutabilityPolicyConfig } from '@cdktf/provider-azurerm/lib/storage-container-immutability-policy';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, defineParts, unlessDefault } from '../../../mapper';

interface Container extends ArmResource {
  properties: {
    defaultEncryptionScope?: string;
    denyEncryptionScopeOverride?: boolean;
    hasImmutabilityPolicy?: boolean;
    immutabilityPolicy?: {
      properties?: {
        allowProtectedAppendWrites?: boolean;
        allowProtectedAppendWritesAll?: boolean;
        immutabilityPeriodSinceCreationInDays?: number;
        state?: string;
      };
    };
    metadata?: Record<string, string>;
    publicAccess?: string;
  };
}

const facts = {
  armType: 'Microsoft.Storage/storageAccounts/blobServices/containers',
  apiVersion: '2023-05-01',
  discovery: { by: 'list', parent: 'Microsoft.Storage/storageAccounts', path: 'blobServices/default/containers' },
} as const;

/** `$logs` and its like are the service's; of those only `$root` and `$web` may be made. */
const isUsers = ({ name }: Container): boolean => !name.startsWith('$') || name === '$root' || name === '$web';

const accountIdOf = (container: Container): string => container.id.split('/').slice(0, -4).join('/');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_container */
export const storageContainer = defineMapper<Container>({
  ...facts,
  terraformType: 'azurerm_storage_container',
  holdsData: true,
  ignored: [
    'deleted',
    'hasImmutabilityPolicy',
    'hasLegalHold',
    'immutabilityPolicy',
    'immutableStorageWithVersioning',
    'lastModifiedTime',
    'leaseDuration',
    'leaseState',
    'leaseStatus',
    'legalHold.hasLegalHold',
    'legalHold.tags',
    'remainingRetentionDays',
    'version',
  ],
  when: isUsers,
  toConfig: (container, p) => {
    const isOverrideDenied = p.denyEncryptionScopeOverride === true;
    const scope = unlessDefault(p.defaultEncryptionScope || undefined, '$account-encryption-key');
    return {
      name: container.name,
      storageAccountId: accountIdOf(container),
      containerAccessType: unlessDefault((p.publicAccess ?? 'None').toLowerCase().replace('none', 'private'), 'private'),
      defaultEncryptionScope: scope,
      encryptionScopeOverrideEnabled: scope && isOverrideDenied ? false : undefined,
      metadata: p.metadata && Object.keys(p.metadata).length > 0 ? p.metadata : undefined,
    } satisfies StorageContainerConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_container_immutability_policy */
export const storageContainerImmutabilityPolicy = defineParts<Container>({
  ...facts,
  terraformType: 'azurerm_storage_container_immutability_policy',
  when: (container) => isUsers(container) && container.properties.hasImmutabilityPolicy === true,
  toParts: (container, p) => {
    const policy = p.immutabilityPolicy?.properties;
    if (!policy) return [];
    return [
      {
        key: 'immutability-policy',
        importId: `${container.id}/immutabilityPolicies/default`,
        config: {
          storageContainerResourceManagerId: container.id,
          immutabilityPeriodInDays: policy.immutabilityPeriodSinceCreationInDays ?? 0,
          locked: policy.state === 'Locked' || undefined,
          protectedAppendWritesAllEnabled: unlessDefault(policy.allowProtectedAppendWritesAll, false),
          protectedAppendWritesEnabled: unlessDefault(policy.allowProtectedAppendWrites, false),
        } satisfies StorageContainerImmutabilityPolicyConfig,
      },
    ];
  },
});
