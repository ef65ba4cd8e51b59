import type { DedicatedHostGroupConfig } from '@cdktf/provider-azurerm/lib/dedicated-host-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';

interface DedicatedHostGroup extends ArmResource {
  properties: { platformFaultDomainCount: number; supportAutomaticPlacement?: boolean };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/dedicated_host_group */
export const dedicatedHostGroup = defineMapper<DedicatedHostGroup>({
  armType: 'Microsoft.Compute/hostGroups',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_dedicated_host_group',
  ignored: ['hosts', 'instanceView'],
  toConfig: (group, p) =>
    ({
      ...regional(group),
      automaticPlacementEnabled: unlessDefault(p.supportAutomaticPlacement, false),
      platformFaultDomainCount: p.platformFaultDomainCount,
      zone: group.zones?.[0],
    }) satisfies DedicatedHostGroupConfig,
});
