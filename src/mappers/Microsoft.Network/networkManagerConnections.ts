import type { NetworkManagerManagementGroupConnectionConfig } from '@cdktf/provider-azurerm/lib/network-manager-management-group-connection';
import type { NetworkManagerSubscriptionConnectionConfig } from '@cdktf/provider-azurerm/lib/network-manager-subscription-connection';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, unlessBlank } from '../mapper';

interface NetworkManagerConnection extends ArmResource {
  properties: { description?: string; networkManagerId?: string };
}

const facts = {
  armType: 'Microsoft.Network/networkManagerConnections',
  apiVersion: '2024-05-01',
  ignored: ['connectionState'],
} as const;

/** The scope that the connection opens to a network manager. */
const scopeOf = ({ id }: ArmResource): string => id.split('/providers/Microsoft.Network/')[0]!;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_management_group_connection */
export const networkManagerManagementGroupConnection = defineMapper<NetworkManagerConnection>({
  ...facts,
  terraformType: 'azurerm_network_manager_management_group_connection',
  when: (connection) => !connection.id.startsWith('/subscriptions/'),
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      description: unlessBlank(p.description),
      managementGroupId: scopeOf(connection),
      networkManagerId: p.networkManagerId ?? '',
    }) satisfies NetworkManagerManagementGroupConnectionConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_subscription_connection */
export const networkManagerSubscriptionConnection = defineMapper<NetworkManagerConnection>({
  ...facts,
  terraformType: 'azurerm_network_manager_subscription_connection',
  toConfig: (connection, p) =>
    ({
      name: connection.name,
      description: unlessBlank(p.description),
      networkManagerId: p.networkManagerId ?? '',
      subscriptionId: scopeOf(connection),
    }) satisfies NetworkManagerSubscriptionConnectionConfig,
});
