import type { MssqlFirewallRuleConfig } from '@cdktf/provider-azurerm/lib/mssql-firewall-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface FirewallRule extends ArmResource {
  properties: { endIpAddress?: string; startIpAddress?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mssql_firewall_rule */
export const mssqlFirewallRule = defineMapper<FirewallRule>({
  armType: 'Microsoft.Sql/servers/firewallRules',
  apiVersion: '2023-08-01-preview',
  terraformType: 'azurerm_mssql_firewall_rule',
  ignored: ['/kind', '/location'],
  toConfig: (rule, p) =>
    ({
      name: ownName(rule),
      serverId: parentIdOf(rule),
      startIpAddress: p.startIpAddress ?? '',
      endIpAddress: p.endIpAddress ?? '',
    }) satisfies MssqlFirewallRuleConfig,
});
