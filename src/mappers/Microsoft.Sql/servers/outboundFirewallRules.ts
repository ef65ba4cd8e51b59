import type { MssqlOutboundFirewallRuleConfig } from '@cdktf/provider-azurerm/lib/mssql-outbound-firewall-rule';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_outbound_firewall_rule */
export const mssqlOutboundFirewallRule = defineMapper({
  armType: 'Microsoft.Sql/servers/outboundFirewallRules',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_outbound_firewall_rule',
  toConfig: (rule) => ({ name: ownName(rule), serverId: parentIdOf(rule) }) satisfies MssqlOutboundFirewallRuleConfig,
});
