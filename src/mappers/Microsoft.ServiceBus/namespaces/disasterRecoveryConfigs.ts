import type { ServicebusNamespaceDisasterRecoveryConfigConfig } from '@cdktf/provider-azurerm/lib/servicebus-namespace-disaster-recovery-config';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf } from '../../mapper';

interface DisasterRecoveryConfig extends ArmResource {
  properties: { partnerNamespace?: string; role?: string };
}

/** The primary's pairing; the secondary shows the same one from its side. https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/servicebus_namespace_disaster_recovery_config */
export const servicebusNamespaceDisasterRecoveryConfig = defineMapper<DisasterRecoveryConfig>({
  armType: 'Microsoft.ServiceBus/namespaces/disasterRecoveryConfigs',
  apiVersion: '2022-10-01-preview',
  terraformType: 'azurerm_servicebus_namespace_disaster_recovery_config',
  nameScope: 'global',
  nameRule: { minLength: 6, maxLength: 50, characters: 'a-zA-Z0-9-' },
  ignored: ['/location', 'alternateName', 'pendingReplicationOperationsCount', 'role'],
  unreadable: ['aliasAuthorizationRuleId'],
  when: (config) => config.properties.role !== 'Secondary',
  toConfig: (config, p) =>
    ({
      name: config.name,
      primaryNamespaceId: parentIdOf(config),
      partnerNamespaceId: p.partnerNamespace ?? '',
    }) satisfies ServicebusNamespaceDisasterRecoveryConfigConfig,
});
