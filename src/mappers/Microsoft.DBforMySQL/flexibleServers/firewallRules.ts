import type { MysqlFlexibleServerFirewallRuleConfig } from '@cdktf/provider-azurerm/lib/mysql-flexible-server-firewall-rule';
import type { ArmResource } from '../../../arm/resource';
import { parseResourceId } from '../../../arm/resource-id';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface FirewallRule extends ArmResource {
  properties: { endIpAddress?: string; startIpAddress?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/mysql_flexible_server_firewall_rule */
export const mysqlFlexibleServerFirewallRule = defineMapper<FirewallRule>({
  armType: 'Microsoft.DBforMySQL/flexibleServers/firewallRules',
  apiVersion: '2023-12-30',
  terraformType: 'azurerm_mysql_flexible_server_firewall_rule',
  toConfig: (rule, p) => {
    const server = parentIdOf(rule);
    return {
      name: ownName(rule),
      resourceGroupName: nameOf(parseResourceId(server).parentId ?? ''),
      serverName: nameOf(server),
      startIpAddress: p.startIpAddress ?? '',
      endIpAddress: p.endIpAddress ?? '',
    } satisfies MysqlFlexibleServerFirewallRuleConfig;
  },
});
