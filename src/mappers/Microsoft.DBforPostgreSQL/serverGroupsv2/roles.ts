import type { CosmosdbPostgresqlRoleConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-postgresql-role';
import { defineMapper, ownName, parentIdOf } from '../../mapper';
import { secret } from '../../token';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_postgresql_role */
export const cosmosdbPostgresqlRole = defineMapper({
  armType: 'Microsoft.DBforPostgreSQL/serverGroupsv2/roles',
  apiVersion: '2022-11-08',
  terraformType: 'azurerm_cosmosdb_postgresql_role',
  ignored: ['password', 'roleType', 'externalIdentity'],
  unreadOnImport: ['password'],
  // The administrator comes with the cluster.
  when: (role) => ownName(role) !== 'citus',
  toConfig: (role) =>
    ({
      name: ownName(role),
      clusterId: parentIdOf(role),
      password: secret('password', `Password of the database role ${ownName(role)}.`),
    }) satisfies CosmosdbPostgresqlRoleConfig,
});
