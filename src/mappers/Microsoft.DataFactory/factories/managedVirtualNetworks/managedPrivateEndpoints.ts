import type { DataFactoryManagedPrivateEndpointConfig } from '@cdktf/provider-azurerm/lib/data-factory-managed-private-endpoint';
import type { ArmResource } from '../../../../arm/resource';
import { defineMapper, ownName, unlessBlank, unlessEmpty } from '../../../mapper';

interface Resource extends ArmResource {
  properties: {
    fqdns?: string[];
    groupId?: string;
    privateLinkResourceId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/data_factory_managed_private_endpoint */
export const dataFactoryManagedPrivateEndpoint = defineMapper<Resource>({
  armType: 'Microsoft.DataFactory/factories/managedVirtualNetworks/managedPrivateEndpoints',
  apiVersion: '2018-06-01',
  terraformType: 'azurerm_data_factory_managed_private_endpoint',
  ignored: ['connectionState', 'isReserved'],
  toConfig: (r, p) =>
    ({
      name: ownName(r),
      dataFactoryId: r.id.split('/').slice(0, 9).join('/'),
      fqdns: unlessEmpty(p.fqdns),
      subresourceName: unlessBlank(p.groupId),
      targetResourceId: p.privateLinkResourceId ?? '',
    }) satisfies DataFactoryManagedPrivateEndpointConfig,
});
