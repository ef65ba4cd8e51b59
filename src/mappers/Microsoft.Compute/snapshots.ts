import type { SnapshotConfig } from '@cdktf/provider-azurerm/lib/snapshot';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault } from '../mapper';
import type { EncryptionSettingsCollection } from './disk-encryption-settings';
import { encryptionSettingsOf } from './disk-encryption-settings';

interface Snapshot extends ArmResource {
  properties: {
    creationData: { createOption: string; sourceResourceId?: string; sourceUri?: string; storageAccountId?: string };
    diskAccessId?: string;
    diskSizeGB?: number;
    encryptionSettingsCollection?: EncryptionSettingsCollection;
    incremental?: boolean;
    networkAccessPolicy?: string;
    publicNetworkAccess?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/snapshot */
export const snapshot = defineMapper<Snapshot>({
  armType: 'Microsoft.Compute/snapshots',
  apiVersion: '2023-10-02',
  terraformType: 'azurerm_snapshot',
  holdsData: true,
  // The provider chooses the SKU and derives OS facts from the source disk.
  ignored: [
    '/sku.name',
    'completionPercent',
    'creationData.sourceUniqueId',
    'dataAccessAuthMode',
    'diskSizeBytes',
    'diskState',
    'encryption.type',
    'encryptionSettingsCollection',
    'hyperVGeneration',
    'incrementalSnapshotFamilyId',
    'osType',
    'purchasePlan',
    'securityProfile',
    'supportedCapabilities',
    'supportsHibernation',
    'timeCreated',
    'uniqueId',
  ],
  // The provider reads neither source back.
  unreadOnImport: ['source_uri', 'source_resource_id'],
  toConfig: (snapshot, p) =>
    ({
      ...regional(snapshot),
      createOption: p.creationData.createOption,
      diskAccessId: unlessBlank(p.diskAccessId),
      diskSizeGb: p.diskSizeGB,
      encryptionSettings: encryptionSettingsOf(p.encryptionSettingsCollection),
      incrementalEnabled: unlessDefault(p.incremental, false),
      networkAccessPolicy: unlessDefault(p.networkAccessPolicy, 'AllowAll'),
      publicNetworkAccessEnabled: unlessDefault(p.publicNetworkAccess !== 'Disabled', true),
      sourceResourceId: unlessBlank(p.creationData.sourceResourceId),
      sourceUri: unlessBlank(p.creationData.sourceUri),
      storageAccountId: unlessBlank(p.creationData.storageAccountId),
    }) satisfies SnapshotConfig,
});
