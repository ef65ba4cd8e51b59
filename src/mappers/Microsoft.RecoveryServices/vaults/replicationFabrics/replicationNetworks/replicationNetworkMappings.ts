import type { SiteRecoveryNetworkMappingConfig } from '@cdktf/provider-azurerm/lib/site-recovery-network-mapping';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, named } from '../../../../mapper';
import { nameOf } from '../../../../token';

interface NetworkMapping extends ArmResource {
  properties: {
    fabricSpecificSettings?: { instanceType?: string };
    primaryNetworkId?: string;
    recoveryFabricArmId?: string;
    recoveryNetworkId?: string;
  };
}

const ancestorOf = (resource: ArmResource, generations: number): string =>
  resource.id
    .split('/')
    .slice(0, -2 * generations)
    .join('/');

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_network_mapping */
export const siteRecoveryNetworkMapping = defineMapper<NetworkMapping>({
  armType: 'Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_site_recovery_network_mapping',
  discovery: {
    by: 'list',
    parent: 'Microsoft.RecoveryServices/vaults/replicationFabrics',
    path: 'replicationNetworks/azureNetwork/replicationNetworkMappings',
  },
  ignored: [
    '/location',
    'fabricSpecificSettings',
    'primaryFabricFriendlyName',
    'primaryNetworkFriendlyName',
    'recoveryFabricFriendlyName',
    'recoveryNetworkFriendlyName',
    'state',
  ],
  when: ({ properties: p }) => (p.fabricSpecificSettings?.instanceType ?? 'AzureToAzure') === 'AzureToAzure',
  toConfig: (mapping, p) =>
    ({
      ...named(mapping),
      recoveryVaultName: nameOf(ancestorOf(mapping, 3)),
      sourceNetworkId: p.primaryNetworkId ?? '',
      sourceRecoveryFabricName: nameOf(ancestorOf(mapping, 2)),
      targetNetworkId: p.recoveryNetworkId ?? '',
      targetRecoveryFabricName: nameOf(p.recoveryFabricArmId ?? ''),
    }) satisfies SiteRecoveryNetworkMappingConfig,
});
