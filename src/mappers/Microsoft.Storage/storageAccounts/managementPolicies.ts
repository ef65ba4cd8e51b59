import type { StorageManagementPolicyConfig } from '@cdktf/provider-azurerm/lib/storage-management-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';

interface After {
  daysAfterCreationGreaterThan?: number;
  daysAfterLastAccessTimeGreaterThan?: number;
  daysAfterLastTierChangeGreaterThan?: number;
  daysAfterModificationGreaterThan?: number;
}

interface Actions {
  delete?: After;
  enableAutoTierToHotFromCool?: boolean;
  tierToArchive?: After;
  tierToCold?: After;
  tierToCool?: After;
}

interface Rule {
  name: string;
  enabled?: boolean;
  definition: {
    actions: { baseBlob?: Actions; snapshot?: Actions; version?: Actions };
    filters?: { blobIndexMatch?: { name: string; op: string; value: string }[]; blobTypes?: string[]; prefixMatch?: string[] };
  };
}

interface ManagementPolicy extends ArmResource {
  properties: { policy?: { rules?: Rule[] } };
}

const baseBlobOf = (blob: Actions) => ({
  autoTierToHotFromCoolEnabled: blob.enableAutoTierToHotFromCool || undefined,
  deleteAfterDaysSinceCreationGreaterThan: blob.delete?.daysAfterCreationGreaterThan,
  deleteAfterDaysSinceLastAccessTimeGreaterThan: blob.delete?.daysAfterLastAccessTimeGreaterThan,
  deleteAfterDaysSinceModificationGreaterThan: blob.delete?.daysAfterModificationGreaterThan,
  tierToArchiveAfterDaysSinceCreationGreaterThan: blob.tierToArchive?.daysAfterCreationGreaterThan,
  tierToArchiveAfterDaysSinceLastAccessTimeGreaterThan: blob.tierToArchive?.daysAfterLastAccessTimeGreaterThan,
  tierToArchiveAfterDaysSinceLastTierChangeGreaterThan: blob.tierToArchive?.daysAfterLastTierChangeGreaterThan,
  tierToArchiveAfterDaysSinceModificationGreaterThan: blob.tierToArchive?.daysAfterModificationGreaterThan,
  tierToColdAfterDaysSinceCreationGreaterThan: blob.tierToCold?.daysAfterCreationGreaterThan,
  tierToColdAfterDaysSinceLastAccessTimeGreaterThan: blob.tierToCold?.daysAfterLastAccessTimeGreaterThan,
  tierToColdAfterDaysSinceModificationGreaterThan: blob.tierToCold?.daysAfterModificationGreaterThan,
  tierToCoolAfterDaysSinceCreationGreaterThan: blob.tierToCool?.daysAfterCreationGreaterThan,
  tierToCoolAfterDaysSinceLastAccessTimeGreaterThan: blob.tierToCool?.daysAfterLastAccessTimeGreaterThan,
  tierToCoolAfterDaysSinceModificationGreaterThan: blob.tierToCool?.daysAfterModificationGreaterThan,
});

const copyOf = (copy: Actions) => ({
  changeTierToArchiveAfterDaysSinceCreation: copy.tierToArchive?.daysAfterCreationGreaterThan,
  changeTierToCoolAfterDaysSinceCreation: copy.tierToCool?.daysAfterCreationGreaterThan,
  tierToArchiveAfterDaysSinceLastTierChangeGreaterThan: copy.tierToArchive?.daysAfterLastTierChangeGreaterThan,
  tierToColdAfterDaysSinceCreationGreaterThan: copy.tierToCold?.daysAfterCreationGreaterThan,
});

function ruleOf({ name, enabled, definition }: Rule) {
  const { baseBlob, snapshot, version } = definition.actions;
  return {
    name,
    enabled: enabled ?? true,
    filters: {
      blobTypes: definition.filters?.blobTypes ?? [],
      matchBlobIndexTag: unlessEmpty(
        definition.filters?.blobIndexMatch?.map((tag) => ({ name: tag.name, operation: unlessDefault(tag.op, '=='), value: tag.value })),
      ),
      prefixMatch: unlessEmpty(definition.filters?.prefixMatch),
    },
    actions: {
      baseBlob: baseBlob && baseBlobOf(baseBlob),
      snapshot: snapshot && { ...copyOf(snapshot), deleteAfterDaysSinceCreationGreaterThan: snapshot.delete?.daysAfterCreationGreaterThan },
      version: version && { ...copyOf(version), deleteAfterDaysSinceCreation: version.delete?.daysAfterCreationGreaterThan },
    },
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/storage_management_policy */
export const storageManagementPolicy = defineMapper<ManagementPolicy>({
  armType: 'Microsoft.Storage/storageAccounts/managementPolicies',
  apiVersion: '2023-05-01',
  terraformType: 'azurerm_storage_management_policy',
  discovery: { by: 'singleton', parent: 'Microsoft.Storage/storageAccounts', path: 'managementPolicies/default' },
  ignored: ['lastModifiedTime', 'policy.rules.type'],
  toConfig: (policy, p) =>
    ({ storageAccountId: parentIdOf(policy), rule: unlessEmpty(p.policy?.rules?.map(ruleOf)) }) satisfies StorageManagementPolicyConfig,
});
