import type { ApplicationInsightsWorkbookTemplateConfig } from '@cdktf/provider-azurerm/lib/application-insights-workbook-template';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';

interface WorkbookTemplate extends ArmResource {
  properties: {
    author?: string;
    galleries?: { category?: string; name?: string; order?: number; resourceType?: string; type?: string }[];
    localized?: object;
    priority?: number;
    templateData?: object;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights_workbook_template */
export const applicationInsightsWorkbookTemplate = defineMapper<WorkbookTemplate>({
  armType: 'Microsoft.Insights/workbookTemplates',
  apiVersion: '2020-11-20',
  terraformType: 'azurerm_application_insights_workbook_template',
  toConfig: (template, p) =>
    ({
      ...regional(template),
      author: unlessBlank(p.author),
      galleries: (p.galleries ?? []).map((gallery) => ({
        category: gallery.category ?? '',
        name: gallery.name ?? '',
        order: unlessDefault(gallery.order, 0),
        resourceType: unlessDefault(gallery.resourceType, 'Azure Monitor'),
        type: unlessDefault(gallery.type, 'workbook'),
      })),
      localized: p.localized && JSON.stringify(p.localized),
      priority: unlessDefault(p.priority, 0),
      templateData: JSON.stringify(p.templateData ?? {}),
    }) satisfies ApplicationInsightsWorkbookTemplateConfig,
});
