import type { KustoDatabaseConfig } from '@cdktf/provider-azurerm/lib/kusto-database';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, unlessBlank } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    hotCachePeriod?: string;
    softDeletePeriod?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kusto_database */
export const kustoDatabase = defineMapper<Resource>({
  armType: 'Microsoft.Kusto/clusters/databases',
  apiVersion: '2024-04-13',
  terraformType: 'azurerm_kusto_database',
  holdsData: true,
  ignored: ['databaseShareOrigin', '/kind', 'statistics', 'isFollowed', 'keyVaultProperties', 'suspensionDetails'],
  when: (r) => (r.kind ?? 'ReadWrite') === 'ReadWrite',
  toConfig: (r, p) =>
    ({
      ...named(r),
      clusterName: nameOf(r.id.split('/').slice(0, 9).join('/')),
      hotCachePeriod: unlessBlank(p.hotCachePeriod),
      location: r.location ?? '',
      softDeletePeriod: unlessBlank(p.softDeletePeriod),
    }) satisfies KustoDatabaseConfig,
});
