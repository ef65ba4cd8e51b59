import type { CosmosdbGremlinDatabaseConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-gremlin-database';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../cosmos/throughput';
import { defineMapper } from '../../mapper';

const armType = 'Microsoft.DocumentDB/databaseAccounts/gremlinDatabases';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_gremlin_database */
export const cosmosdbGremlinDatabase = defineMapper({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_gremlin_database',
  holdsData: true,
  ignored: IGNORED_OF_COSMOS,
  absorbs: [throughputPart(armType)],
  toConfig: (resource, _p, context) =>
    ({ ...inAccount(resource), ...throughputOf(resource, context) }) satisfies CosmosdbGremlinDatabaseConfig,
});
