import type { IpGroupConfig } from '@cdktf/provider-azurerm/lib/ip-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessEmpty } from '../mapper';

interface IpGroup extends ArmResource {
  properties: { ipAddresses?: string[] };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/ip_group */
export const ipGroup = defineMapper<IpGroup>({
  armType: 'Microsoft.Network/ipGroups',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_ip_group',
  ignored: ['firewallPolicies', 'firewalls'],
  toConfig: (group, p) => ({ ...regional(group), cidrs: unlessEmpty(p.ipAddresses) }) satisfies IpGroupConfig,
});
