import type { DataProtectionBackupPolicyBlobStorageConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-blob-storage';
import type { DataProtectionBackupPolicyDiskConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-disk';
import type { DataProtectionBackupPolicyKubernetesClusterConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster';
import type { DataProtectionBackupPolicyMysqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-mysql-flexible-server';
import type { DataProtectionBackupPolicyPostgresqlConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-postgresql';
import type { DataProtectionBackupPolicyPostgresqlFlexibleServerConfig } from '@cdktf/provider-azurerm/lib/data-protection-backup-policy-postgresql-flexible-server';
import { defineMapper, named, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';
import type { BackupPolicy } from '../policy-rules';
import {
  POLICY_IGNORED,
  blobRulesOf,
  defaultDurationOf,
  defaultRuleOf,
  isFor,
  keepsOnlyIn,
  policyNameOf,
  rulesByStoreOf,
  scheduleOf,
  simpleRulesOf,
} from '../policy-rules';

const facts = {
  armType: 'Microsoft.DataProtection/backupVaults/backupPolicies',
  apiVersion: '2024-04-01',
  ignored: POLICY_IGNORED,
} as const;

const namedWithVault = (policy: BackupPolicy) => ({ ...named(policy), vaultName: nameOf(parentIdOf(policy)) });

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_disk */
export const diskBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  // The store of snapshots is what `when` asks for; there is no argument for it.
  ignored: [...POLICY_IGNORED, 'policyRules.lifecycles.sourceDataStore.dataStoreType'],
  terraformType: 'azurerm_data_protection_backup_policy_disk',
  when: (policy) => isFor('Microsoft.Compute/disks')(policy) && keepsOnlyIn('OperationalStore', policy),
  toConfig: (policy) =>
    ({
      ...policyNameOf(policy),
      ...scheduleOf(policy),
      defaultRetentionDuration: defaultDurationOf(policy) ?? '',
      retentionRule: simpleRulesOf(policy)?.map((rule) => ({ ...rule, criteria: { absoluteCriteria: rule.criteria.absoluteCriteria } })),
    }) satisfies DataProtectionBackupPolicyDiskConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_blob_storage */
export const blobStorageBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_policy_blob_storage',
  when: isFor('Microsoft.Storage/storageAccounts/blobServices'),
  toConfig: (policy) => {
    const { backupRepeatingTimeIntervals, timeZone } = scheduleOf(policy);
    return {
      ...policyNameOf(policy),
      // Only vaulted backups have a schedule.
      backupRepeatingTimeIntervals: unlessEmpty(backupRepeatingTimeIntervals),
      timeZone,
      operationalDefaultRetentionDuration: unlessBlank(defaultDurationOf(policy, 'OperationalStore')),
      retentionRule: blobRulesOf(policy),
      vaultDefaultRetentionDuration: unlessBlank(defaultDurationOf(policy, 'VaultStore')),
    } satisfies DataProtectionBackupPolicyBlobStorageConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_kubernetes_cluster */
export const kubernetesClusterBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_policy_kubernetes_cluster',
  // The provider knows no vaulted backups of clusters.
  when: (policy) => isFor('Microsoft.ContainerService/managedClusters')(policy) && keepsOnlyIn('OperationalStore', policy),
  toConfig: (policy) =>
    ({
      ...namedWithVault(policy),
      ...scheduleOf(policy),
      defaultRetentionRule: defaultRuleOf(policy),
      retentionRule: rulesByStoreOf(policy),
    }) satisfies DataProtectionBackupPolicyKubernetesClusterConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_mysql_flexible_server */
export const mysqlFlexibleServerBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_policy_mysql_flexible_server',
  when: isFor('Microsoft.DBforMySQL/flexibleServers'),
  toConfig: (policy) =>
    ({
      ...policyNameOf(policy),
      ...scheduleOf(policy),
      defaultRetentionRule: defaultRuleOf(policy),
      retentionRule: rulesByStoreOf(policy),
    }) satisfies DataProtectionBackupPolicyMysqlFlexibleServerConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_postgresql_flexible_server */
export const postgresqlFlexibleServerBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_policy_postgresql_flexible_server',
  when: isFor('Microsoft.DBforPostgreSQL/flexibleServers'),
  toConfig: (policy) =>
    ({
      ...policyNameOf(policy),
      ...scheduleOf(policy),
      defaultRetentionRule: defaultRuleOf(policy),
      retentionRule: rulesByStoreOf(policy),
    }) satisfies DataProtectionBackupPolicyPostgresqlFlexibleServerConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_protection_backup_policy_postgresql */
export const postgresqlBackupPolicy = defineMapper<BackupPolicy>({
  ...facts,
  terraformType: 'azurerm_data_protection_backup_policy_postgresql',
  when: isFor('Microsoft.DBforPostgreSQL/servers/databases'),
  toConfig: (policy) =>
    ({
      ...namedWithVault(policy),
      ...scheduleOf(policy),
      defaultRetentionDuration: defaultDurationOf(policy) ?? '',
      retentionRule: simpleRulesOf(policy),
    }) satisfies DataProtectionBackupPolicyPostgresqlConfig,
});
