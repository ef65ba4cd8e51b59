import type { LogAnalyticsQueryPackQueryConfig } from '@cdktf/provider-azurerm/lib/log-analytics-query-pack-query';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

interface Query extends ArmResource {
  properties: {
    body?: string;
    description?: string;
    displayName?: string;
    properties?: object;
    related?: { categories?: string[]; resourceTypes?: string[]; solutions?: string[] };
    tags?: Record<string, string[]>;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_query_pack_query */
export const logAnalyticsQueryPackQuery = defineMapper<Query>({
  armType: 'Microsoft.OperationalInsights/queryPacks/queries',
  apiVersion: '2019-09-01',
  terraformType: 'azurerm_log_analytics_query_pack_query',
  ignored: ['id', 'author', 'timeCreated', 'timeModified'],
  toConfig: (query, p) => {
    const tags = Object.entries(p.tags ?? {}).map(([name, values]) => [name, values.join(',')] as const);
    return {
      name: ownName(query),
      queryPackId: parentIdOf(query),
      additionalSettingsJson: p.properties && JSON.stringify(p.properties),
      body: p.body ?? '',
      categories: unlessEmpty(p.related?.categories),
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      resourceTypes: unlessEmpty(p.related?.resourceTypes),
      solutions: unlessEmpty(p.related?.solutions),
      tags: tags.length > 0 ? Object.fromEntries(tags) : undefined,
    } satisfies LogAnalyticsQueryPackQueryConfig;
  },
});
