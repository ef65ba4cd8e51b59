import type { EventhubNamespaceSchemaGroupConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace-schema-group';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface SchemaGroup extends ArmResource {
  properties: { schemaCompatibility?: string; schemaType?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_namespace_schema_group */
export const eventhubNamespaceSchemaGroup = defineMapper<SchemaGroup>({
  armType: 'Microsoft.EventHub/namespaces/schemaGroups',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_namespace_schema_group',
  ignored: ['/location', 'createdAtUtc', 'eTag', 'groupProperties', 'updatedAtUtc'],
  toConfig: (group, p) =>
    ({
      name: group.name,
      namespaceId: parentIdOf(group),
      schemaCompatibility: p.schemaCompatibility ?? 'None',
      schemaType: p.schemaType ?? 'Avro',
    }) satisfies EventhubNamespaceSchemaGroupConfig,
});
