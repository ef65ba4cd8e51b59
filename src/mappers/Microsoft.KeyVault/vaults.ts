import type { KeyVaultConfig } from '@cdktf/provider-azurerm/lib/key-vault';
import type { KeyVaultAccessPolicyAConfig } from '@cdktf/provider-azurerm/lib/key-vault-access-policy';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, defineParts, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface AccessPolicy {
  applicationId?: string;
  objectId: string;
  permissions?: { certificates?: string[]; keys?: string[]; secrets?: string[]; storage?: string[] };
  tenantId: string;
}

interface Vault extends ArmResource {
  properties: {
    accessPolicies?: AccessPolicy[];
    enablePurgeProtection?: boolean;
    enableRbacAuthorization?: boolean;
    enabledForDeployment?: boolean;
    enabledForDiskEncryption?: boolean;
    enabledForTemplateDeployment?: boolean;
    networkAcls?: {
      bypass?: string;
      defaultAction?: string;
      ipRules?: { value: string }[];
      virtualNetworkRules?: { id: string }[];
    };
    publicNetworkAccess?: string;
    sku?: { name?: string };
    softDeleteRetentionInDays?: number;
    tenantId?: string;
    vaultUri?: string;
  };
}

const facts = {
  armType: 'Microsoft.KeyVault/vaults',
  apiVersion: '2023-07-01',
} as const;

function networkAclsOf(vault: Vault) {
  const acls = vault.properties.networkAcls;
  const ipRules = unlessEmpty(acls?.ipRules?.map(({ value }) => value));
  const virtualNetworkSubnetIds = unlessEmpty(acls?.virtualNetworkRules?.map(({ id }) => id));
  const [bypass, defaultAction] = [acls?.bypass ?? 'AzureServices', acls?.defaultAction ?? 'Allow'];
  if (bypass === 'AzureServices' && defaultAction === 'Allow' && !ipRules && !virtualNetworkSubnetIds) return undefined;
  return { bypass, defaultAction, ipRules, virtualNetworkSubnetIds };
}

/**
 * Access policies stand beside the vault, so that one of them can name an identity which needs the vault itself.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/key_vault
 */
export const keyVault = defineMapper<Vault>({
  ...facts,
  terraformType: 'azurerm_key_vault',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 24, characters: 'a-zA-Z0-9-' },
  holdsData: true,
  // Soft delete can no longer be off.
  ignored: [
    'createMode',
    'enableSoftDelete',
    'hsmPoolResourceId',
    'networkAcls.virtualNetworkRules.ignoreMissingVnetServiceEndpoint',
    'privateEndpointConnections',
    'sku.family',
    'vaultUri',
  ],
  exports: (vault) => ({ vaultUri: vault.properties.vaultUri }),
  toConfig: (vault, p) =>
    ({
      ...regional(vault),
      skuName: p.sku?.name?.toLowerCase() ?? 'standard',
      tenantId: p.tenantId ?? '',
      enabledForDeployment: unlessDefault(p.enabledForDeployment, false),
      enabledForDiskEncryption: unlessDefault(p.enabledForDiskEncryption, false),
      enabledForTemplateDeployment: unlessDefault(p.enabledForTemplateDeployment, false),
      networkAcls: networkAclsOf(vault),
      publicNetworkAccessEnabled: p.publicNetworkAccess?.toLowerCase() === 'disabled' ? false : undefined,
      purgeProtectionEnabled: unlessDefault(p.enablePurgeProtection, false),
      rbacAuthorizationEnabled: unlessDefault(p.enableRbacAuthorization, false),
      softDeleteRetentionDays: unlessDefault(p.softDeleteRetentionInDays || undefined, 90),
    }) satisfies KeyVaultConfig,
});

/** The provider wants permissions in this case; Azure keeps them as they were sent. */
const PERMISSIONS = [
  ...['Backup', 'Create', 'Decrypt', 'Delete', 'DeleteIssuers', 'DeleteSAS', 'Encrypt', 'Get', 'GetIssuers', 'GetRotationPolicy', 'GetSAS'],
  ...['Import', 'List', 'ListIssuers', 'ListSAS', 'ManageContacts', 'ManageIssuers', 'Purge', 'Recover', 'RegenerateKey', 'Release'],
  ...['Restore', 'Rotate', 'Set', 'SetIssuers', 'SetRotationPolicy', 'SetSAS', 'Sign', 'UnwrapKey', 'Update', 'Verify', 'WrapKey'],
];

const permissionsOf = (permissions: string[] | undefined): string[] | undefined =>
  unlessEmpty(permissions?.map((given) => PERMISSIONS.find((known) => known.toLowerCase() === given.toLowerCase()) ?? given));

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/key_vault_access_policy */
export const keyVaultAccessPolicy = defineParts<Vault>({
  ...facts,
  terraformType: 'azurerm_key_vault_access_policy',
  toParts: (vault, p) =>
    (p.accessPolicies ?? []).map((policy) => {
      const application = unlessBlank(policy.applicationId);
      const suffix = application ? `/applicationId/${application}` : '';
      return {
        key: `access-policy-${policy.objectId}${application ? `-${application}` : ''}`,
        importId: `${vault.id}/objectId/${policy.objectId}${suffix}`,
        config: {
          keyVaultId: vault.id,
          tenantId: policy.tenantId,
          objectId: policy.objectId,
          applicationId: application,
          certificatePermissions: permissionsOf(policy.permissions?.certificates),
          keyPermissions: permissionsOf(policy.permissions?.keys),
          secretPermissions: permissionsOf(policy.permissions?.secrets),
          storagePermissions: permissionsOf(policy.permissions?.storage),
        } satisfies KeyVaultAccessPolicyAConfig,
      };
    }),
});
