import type { NetworkManagerSecurityAdminConfigurationConfig } from '@cdktf/provider-azurerm/lib/network-manager-security-admin-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, unlessBlank, unlessEmpty } from '../../mapper';

interface SecurityAdminConfiguration extends ArmResource {
  properties: { applyOnNetworkIntentPolicyBasedServices?: string[]; description?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_manager_security_admin_configuration */
export const networkManagerSecurityAdminConfiguration = defineMapper<SecurityAdminConfiguration>({
  armType: 'Microsoft.Network/networkManagers/securityAdminConfigurations',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_manager_security_admin_configuration',
  // No place in the provider for how address spaces are put together.
  ignored: ['networkGroupAddressSpaceAggregationOption', 'resourceGuid'],
  toConfig: (configuration, p) =>
    ({
      name: configuration.name,
      applyOnNetworkIntentPolicyBasedServices: unlessEmpty(p.applyOnNetworkIntentPolicyBasedServices),
      description: unlessBlank(p.description),
      networkManagerId: parentIdOf(configuration),
    }) satisfies NetworkManagerSecurityAdminConfigurationConfig,
});
