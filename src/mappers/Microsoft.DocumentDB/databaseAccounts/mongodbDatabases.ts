import type { CosmosdbMongoDatabaseConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-mongo-database';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../cosmos/throughput';
import { defineMapper } from '../../mapper';

const armType = 'Microsoft.DocumentDB/databaseAccounts/mongodbDatabases';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_mongo_database */
export const cosmosdbMongoDatabase = defineMapper({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_mongo_database',
  holdsData: true,
  ignored: IGNORED_OF_COSMOS,
  absorbs: [throughputPart(armType)],
  toConfig: (resource, _p, context) =>
    ({ ...inAccount(resource), ...throughputOf(resource, context) }) satisfies CosmosdbMongoDatabaseConfig,
});
