import type { SiteRecoveryProtectionContainerMappingConfig } from '@cdktf/provider-azurerm/lib/site-recovery-protection-container-mapping';
import type { ArmResource } from '../../../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault } from '../../../../mapper';
import { nameOf } from '../../../../token';

interface ContainerMapping extends ArmResource {
  properties: {
    policyId?: string;
    providerSpecificDetails?: {
      agentAutoUpdateStatus?: string;
      automationAccountArmId?: string;
      automationAccountAuthenticationType?: string;
      instanceType?: string;
    };
    sourceProtectionContainerFriendlyName?: string;
    targetProtectionContainerId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/site_recovery_protection_container_mapping */
export const siteRecoveryProtectionContainerMapping = defineMapper<ContainerMapping>({
  armType: 'Microsoft.RecoveryServices/vaults/replicationFabrics/replicationProtectionContainers/replicationProtectionContainerMappings',
  apiVersion: '2024-04-01',
  terraformType: 'azurerm_site_recovery_protection_container_mapping',
  ignored: [
    '/location',
    'health',
    'healthErrorDetails',
    'policyFriendlyName',
    'providerSpecificDetails.instanceType',
    'providerSpecificDetails.jobScheduleName',
    'providerSpecificDetails.scheduleName',
    'sourceFabricFriendlyName',
    'sourceProtectionContainerFriendlyName',
    'state',
    'targetFabricFriendlyName',
    'targetProtectionContainerFriendlyName',
  ],
  when: ({ properties: p }) => p.providerSpecificDetails?.instanceType === 'A2A',
  toConfig: (mapping, p) => {
    const container = parentIdOf(mapping);
    const fabric = container.split('/').slice(0, -2).join('/');
    const details = p.providerSpecificDetails;
    return {
      ...named(mapping),
      recoveryFabricName: nameOf(fabric),
      recoveryReplicationPolicyId: p.policyId ?? '',
      recoverySourceProtectionContainerName: nameOf(container),
      recoveryTargetProtectionContainerId: p.targetProtectionContainerId ?? '',
      recoveryVaultName: nameOf(fabric.split('/').slice(0, -2).join('/')),
      automaticUpdate:
        details?.agentAutoUpdateStatus === 'Enabled'
          ? {
              enabled: true,
              authenticationType: unlessDefault(unlessBlank(details.automationAccountAuthenticationType), 'SystemAssignedIdentity'),
              automationAccountId: unlessBlank(details.automationAccountArmId),
            }
          : undefined,
    } satisfies SiteRecoveryProtectionContainerMappingConfig;
  },
});
