import type { DataProtectionBackupInstanceBlobStorageConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-blob-storage';
import type { DataProtectionBackupInstanceDiskConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-disk';
import type { DataProtectionBackupInstanceKubernetesClusterConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-kubernetes-cluster';
import type { DataProtectionBackupInstanceMysqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-mysql-flexible-server';
import type { DataProtectionBackupInstancePostgresqlConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-postgresql';
import type { DataProtectionBackupInstancePostgresqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-instance-postgresql-flexible-server';
import type { ArmResource } from '../../../arm/resource';
import { block, defineMapper, ownName, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface DatasourceParameters {
  containersList?: string[];
  excludedNamespaces?: string[] | null;
  excludedResourceTypes?: string[] | null;
  includeClusterScopeResources?: boolean;
  includedNamespaces?: string[] | null;
  includedResourceTypes?: string[] | null;
  labelSelectors?: string[] | null;
  snapshotVolumes?: boolean;
}

interface BackupInstance extends ArmResource {
  properties: {
    dataSourceInfo: { datasourceType?: string; resourceID: string; resourceLocation?: string };
    datasourceAuthCredentials?: { secretStoreResource?: { uri?: string } } | null;
    policyInfo: {
      policyId: string;
      policyParameters?: {
        backupDatasourceParametersList?: DatasourceParameters[] | null;
        dataStoreParametersList?: { resourceGroupId?: string }[] | null;
      } | null;
    };
  };
}

const facts = {
  armType: 'Microsoft.DataProtection/backupVaults/backupInstances',
  apiVersion: '2024-04-01',
  ignored: [
    '/location',
    '/tags',
    'currentProtectionState',
    'dataSourceInfo',
    'dataSourceSetInfo',
    'datasourceAuthCredentials.objectType',
    'datasourceAuthCredentials.secretStoreResource.secretStoreType',
    'friendlyName',
    'identityDetails',
    'objectType',
    'policyInfo.policyParameters.backupDatasourceParametersList.objectType',
    'policyInfo.policyParameters.dataStoreParametersList.dataStoreType',
    'policyInfo.policyParameters.dataStoreParametersList.objectType',
    'policyInfo.policyVersion',
    'protectionErrorDetails',
    'protectionStatus',
    'resourceGuardOperationRequests',
    'validationType',
  ],
} as const;

const isFor =
  (datasourceType: string) =>
  ({ properties: p }: BackupInstance): boolean =>
    p.dataSourceInfo.datasourceType?.toLowerCase() === datasourceType.toLowerCase();

function commonOf(instance: BackupInstance) {
  const p = instance.properties;
  return {
    name: ownName(instance),
    location: p.dataSourceInfo.resourceLocation ?? '',
    vaultId: parentIdOf(instance),
    backupPolicyId: p.policyInfo.policyId,
  };
}

const snapshotGroupOf = ({ properties: p }: BackupInstance): string | undefined =>
  p.policyInfo.policyParameters?.dataStoreParametersList?.[0]?.resourceGroupId;

const subscriptionOf = (id: string): string | undefined => /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_disk */
export const diskBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_disk',
  when: isFor('Microsoft.Compute/disks'),
  toConfig: (instance, p) => {
    const group = snapshotGroupOf(instance) ?? '';
    const subscription = subscriptionOf(group);
    return {
      ...commonOf(instance),
      diskId: p.dataSourceInfo.resourceID,
      snapshotResourceGroupName: nameOf(group),
      snapshotSubscriptionId: subscription === subscriptionOf(instance.id) ? undefined : subscription,
    } satisfies DataProtectionBackupInstanceDiskConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_blob_storage */
export const blobStorageBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_blob_storage',
  when: isFor('Microsoft.Storage/storageAccounts/blobServices'),
  toConfig: (instance, p) =>
    ({
      ...commonOf(instance),
      storageAccountId: p.dataSourceInfo.resourceID,
      storageAccountContainerNames: unlessEmpty(p.policyInfo.policyParameters?.backupDatasourceParametersList?.[0]?.containersList),
    }) satisfies DataProtectionBackupInstanceBlobStorageConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_kubernetes_cluster */
export const kubernetesClusterBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_kubernetes_cluster',
  when: isFor('Microsoft.ContainerService/managedClusters'),
  toConfig: (instance, p) => {
    const parameters = p.policyInfo.policyParameters?.backupDatasourceParametersList?.[0];
    return {
      ...commonOf(instance),
      kubernetesClusterId: p.dataSourceInfo.resourceID,
      snapshotResourceGroupName: nameOf(snapshotGroupOf(instance) ?? ''),
      backupDatasourceParameters:
        parameters &&
        block({
          clusterScopedResourcesEnabled: parameters.includeClusterScopeResources || undefined,
          excludedNamespaces: unlessEmpty(parameters.excludedNamespaces),
          excludedResourceTypes: unlessEmpty(parameters.excludedResourceTypes),
          includedNamespaces: unlessEmpty(parameters.includedNamespaces),
          includedResourceTypes: unlessEmpty(parameters.includedResourceTypes),
          labelSelectors: unlessEmpty(parameters.labelSelectors),
          volumeSnapshotEnabled: parameters.snapshotVolumes || undefined,
        }),
    } satisfies DataProtectionBackupInstanceKubernetesClusterConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_mysql_flexible_server */
export const mysqlFlexibleServerBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_mysql_flexible_server',
  when: isFor('Microsoft.DBforMySQL/flexibleServers'),
  toConfig: (instance, p) =>
    ({ ...commonOf(instance), serverId: p.dataSourceInfo.resourceID }) satisfies DataProtectionBackupInstanceMysqlFlexibleServerConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_postgresql_flexible_server */
export const postgresqlFlexibleServerBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_postgresql_flexible_server',
  when: isFor('Microsoft.DBforPostgreSQL/flexibleServers'),
  toConfig: (instance, p) =>
    ({ ...commonOf(instance), serverId: p.dataSourceInfo.resourceID }) satisfies DataProtectionBackupInstancePostgresqlFlexibleServerConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_instance_postgresql */
export const postgresqlBackupInstance = defineMapper<BackupInstance>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_instance_postgresql',
  when: isFor('Microsoft.DBforPostgreSQL/servers/databases'),
  toConfig: (instance, p) =>
    ({
      ...commonOf(instance),
      databaseId: p.dataSourceInfo.resourceID,
      databaseCredentialKeyVaultSecretId: unlessBlank(p.datasourceAuthCredentials?.secretStoreResource?.uri),
    }) satisfies DataProtectionBackupInstancePostgresqlConfig,
});
