import type { CapacityReservationGroupConfig } from '@cdktf/provider-azurerm/lib/capacity-reservation-group';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessEmpty } from '../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/capacity_reservation_group */
export const capacityReservationGroup = defineMapper<ArmResource>({
  armType: 'Microsoft.Compute/capacityReservationGroups',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_capacity_reservation_group',
  ignored: ['capacityReservations', 'instanceView', 'virtualMachinesAssociated'],
  toConfig: (group) => ({ ...regional(group), zones: unlessEmpty(group.zones) }) satisfies CapacityReservationGroupConfig,
});
