import type { LogAnalyticsLinkedServiceConfig } from '@cdktf/provider-azurerm/lib/log-analytics-linked-service';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank } from '../../mapper';

interface LinkedService extends ArmResource {
  properties: { resourceId?: string; writeAccessResourceId?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/log_analytics_linked_service */
export const logAnalyticsLinkedService = defineMapper<LinkedService>({
  armType: 'Microsoft.OperationalInsights/workspaces/linkedServices',
  apiVersion: '2020-08-01',
  terraformType: 'azurerm_log_analytics_linked_service',
  toConfig: (service, p) =>
    ({
      // The name follows from what is linked.
      resourceGroupName: named(service).resourceGroupName,
      workspaceId: parentIdOf(service),
      readAccessId: unlessBlank(p.resourceId),
      writeAccessId: unlessBlank(p.writeAccessResourceId),
    }) satisfies LogAnalyticsLinkedServiceConfig,
});
