import type { StorageBlobInventoryPolicyConfig } from '@cdktf/provider-azurerm/lib/storage-blob-inventory-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessEmpty } from '../../mapper';

interface InventoryPolicy extends ArmResource {
  properties: {
    policy?: {
      enabled?: boolean;
      rules?: {
        definition: {
          filters?: {
            blobTypes?: string[];
            excludePrefix?: string[];
            includeBlobVersions?: boolean;
            includeDeleted?: boolean;
            includeSnapshots?: boolean;
            prefixMatch?: string[];
          };
          format: string;
          objectType: string;
          schedule: string;
          schemaFields: string[];
        };
        destination: string;
        enabled?: boolean;
        name: string;
      }[];
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_blob_inventory_policy */
export const storageBlobInventoryPolicy = defineMapper<InventoryPolicy>({
  armType: 'Microsoft.Storage/storageAccounts/inventoryPolicies',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_blob_inventory_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Storage/storageAccounts', path: 'inventoryPolicies/default' },
  ignored: ['lastModifiedTime', 'policy.type', 'policy.enabled', 'policy.rules.enabled'],
  // The provider takes a disabled policy for gone.
  when: (policy) => policy.properties.policy?.enabled !== false,
  importId: parentIdOf,
  toConfig: (policy, p) =>
    ({
      storageAccountId: parentIdOf(policy),
      rules: (p.policy?.rules ?? [])
        .filter((rule) => rule.enabled !== false)
        .map(({ name, destination, definition }) => ({
          name,
          storageContainerName: destination,
          format: definition.format,
          schedule: definition.schedule,
          schemaFields: definition.schemaFields,
          scope: definition.objectType,
          filter: definition.filters && {
            blobTypes: definition.filters.blobTypes ?? [],
            excludePrefixes: unlessEmpty(definition.filters.excludePrefix),
            includeBlobVersions: definition.filters.includeBlobVersions || undefined,
            includeDeleted: definition.filters.includeDeleted || undefined,
            includeSnapshots: definition.filters.includeSnapshots || undefined,
            prefixMatch: unlessEmpty(definition.filters.prefixMatch),
          },
        })),
    }) satisfies StorageBlobInventoryPolicyConfig,
});
