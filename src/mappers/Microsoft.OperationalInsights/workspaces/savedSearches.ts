import type { LogAnalyticsSavedSearchConfig } from '@cdktf/provider-azurerm/lib/log-analytics-saved-search';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

interface SavedSearch extends ArmResource {
  properties: {
    category?: string;
    displayName?: string;
    functionAlias?: string;
    functionParameters?: string;
    query?: string;
    tags?: { name: string; value: string }[];
  };
}

/** Solutions bring searches with such names: `logmanagement(workspace)_logmanagement|alertrules…`. */
const BROUGHT = /\)_.*\||^LogManagement\(/i;

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_saved_search */
export const logAnalyticsSavedSearch = defineMapper<SavedSearch>({
  armType: 'Microsoft.OperationalInsights/workspaces/savedSearches',
  apiVersion: '2020-08-01',
  terraformType: 'azurerm_log_analytics_saved_search',
  ignored: ['version'],
  when: (search) => !BROUGHT.test(ownName(search)),
  toConfig: (search, p) => {
    const tags = Object.fromEntries((p.tags ?? []).map(({ name, value }) => [name, value]));
    return {
      name: ownName(search),
      logAnalyticsWorkspaceId: parentIdOf(search),
      category: p.category ?? '',
      displayName: p.displayName ?? '',
      functionAlias: unlessBlank(p.functionAlias),
      functionParameters: unlessEmpty(
        unlessBlank(p.functionParameters)
          ?.split(',')
          .map((parameter) => parameter.trim()),
      ),
      query: p.query ?? '',
      tags: Object.keys(tags).length > 0 ? tags : undefined,
    } satisfies LogAnalyticsSavedSearchConfig;
  },
});
