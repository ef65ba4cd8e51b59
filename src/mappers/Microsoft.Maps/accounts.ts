import type { MapsAccountConfig } from '@cdktf/provider-azurerm/lib/maps-account';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, identityOf, regional, unlessEmpty } from '../mapper';

interface Account extends ArmResource {
  properties: {
    cors?: { corsRules?: { allowedOrigins?: string[] }[] };
    disableLocalAuth?: boolean;
    linkedResources?: { id?: string; uniqueName?: string }[];
    uniqueId?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/maps_account */
export const mapsAccount = defineMapper<Account>({
  armType: 'Microsoft.Maps/accounts',
  apiVersion: '2023-06-01',
  terraformType: 'azurerm_maps_account',
  ignored: ['uniqueId', '/kind', 'cors', 'linkedResources', '/sku.tier'],
  exports: ({ properties: p }) => ({ xMsClientId: p.uniqueId }),
  toConfig: (r, p) => {
    const origins = p.cors?.corsRules?.[0]?.allowedOrigins;
    return {
      ...regional(r),
      cors: origins?.length ? { allowedOrigins: origins } : undefined,
      dataStore: unlessEmpty(p.linkedResources?.map(({ id, uniqueName }) => ({ storageAccountId: id, uniqueName: uniqueName ?? '' }))),
      identity: identityOf(r),
      localAuthenticationEnabled: p.disableLocalAuth ? false : undefined,
      skuName: r.sku?.name ?? '',
    } satisfies MapsAccountConfig;
  },
});
