import type { AvailabilitySetConfig } from '@cdktf/provider-azurerm/lib/availability-set';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessDefault } from '../mapper';

interface AvailabilitySet extends ArmResource {
  properties: {
    platformFaultDomainCount?: number;
    platformUpdateDomainCount?: number;
    proximityPlacementGroup?: { id: string };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/availability_set */
export const availabilitySet = defineMapper<AvailabilitySet>({
  armType: 'Microsoft.Compute/availabilitySets',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_availability_set',
  ignored: ['statuses', 'virtualMachines'],
  toConfig: (set, p) =>
    ({
      ...regional(set),
      managed: unlessDefault(set.sku?.name?.toLowerCase() === 'aligned', true),
      platformFaultDomainCount: unlessDefault(p.platformFaultDomainCount, 3),
      platformUpdateDomainCount: unlessDefault(p.platformUpdateDomainCount, 5),
      proximityPlacementGroupId: p.proximityPlacementGroup?.id,
    }) satisfies AvailabilitySetConfig,
});
