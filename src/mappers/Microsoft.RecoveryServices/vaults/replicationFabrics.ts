import type { SiteRecoveryFabricConfig } from '@cdktf/provider-azurerm/lib/site-recovery-fabric';
import type { SiteRecoveryServicesVaultHypervSiteConfig } from '@cdktf/provider-azurerm/lib/site-recovery-services-vault-hyperv-site';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface Fabric extends ArmResource {
  properties: { customDetails?: { instanceType?: string; location?: string } };
}

const facts = {
  armType: 'Microsoft.RecoveryServices/vaults/replicationFabrics',
  apiVersion: '2024-04-01',
  ignored: [
    '/location',
    'bcdrState',
    'customDetails.containerIds',
    'customDetails.instanceType',
    'customDetails.location',
    'customDetails.zones',
    'encryptionDetails',
    'friendlyName',
    'health',
    'healthErrorDetails',
    'internalIdentifier',
    'rolloverEncryptionDetails',
  ],
} as const;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_fabric */
export const siteRecoveryFabric = defineMapper<Fabric>({
  ...facts,
  terraformType: 'azurerm_site_recovery_fabric',
  when: (fabric) => fabric.properties.customDetails?.instanceType === 'Azure',
  toConfig: (fabric, p) =>
    ({
      ...named(fabric),
      recoveryVaultName: nameOf(parentIdOf(fabric)),
      location: (p.customDetails?.location ?? '').replaceAll(' ', '').toLowerCase(),
    }) satisfies SiteRecoveryFabricConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_services_vault_hyperv_site */
export const siteRecoveryServicesVaultHypervSite = defineMapper<Fabric>({
  ...facts,
  terraformType: 'azurerm_site_recovery_services_vault_hyperv_site',
  when: (fabric) => fabric.properties.customDetails?.instanceType === 'HyperVSite',
  toConfig: (fabric) => ({ name: fabric.name, recoveryVaultId: parentIdOf(fabric) }) satisfies SiteRecoveryServicesVaultHypervSiteConfig,
});
