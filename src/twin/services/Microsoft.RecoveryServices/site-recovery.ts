import type { ArmResource, Json } from '../../../arm/resource';
import { defineService, type WriteContext } from '../../service';

const VAULT = 'Microsoft.RecoveryServices/vaults';
const FABRIC = `${VAULT}/replicationFabrics`;
const CONTAINER = `${FABRIC}/replicationProtectionContainers`;

const nameAt = (id: string | undefined, type: string): string | undefined => new RegExp(`/${type}/([^/]+)`, 'i').exec(id ?? '')?.[1];

/** What is asked for under one name is told under another. */
function rename(resource: ArmResource, asked: string, told: string, also: Record<string, Json> = {}): void {
  const { [asked]: input, ...p } = resource.properties;
  if (input !== undefined) resource.properties = { ...p, [told]: { ...also, ...p[told], ...input } };
}

/** https://learn.microsoft.com/rest/api/site-recovery/replication-policies */
export const replicationPolicy = defineService({
  armType: `${VAULT}/replicationPolicies`,
  complete: (policy) => {
    rename(policy, 'providerSpecificInput', 'providerSpecificDetails');
    policy.properties.friendlyName = policy.name;
    const details = policy.properties.providerSpecificDetails as Record<string, Json> | undefined;
    if (details?.multiVmSyncStatus === 'Enable') details.multiVmSyncStatus = 'Enabled';
    if (details?.multiVmSyncStatus === 'Disable') details.multiVmSyncStatus = 'Disabled';
  },
});

/** https://learn.microsoft.com/rest/api/site-recovery/replication-protection-container-mappings */
export const containerMapping = defineService({
  armType: `${CONTAINER}/replicationProtectionContainerMappings`,
  complete: (mapping) => {
    rename(mapping, 'providerSpecificInput', 'providerSpecificDetails', { agentAutoUpdateStatus: 'Disabled' });
    const p = mapping.properties;
    p.policyFriendlyName = nameAt(p.policyId, 'replicationPolicies');
    p.sourceFabricFriendlyName = nameAt(mapping.id, 'replicationFabrics');
    p.sourceProtectionContainerFriendlyName = nameAt(mapping.id, 'replicationProtectionContainers');
    p.targetFabricFriendlyName = nameAt(p.targetProtectionContainerId, 'replicationFabrics');
    p.targetProtectionContainerFriendlyName = nameAt(p.targetProtectionContainerId, 'replicationProtectionContainers');
    p.health ??= 'Normal';
    p.state ??= 'Paired';
  },
});

/** A mapping is asked for by the other fabric's name, and tells its id. */
function completeNetworkMapping(mapping: ArmResource, context: WriteContext): void {
  const p = mapping.properties;
  const details = p.fabricSpecificDetails as { instanceType?: string; primaryNetworkId?: string } | undefined;
  if (details) {
    p.fabricSpecificSettings = { instanceType: details.instanceType };
    p.primaryNetworkId = details.primaryNetworkId ?? p.primaryNetworkId;
    delete p.fabricSpecificDetails;
  }
  const vault = mapping.id.slice(0, mapping.id.toLowerCase().indexOf('/replicationfabrics/'));
  if (p.recoveryFabricName) {
    const id = `${vault}/replicationFabrics/${String(p.recoveryFabricName)}`;
    p.recoveryFabricArmId = context.get(id)?.id ?? id;
    delete p.recoveryFabricName;
  }
  p.primaryFabricFriendlyName = nameAt(mapping.id, 'replicationFabrics');
  p.primaryNetworkFriendlyName = nameAt(p.primaryNetworkId, 'virtualNetworks');
  p.recoveryFabricFriendlyName = nameAt(p.recoveryFabricArmId, 'replicationFabrics');
  p.recoveryNetworkFriendlyName = nameAt(p.recoveryNetworkId, 'virtualNetworks');
  p.state ??= 'Paired';
}

/** https://learn.microsoft.com/rest/api/site-recovery/replication-network-mappings */
export const networkMapping = defineService({
  armType: `${FABRIC}/replicationNetworks/replicationNetworkMappings`,
  complete: completeNetworkMapping,
});
