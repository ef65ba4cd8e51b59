import type { MssqlVirtualNetworkRuleConfig } from '@cdktf/provider-azurerm/lib/mssql-virtual-network-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessDefault } from '../../mapper';

interface VirtualNetworkRule extends ArmResource {
  properties: { ignoreMissingVnetServiceEndpoint?: boolean; virtualNetworkSubnetId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_virtual_network_rule */
export const mssqlVirtualNetworkRule = defineMapper<VirtualNetworkRule>({
  armType: 'Microsoft.Sql/servers/virtualNetworkRules',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_virtual_network_rule',
  ignored: ['state'],
  toConfig: (rule, p) =>
    ({
      name: ownName(rule),
      serverId: parentIdOf(rule),
      subnetId: p.virtualNetworkSubnetId ?? '',
      ignoreMissingVnetServiceEndpoint: unlessDefault(p.ignoreMissingVnetServiceEndpoint, false),
    }) satisfies MssqlVirtualNetworkRuleConfig,
});
