import type { AutomationAccountConfig } from '@cdktf/provider-azurerm/lib/automation-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface Account extends ArmResource {
  properties: {
    disableLocalAuth?: boolean;
    encryption?: {
      identity?: { userAssignedIdentity?: string };
      keySource?: string;
      keyVaultProperties?: { keyName?: string; keyVersion?: string; keyvaultUri?: string };
    };
    publicNetworkAccess?: boolean;
    sku?: { name?: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/automation_account */
export const automationAccount = defineMapper<Account>({
  armType: 'Microsoft.Automation/automationAccounts',
  apiVersion: '2023-11-01',
  terraformType: 'azurerm_automation_account',
  ignored: [
    'registrationUrl',
    'state',
    'creationTime',
    'lastModifiedTime',
    'lastModifiedBy',
    'RegistrationUrl',
    'automationHybridServiceUrl',
    'privateEndpointConnections',
    'sku.family',
    'sku.capacity',
    'sku.tier',
    'encryption',
  ],
  absorbs: [
    // Modules that Azure brings.
    ...['modules', 'powerShell72Modules', 'python3Packages', 'connectionTypes'].map((type) => ({
      armType: `Microsoft.Automation/automationAccounts/${type}`,
      apiVersion: '2023-11-01',
      discovery: [],
      ignored: ['/properties', '/location', '/tags'],
    })),
  ],
  toConfig: (r, p) => {
    const { identity: keyIdentity, keySource, keyVaultProperties: key } = p.encryption ?? {};
    return {
      ...regional(r),
      encryption:
        keySource === 'Microsoft.Keyvault' && key
          ? [
              {
                keyVaultKeyId: `${key.keyvaultUri?.replace(/\/$/, '')}/keys/${key.keyName}/${key.keyVersion}`,
                userAssignedIdentityId: unlessBlank(keyIdentity?.userAssignedIdentity),
              },
            ]
          : undefined,
      identity: identityOf(r),
      localAuthenticationEnabled: unlessDefault(!p.disableLocalAuth, true),
      publicNetworkAccessEnabled: unlessDefault(p.publicNetworkAccess ?? true, true),
      skuName: p.sku?.name ?? 'Basic',
    } satisfies AutomationAccountConfig;
  },
});
