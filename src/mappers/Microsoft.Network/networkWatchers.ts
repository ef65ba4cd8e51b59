import type { NetworkWatcherConfig } from '@cdktf/provider-azurerm/lib/network-watcher';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/**
 * Azure makes one by itself per region, in the group NetworkWatcherRG; this is for those that people made.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_watcher
 */
export const networkWatcher = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/networkWatchers',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_watcher',
  ignored: ['runningOperationIds'],
  toConfig: (watcher) => regional(watcher) satisfies NetworkWatcherConfig,
});
