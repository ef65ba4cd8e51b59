import type { RouteFilterConfig } from '@cdktf/provider-azurerm/lib/route-filter';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

interface RouteFilter extends ArmResource {
  properties: {
    rules?: { name?: string; properties?: { access?: string; communities?: string[]; routeFilterRuleType?: string } }[];
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/route_filter */
export const routeFilter = defineMapper<RouteFilter>({
  armType: 'Microsoft.Network/routeFilters',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_route_filter',
  ignored: ['ipv6Peerings', 'peerings', 'rules.id', 'rules.location', 'rules.type'],
  toConfig: (filter, p) => {
    const rule = p.rules?.[0];
    return {
      ...regional(filter),
      rule: rule && [
        {
          name: rule.name ?? '',
          access: rule.properties?.access ?? '',
          communities: [...(rule.properties?.communities ?? [])],
          ruleType: rule.properties?.routeFilterRuleType ?? '',
        },
      ],
    } satisfies RouteFilterConfig;
  },
});
