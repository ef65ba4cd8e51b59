import type { MonitorPrivateLinkScopeConfig } from '@cdktf/provider-azurerm/lib/monitor-private-link-scope';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessDefault } from '../mapper';

interface PrivateLinkScope extends ArmResource {
  properties: { accessModeSettings?: { ingestionAccessMode?: string; queryAccessMode?: string } };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_private_link_scope */
export const monitorPrivateLinkScope = defineMapper<PrivateLinkScope>({
  armType: 'Microsoft.Insights/privateLinkScopes',
  apiVersion: '2021-07-01-preview',
  terraformType: 'azurerm_monitor_private_link_scope',
  // A scope is global.
  ignored: ['/location', 'privateEndpointConnections', 'accessModeSettings.exclusions'],
  toConfig: (scope, p) =>
    ({
      ...named(scope),
      tags: tagsOf(scope),
      ingestionAccessMode: unlessDefault(p.accessModeSettings?.ingestionAccessMode, 'Open'),
      queryAccessMode: unlessDefault(p.accessModeSettings?.queryAccessMode, 'Open'),
    }) satisfies MonitorPrivateLinkScopeConfig,
});
