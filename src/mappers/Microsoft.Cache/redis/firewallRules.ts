import type { RedisFirewallRuleConfig } from '@cdktf/provider-azurerm/lib/redis-firewall-rule';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface FirewallRule extends ArmResource {
  properties: { endIP?: string; startIP?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/redis_firewall_rule */
export const redisFirewallRule = defineMapper<FirewallRule>({
  armType: 'Microsoft.Cache/redis/firewallRules',
  apiVersion: '2024-11-01',
  terraformType: 'azurerm_redis_firewall_rule',
  ignored: ['/location'],
  toConfig: (rule, p) =>
    ({
      ...named(rule),
      redisCacheName: nameOf(parentIdOf(rule)),
      startIp: p.startIP ?? '',
      endIp: p.endIP ?? '',
    }) satisfies RedisFirewallRuleConfig,
});
