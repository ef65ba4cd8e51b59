import type { ApplicationInsightsWorkbookConfig } from '@cdktf/provider-azurerm/lib/application-insights-workbook';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessBlank, unlessDefault } from '../mapper';

interface Workbook extends ArmResource {
  properties: {
    category?: string;
    description?: string;
    displayName?: string;
    serializedData?: string;
    sourceId?: string;
    storageUri?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights_workbook */
export const applicationInsightsWorkbook = defineMapper<Workbook>({
  armType: 'Microsoft.Insights/workbooks',
  apiVersion: '2022-04-01',
  terraformType: 'azurerm_application_insights_workbook',
  // The name is an id that the user of the subscription chooses once.
  nameScope: 'resource group',
  ignored: ['/kind', 'version', 'timeModified', 'userId', 'revision', 'tags'],
  toConfig: (workbook, p) => {
    const identity = identityOf(workbook);
    const { tags, ...place } = regional(workbook);
    // ARM repeats the title there; the provider does not read it.
    const own = Object.fromEntries(Object.entries(tags ?? {}).filter(([tag]) => tag !== 'hidden-title'));
    return {
      ...place,
      tags: Object.keys(own).length > 0 ? own : undefined,
      category: unlessDefault(unlessBlank(p.category), 'workbook'),
      dataJson: p.serializedData ?? '',
      description: unlessBlank(p.description),
      displayName: p.displayName ?? '',
      identity: identity && { type: identity.type, identityIds: identity.identityIds ?? [] },
      sourceId: unlessDefault(unlessBlank(p.sourceId)?.toLowerCase(), 'azure monitor'),
      storageContainerId: unlessBlank(p.storageUri),
    } satisfies ApplicationInsightsWorkbookConfig;
  },
});
