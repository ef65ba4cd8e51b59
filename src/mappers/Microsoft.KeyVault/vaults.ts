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

const COMMON = ['Backup', 'Delete', 'Get', 'List', 'Recover', 'Restore'];

/** By kind, in the case that the provider wants; Azure keeps them as they were sent. */
const PERMISSIONS = {
  certificates: [
    ...[...COMMON, 'Create', 'DeleteIssuers', 'GetIssuers', 'Import', 'ListIssuers', 'ManageContacts', 'ManageIssuers'],
    ...['Purge', 'SetIssuers', 'Update'],
  ],
  keys: [
    ...[...COMMON, 'Create', 'Decrypt', 'Encrypt', 'GetRotationPolicy', 'Import', 'Purge', 'Release', 'Rotate'],
    ...['SetRotationPolicy', 'Sign', 'UnwrapKey', 'Update', 'Verify', 'WrapKey'],
  ],
  secrets: [...COMMON, 'Purge', 'Set'],
  storage: [...COMMON, 'DeleteSAS', 'GetSAS', 'ListSAS', 'Purge', 'RegenerateKey', 'Set', 'SetSAS', 'Update'],
};

/** An older way to say everything but to purge, which the provider has no word for. */
const isAll = (permission: string): boolean => permission.toLowerCase() === 'all';

function permissionsOf(policy: AccessPolicy, kind: keyof typeof PERMISSIONS): string[] | undefined {
  const given = policy.permissions?.[kind] ?? [];
  const known = PERMISSIONS[kind];
  if (given.some(isAll)) return known.filter((name) => name !== 'Purge' || given.some((other) => /^purge$/i.test(other))).sort();
  return unlessEmpty(given.map((permission) => known.find((name) => name.toLowerCase() === permission.toLowerCase()) ?? permission));
}

const saysAll = ({ permissions = {} }: AccessPolicy): boolean => Object.values(permissions).some((given) => given?.some(isAll));

function partOf(vault: Vault, policy: AccessPolicy) {
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
      certificatePermissions: permissionsOf(policy, 'certificates'),
      keyPermissions: permissionsOf(policy, 'keys'),
      secretPermissions: permissionsOf(policy, 'secrets'),
      storagePermissions: permissionsOf(policy, 'storage'),
    } satisfies KeyVaultAccessPolicyAConfig,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/key_vault_access_policy */
export const keyVaultAccessPolicy = defineParts<Vault>({
  ...facts,
  terraformType: 'azurerm_key_vault_access_policy',
  toParts: (vault, p) => (p.accessPolicies ?? []).filter((policy) => !saysAll(policy)).map((policy) => partOf(vault, policy)),
});

/** What Azure keeps as `all` is spelled out, and differs from what an import reads. */
export const keyVaultAccessPolicyToAll = defineParts<Vault>({
  ...facts,
  terraformType: 'azurerm_key_vault_access_policy',
  unreadOnImport: ['certificate_permissions', 'key_permissions', 'secret_permissions', 'storage_permissions'],
  toParts: (vault, p) => (p.accessPolicies ?? []).filter(saysAll).map((policy) => partOf(vault, policy)),
});
