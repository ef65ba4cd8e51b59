import type { MapsCreatorConfig } from '@cdktf/provider-azurerm/lib/maps-creator';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, ownName, parentIdOf, tagsOf } from '../../mapper';

interface Creator extends ArmResource {
  properties: {
    storageUnits?: number;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maps_creator */
export const mapsCreator = defineMapper<Creator>({
  armType: 'Microsoft.Maps/accounts/creators',
  apiVersion: '2023-06-01',
  terraformType: 'azurerm_maps_creator',
  ignored: ['totalStorageUnitSizeInBytes', 'consumedStorageUnitSizeInBytes'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      location: r.location ?? '',
      mapsAccountId: parentIdOf(r),
      storageUnits: p.storageUnits ?? 1,
      tags: tagsOf(r),
    }) satisfies MapsCreatorConfig,
});
