import type { ProximityPlacementGroupConfig } from '@cdktf/provider-azurerm/lib/proximity-placement-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessEmpty } from '../mapper';

interface ProximityPlacementGroup extends ArmResource {
  properties: { intent?: { vmSizes?: string[] } };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/proximity_placement_group */
export const proximityPlacementGroup = defineMapper<ProximityPlacementGroup>({
  armType: 'Microsoft.Compute/proximityPlacementGroups',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_proximity_placement_group',
  // Members refer to their group; `Standard` is the only type still offered.
  ignored: ['availabilitySets', 'colocationStatus', 'proximityPlacementGroupType', 'virtualMachineScaleSets', 'virtualMachines'],
  toConfig: (group, p) =>
    ({
      ...regional(group),
      allowedVmSizes: unlessEmpty(p.intent?.vmSizes),
      zone: group.zones?.[0],
    }) satisfies ProximityPlacementGroupConfig,
});
