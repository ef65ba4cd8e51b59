import type { DataProtectionResourceGuardConfig } from '@cdktf/provider-azurerm/lib/data-protection-resource-guard';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessEmpty } from '../mapper';

interface ResourceGuard extends ArmResource {
  properties: { vaultCriticalOperationExclusionList?: string[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_resource_guard */
export const dataProtectionResourceGuard = defineMapper<ResourceGuard>({
  armType: 'Microsoft.DataProtection/resourceGuards',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_data_protection_resource_guard',
  ignored: ['allowAutoApprovals', 'description', 'resourceGuardOperations'],
  toConfig: (guard, p) =>
    ({
      ...regional(guard),
      vaultCriticalOperationExclusionList: unlessEmpty(p.vaultCriticalOperationExclusionList),
    }) satisfies DataProtectionResourceGuardConfig,
});
