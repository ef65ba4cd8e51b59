import type { NetworkDdosProtectionPlanConfig } from '@cdktf/provider-azurerm/lib/network-ddos-protection-plan';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_ddos_protection_plan */
export const ddosProtectionPlan = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/ddosProtectionPlans',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_ddos_protection_plan',
  ignored: ['publicIPAddresses', 'publicIpAddresses', 'resourceGuid', 'virtualNetworks'],
  toConfig: (plan) => regional(plan) satisfies NetworkDdosProtectionPlanConfig,
});
