import type { CosmosdbSqlRoleAssignmentConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-sql-role-assignment';
import type { ArmResource } from '../../../arm/resource';
import { COSMOS_API_VERSION, accountIdOf } from '../../cosmos/throughput';
import { defineMapper, named } from '../../mapper';
import { nameOf } from '../../token';

interface SqlRoleAssignment extends ArmResource {
  properties: { principalId?: string; roleDefinitionId?: string; scope?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_sql_role_assignment */
export const cosmosdbSqlRoleAssignment = defineMapper<SqlRoleAssignment>({
  armType: 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments',
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_sql_role_assignment',
  toConfig: (assignment, p) =>
    ({
      // Its name is an id that Terraform makes up.
      resourceGroupName: named(assignment).resourceGroupName,
      accountName: nameOf(accountIdOf(assignment)),
      principalId: p.principalId ?? '',
      roleDefinitionId: p.roleDefinitionId ?? '',
      scope: p.scope ?? '',
    }) satisfies CosmosdbSqlRoleAssignmentConfig,
});
