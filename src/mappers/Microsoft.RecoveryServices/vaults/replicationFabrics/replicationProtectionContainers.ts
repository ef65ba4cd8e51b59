import type { SiteRecoveryProtectionContainerConfig } from '@cdktf/provider-azurerm/lib/site-recovery-protection-container';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../../mapper';
import { nameOf } from '../../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_protection_container */
export const siteRecoveryProtectionContainer = defineMapper<ArmResource>({
  armType: 'Microsoft.RecoveryServices/vaults/replicationFabrics/replicationProtectionContainers',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_site_recovery_protection_container',
  ignored: [
    '/location',
    'fabricFriendlyName',
    'fabricSpecificDetails',
    'fabricType',
    'friendlyName',
    'pairingStatus',
    'protectedItemCount',
    'role',
  ],
  toConfig: (container) => {
    const fabricId = parentIdOf(container);
    return {
      ...named(container),
      recoveryFabricName: nameOf(fabricId),
      recoveryVaultName: nameOf(fabricId.split('/').slice(0, -2).join('/')),
    } satisfies SiteRecoveryProtectionContainerConfig;
  },
});
