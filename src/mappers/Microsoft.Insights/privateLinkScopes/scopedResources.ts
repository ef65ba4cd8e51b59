import type { MonitorPrivateLinkScopedServiceConfig } from '@cdktf/provider-azurerm/lib/monitor-private-link-scoped-service';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface ScopedResource extends ArmResource {
  properties: { linkedResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_private_link_scoped_service */
export const monitorPrivateLinkScopedService = defineMapper<ScopedResource>({
  armType: 'Microsoft.Insights/privateLinkScopes/scopedResources',
  apiVersion: '2021-07-01-preview',
  terraformType: 'azurerm_monitor_private_link_scoped_service',
  toConfig: (service, p) =>
    ({
      ...named(service),
      linkedResourceId: p.linkedResourceId ?? '',
      scopeName: nameOf(parentIdOf(service)),
    }) satisfies MonitorPrivateLinkScopedServiceConfig,
});
