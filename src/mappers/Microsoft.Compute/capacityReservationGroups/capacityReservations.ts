import type { CapacityReservationConfig } from '@cdktf/provider-azurerm/lib/capacity-reservation';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, parentIdOf, tagsOf } from '../../mapper';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/capacity_reservation */
export const capacityReservation = defineMapper<ArmResource>({
  armType: 'Microsoft.Compute/capacityReservationGroups/capacityReservations',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_capacity_reservation',
  ignored: [
    '/location',
    'instanceView',
    'platformFaultDomainCount',
    'provisioningTime',
    'reservationId',
    'timeCreated',
    'virtualMachinesAssociated',
  ],
  toConfig: (reservation) =>
    ({
      name: reservation.name,
      capacityReservationGroupId: parentIdOf(reservation),
      sku: { name: reservation.sku?.name ?? '', capacity: reservation.sku?.capacity ?? 0 },
      tags: tagsOf(reservation),
      zone: reservation.zones?.[0],
    }) satisfies CapacityReservationConfig,
});
