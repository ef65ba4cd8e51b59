import { defineService } from '../../service';

/** https://learn.microsoft.com/rest/api/compute/availability-sets */
export const availabilitySet = defineService({
  armType: 'Microsoft.Compute/availabilitySets',
  provisioningState: false,
  complete: (set) => {
    set.sku ??= { name: 'Classic' };
    set.properties.platformUpdateDomainCount ??= 5;
    set.properties.platformFaultDomainCount ??= set.sku.name === 'Aligned' ? 2 : 3;
    set.properties.virtualMachines ??= [];
  },
});
