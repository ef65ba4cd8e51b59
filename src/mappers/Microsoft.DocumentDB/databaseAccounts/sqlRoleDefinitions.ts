import type { CosmosdbSqlRoleDefinitionConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-sql-role-definition';
import type { ArmResource } from '../../../arm/resource';
import { COSMOS_API_VERSION, accountIdOf } from '../../cosmos/throughput';
import { defineMapper, named, unlessDefault } from '../../mapper';
import { nameOf } from '../../token';

interface SqlRoleDefinition extends ArmResource {
  properties: { assignableScopes?: string[]; permissions?: { dataActions?: string[] }[]; roleName?: string; type?: string };
}

/**
 * Built-in roles come with every account.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_sql_role_definition
 */
export const cosmosdbSqlRoleDefinition = defineMapper<SqlRoleDefinition>({
  armType: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions',
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_sql_role_definition',
  ignored: ['permissions.notDataActions', 'permissions.id', 'id', 'typePropertiesType'],
  when: (role) => role.properties?.type !== 'BuiltInRole',
  toConfig: (role, p) =>
    ({
      name: p.roleName ?? '',
      resourceGroupName: named(role).resourceGroupName,
      accountName: nameOf(accountIdOf(role)),
      assignableScopes: p.assignableScopes ?? [],
      permissions: (p.permissions ?? []).map(({ dataActions }) => ({ dataActions: dataActions ?? [] })),
      type: unlessDefault(p.type, 'CustomRole'),
    }) satisfies CosmosdbSqlRoleDefinitionConfig,
});
