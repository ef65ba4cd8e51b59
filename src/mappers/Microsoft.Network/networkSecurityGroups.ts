import type { NetworkSecurityGroupConfig } from '@cdktf/provider-azurerm/lib/network-security-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/**
 * Rules are an ARM type of their own: see networkSecurityGroups/. Azure makes the default rules.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/network_security_group
 */
export const networkSecurityGroup = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/networkSecurityGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_network_security_group',
  ignored: ['defaultSecurityRules', 'flowLogs', 'flushConnection', 'networkInterfaces', 'resourceGuid', 'securityRules', 'subnets'],
  toConfig: (group) => regional(group) satisfies NetworkSecurityGroupConfig,
});
