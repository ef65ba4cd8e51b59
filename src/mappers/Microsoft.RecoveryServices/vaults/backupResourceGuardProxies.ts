import type { RecoveryServicesVaultResourceGuardAssociationConfig } from '@cdktf/provider-azurerm/lib/recovery-services-vault-resource-guard-association';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface ResourceGuardProxy extends ArmResource {
  properties: { resourceGuardResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/recovery_services_vault_resource_guard_association */
export const recoveryServicesVaultResourceGuardAssociation = defineMapper<ResourceGuardProxy>({
  armType: 'Microsoft.RecoveryServices/vaults/backupResourceGuardProxies',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_recovery_services_vault_resource_guard_association',
  ignored: ['/location', 'description', 'lastUpdatedTime', 'resourceGuardOperationDetails'],
  toConfig: (proxy, p) =>
    ({
      resourceGuardId: p.resourceGuardResourceId ?? '',
      vaultId: parentIdOf(proxy),
    }) satisfies RecoveryServicesVaultResourceGuardAssociationConfig,
});
