import type { KustoAttachedDatabaseConfigurationConfig } from '@cdktf/provider-azurerm/lib/kusto-attached-database-configuration';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf } from '../../token';

interface Resource extends ArmResource {
  properties: {
    clusterResourceId?: string;
    databaseName?: string;
    defaultPrincipalsModificationKind?: string;
    tableLevelSharingProperties?: {
      externalTablesToExclude?: string[];
      externalTablesToInclude?: string[];
      materializedViewsToExclude?: string[];
      materializedViewsToInclude?: string[];
      tablesToExclude?: string[];
      tablesToInclude?: string[];
    };
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/kusto_attached_database_configuration */
export const kustoAttachedDatabaseConfiguration = defineMapper<Resource>({
  armType: 'Microsoft.Kusto/clusters/attachedDatabaseConfigurations',
  apiVersion: '2024-04-13',
  terraformType: 'azurerm_kusto_attached_database_configuration',
  ignored: ['attachedDatabaseNames', 'databaseNameOverride', 'databaseNamePrefix'],
  toConfig: (r, p) => {
    const sharing = p.tableLevelSharingProperties;
    return {
      ...named(r),
      clusterId: p.clusterResourceId ?? '',
      clusterName: nameOf(parentIdOf(r)),
      databaseName: p.databaseName ?? '',
      defaultPrincipalModificationKind: unlessDefault(p.defaultPrincipalsModificationKind, 'None'),
      location: r.location ?? '',
      sharing: sharing && {
        externalTablesToExclude: unlessEmpty(sharing.externalTablesToExclude),
        externalTablesToInclude: unlessEmpty(sharing.externalTablesToInclude),
        materializedViewsToExclude: unlessEmpty(sharing.materializedViewsToExclude),
        materializedViewsToInclude: unlessEmpty(sharing.materializedViewsToInclude),
        tablesToExclude: unlessEmpty(sharing.tablesToExclude),
        tablesToInclude: unlessEmpty(sharing.tablesToInclude),
      },
    } satisfies KustoAttachedDatabaseConfigurationConfig;
  },
});
