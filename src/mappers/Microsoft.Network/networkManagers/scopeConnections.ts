import type { NetworkManagerScopeConnectionConfig } from '@cdktf/provider-azurerm/lib/network-manager-scope-connection';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank } from '../../mapper';

interface ScopeConnection extends ArmResource {
  properties: { description?: string; resourceId?: string; tenantId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_scope_connection */
export const networkManagerScopeConnection = defineMapper<ScopeConnection>({
  armType: 'Microsoft.Network/networkManagers/scopeConnections',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_scope_connection',
  ignored: ['connectionState'],
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      description: unlessBlank(p.description),
      networkManagerId: parentIdOf(connection),
      targetScopeId: p.resourceId ?? '',
      tenantId: p.tenantId ?? '',
    }) satisfies NetworkManagerScopeConnectionConfig,
});
