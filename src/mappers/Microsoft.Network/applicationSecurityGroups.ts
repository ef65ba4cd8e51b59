import type { ApplicationSecurityGroupConfig } from '@cdktf/provider-azurerm/lib/application-security-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_security_group */
export const applicationSecurityGroup = defineMapper<ArmResource>({
  armType: 'Microsoft.Network/applicationSecurityGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_application_security_group',
  ignored: ['resourceGuid'],
  toConfig: (group) => regional(group) satisfies ApplicationSecurityGroupConfig,
});
