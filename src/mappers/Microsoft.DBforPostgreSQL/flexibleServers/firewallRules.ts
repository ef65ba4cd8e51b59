import type { PostgresqlFlexibleServerFirewallRuleConfig } from '@cdktf/provider-azurerm/lib/postgresql-flexible-server-firewall-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf } from '../../mapper';

interface FirewallRule extends ArmResource {
  properties: { endIpAddress?: string; startIpAddress?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/postgresql_flexible_server_firewall_rule */
export const postgresqlFlexibleServerFirewallRule = defineMapper<FirewallRule>({
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers/firewallRules',
  apiVersion: '2024-08-01',
  terraformType: 'azurerm_postgresql_flexible_server_firewall_rule',
  toConfig: (rule, p) =>
    ({
      name: ownName(rule),
      serverId: parentIdOf(rule),
      startIpAddress: p.startIpAddress ?? '',
      endIpAddress: p.endIpAddress ?? '',
    }) satisfies PostgresqlFlexibleServerFirewallRuleConfig,
});
