import type { BatchAccountConfig } from '@cdktf/provider-azurerm/lib/batch-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Access {
  defaultAction?: string;
  ipRules?: { action?: string; value?: string }[];
}

/** Shared key, Entra ID and tasks' tokens: what every account allows. */
const ALL_MODES = 3;

/** Undefined for what lets everybody in. */
function accessOf(access: Access | undefined) {
  if (!access || (access.defaultAction === 'Allow' && !access.ipRules?.length)) return undefined;
  return {
    defaultAction: unlessDefault(access.defaultAction, 'Deny'),
    ipRule: unlessEmpty(access.ipRules?.map(({ action, value }) => ({ action: unlessDefault(action, 'Allow'), ipRange: value ?? '' }))),
  };
}

interface Account extends ArmResource {
  properties: {
    accountEndpoint?: string;
    allowedAuthenticationModes?: string[];
    autoStorage?: { authenticationMode?: string; nodeIdentityReference?: { resourceId?: string }; storageAccountId?: string };
    encryption?: { keySource?: string; keyVaultProperties?: { keyIdentifier?: string } };
    keyVaultReference?: { id?: string; url?: string };
    networkProfile?: { accountAccess?: Access; nodeManagementAccess?: Access };
    poolAllocationMode?: string;
    publicNetworkAccess?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/batch_account */
export const batchAccount = defineMapper<Account>({
  armType: 'Microsoft.Batch/batchAccounts',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_batch_account',
  nameScope: 'global',
  nameRule: { minLength: 3, maxLength: 24, characters: 'a-z0-9' },
  ignored: [
    'accountEndpoint',
    'nodeManagementEndpoint',
    'dedicatedCoreQuota',
    'dedicatedCoreQuotaPerVMFamily',
    'dedicatedCoreQuotaPerVMFamilyEnforced',
    'lowPriorityCoreQuota',
    'poolQuota',
    'activeJobAndJobScheduleQuota',
    'privateEndpointConnections',
    'autoStorage.lastKeySync',
    'encryption',
    'networkProfile',
  ],
  exports: ({ properties: p }) => ({ accountEndpoint: p.accountEndpoint }),
  toConfig: (r, p) => {
    const modes = p.allowedAuthenticationModes ?? [];
    const key = p.encryption?.keyVaultProperties?.keyIdentifier;
    const { accountAccess, nodeManagementAccess } = p.networkProfile ?? {};
    const access = { accountAccess: accessOf(accountAccess), nodeManagementAccess: accessOf(nodeManagementAccess) };
    return {
      ...regional(r),
      allowedAuthenticationModes: modes.length === ALL_MODES ? undefined : unlessEmpty(modes),
      encryption: p.encryption?.keySource === 'Microsoft.KeyVault' && key ? [{ keyVaultKeyId: key }] : undefined,
      identity: identityOf(r),
      keyVaultReference: p.keyVaultReference?.id ? { id: p.keyVaultReference.id, url: p.keyVaultReference.url ?? '' } : undefined,
      networkProfile: (access.accountAccess ?? access.nodeManagementAccess) ? access : undefined,
      poolAllocationMode: unlessDefault(p.poolAllocationMode, 'BatchService'),
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      storageAccountAuthenticationMode: p.autoStorage ? unlessBlank(p.autoStorage.authenticationMode) : undefined,
      storageAccountId: unlessBlank(p.autoStorage?.storageAccountId),
      storageAccountNodeIdentity: unlessBlank(p.autoStorage?.nodeIdentityReference?.resourceId),
    } satisfies BatchAccountConfig;
  },
});
