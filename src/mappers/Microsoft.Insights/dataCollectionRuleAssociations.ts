import type { MonitorDataCollectionRuleAssociationConfig } from '@cdktf/provider-azurerm/lib/monitor-data-collection-rule-association';
import type { ArmResource } from '../../arm/resource';
import { parseResourceId } from '../../arm/resource-id';
import { defineMapper, ownName, unlessBlank, unlessDefault } from '../mapper';

interface Association extends ArmResource {
  properties: { dataCollectionEndpointId?: string; dataCollectionRuleId?: string; description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/monitor_data_collection_rule_association */
export const monitorDataCollectionRuleAssociation = defineMapper<Association>({
  armType: 'Microsoft.Insights/dataCollectionRuleAssociations',
  apiVersion: '2023-03-11',
  terraformType: 'azurerm_monitor_data_collection_rule_association',
  nameScope: 'parent',
  ignored: ['metadata'],
  toConfig: (association, p) =>
    ({
      name: unlessDefault(ownName(association), 'configurationAccessEndpoint'),
      dataCollectionEndpointId: unlessBlank(p.dataCollectionEndpointId),
      dataCollectionRuleId: unlessBlank(p.dataCollectionRuleId),
      description: unlessBlank(p.description),
      targetResourceId: parseResourceId(association.id).scopeId ?? '',
    }) satisfies MonitorDataCollectionRuleAssociationConfig,
});
