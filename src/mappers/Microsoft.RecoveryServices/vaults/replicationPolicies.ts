import type { SiteRecoveryReplicationPolicyConfig } from '@cdktf/provider-azurerm/lib/site-recovery-replication-policy';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface ReplicationPolicy extends ArmResource {
  properties: {
    providerSpecificDetails?: { appConsistentFrequencyInMinutes?: number; instanceType?: string; recoveryPointHistory?: number };
  };
}

/** Between regions of Azure. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_replication_policy */
export const siteRecoveryReplicationPolicy = defineMapper<ReplicationPolicy>({
  armType: 'Microsoft.RecoveryServices/vaults/replicationPolicies',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_site_recovery_replication_policy',
  ignored: [
    '/location',
    'friendlyName',
    'providerSpecificDetails.crashConsistentFrequencyInMinutes',
    'providerSpecificDetails.instanceType',
    'providerSpecificDetails.multiVmSyncStatus',
    'providerSpecificDetails.recoveryPointThresholdInMinutes',
  ],
  when: ({ properties: p }) => p.providerSpecificDetails?.instanceType === 'A2A',
  toConfig: (policy, p) =>
    ({
      ...named(policy),
      recoveryVaultName: nameOf(parentIdOf(policy)),
      applicationConsistentSnapshotFrequencyInMinutes: p.providerSpecificDetails?.appConsistentFrequencyInMinutes ?? 0,
      recoveryPointRetentionInMinutes: p.providerSpecificDetails?.recoveryPointHistory ?? 0,
    }) satisfies SiteRecoveryReplicationPolicyConfig,
});
