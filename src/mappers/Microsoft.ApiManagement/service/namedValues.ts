import type { ApiManagementNamedValueConfig } from '@cdktf/provider-azurerm/lib/api-management-named-value';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface Resource extends ArmResource {
  properties: {
    displayName?: string;
    keyVault?: { identityClientId?: string; secretIdentifier?: string };
    secret?: boolean;
    tags?: string[];
    value?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_named_value */
export const apiManagementNamedValue = defineMapper<Resource>({
  armType: 'Microsoft.ApiManagement/service/namedValues',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_named_value',
  ignored: ['keyVault.lastStatus', 'value'],
  unreadOnImport: ['value'],
  toConfig: (r, p) => {
    const vault = p.keyVault?.secretIdentifier;
    const own = p.secret ? secret(ownName(r), `Named value ${p.displayName ?? ownName(r)} of API Management.`) : (p.value ?? '');
    return {
      name: ownName(r),
      ...inService(r),
      displayName: p.displayName ?? '',
      secret: unlessDefault(p.secret, false),
      tags: unlessEmpty(p.tags),
      value: vault ? undefined : own,
      valueFromKeyVault: vault ? { identityClientId: unlessBlank(p.keyVault?.identityClientId), secretId: vault } : undefined,
    } satisfies ApiManagementNamedValueConfig;
  },
});
