import type { CosmosdbMongoRoleDefinitionConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-mongo-role-definition';
import type { ArmResource } from '../../../arm/resource';
import { COSMOS_API_VERSION, accountIdOf } from '../../cosmos/throughput';
import { defineMapper, unlessBlank, unlessEmpty } from '../../mapper';

interface MongoRoleDefinition extends ArmResource {
  properties: {
    databaseName?: string;
    privileges?: { actions?: string[]; resource?: { collection?: string; db?: string } }[];
    roleName?: string;
    roles?: { db?: string; role?: string }[];
    type?: number | string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_mongo_role_definition */
export const cosmosdbMongoRoleDefinition = defineMapper<MongoRoleDefinition>({
  armType: 'Microsoft.DocumentDB/databaseAccounts/mongodbRoleDefinitions',
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_mongo_role_definition',
  ignored: ['type', 'roles.db'],
  when: ({ properties: p }) => p?.type !== 0 && p?.type !== 'BuiltInRole',
  toConfig: (role, p) =>
    ({
      cosmosMongoDatabaseId: `${accountIdOf(role)}/mongodbDatabases/${p.databaseName ?? ''}`,
      inheritedRoleNames: unlessEmpty(p.roles?.flatMap((inherited) => inherited.role ?? [])),
      privilege: unlessEmpty(
        p.privileges?.map(({ actions, resource }) => ({
          actions: actions ?? [],
          resource: { collectionName: unlessBlank(resource?.collection), dbName: unlessBlank(resource?.db) },
        })),
      ),
      roleName: p.roleName ?? '',
    }) satisfies CosmosdbMongoRoleDefinitionConfig,
});
