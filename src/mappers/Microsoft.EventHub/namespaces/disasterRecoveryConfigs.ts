import type { EventhubNamespaceDisasterRecoveryConfigConfig } from '@cdktf/provider-azurerm/lib/eventhub-namespace-disaster-recovery-config';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf } from '../../mapper';
import { nameOf } from '../../token';

interface DisasterRecoveryConfig extends ArmResource {
  properties: { partnerNamespace?: string; role?: string };
}

/** The primary's pairing; the secondary shows the same one from its side. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/eventhub_namespace_disaster_recovery_config */
export const eventhubNamespaceDisasterRecoveryConfig = defineMapper<DisasterRecoveryConfig>({
  armType: 'Microsoft.EventHub/namespaces/disasterRecoveryConfigs',
  apiVersion: '2024-01-01',
  terraformType: 'azurerm_eventhub_namespace_disaster_recovery_config',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  ignored: ['/location', 'alternateName', 'pendingReplicationOperationsCount', 'role'],
  when: (config) => config.properties.role !== 'Secondary',
  toConfig: (config, p) =>
    ({
      ...named(config),
      namespaceName: nameOf(parentIdOf(config)),
      partnerNamespaceId: p.partnerNamespace ?? '',
    }) satisfies EventhubNamespaceDisasterRecoveryConfigConfig,
});
