import type { CosmosdbCassandraKeyspaceConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-cassandra-keyspace';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../cosmos/throughput';
import { defineMapper } from '../../mapper';

const armType = 'Microsoft.DocumentDB/databaseAccounts/cassandraKeyspaces';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_cassandra_keyspace */
export const cosmosdbCassandraKeyspace = defineMapper({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_cassandra_keyspace',
  holdsData: true,
  ignored: IGNORED_OF_COSMOS,
  absorbs: [throughputPart(armType)],
  toConfig: (resource, _p, context) =>
    ({ ...inAccount(resource), ...throughputOf(resource, context) }) satisfies CosmosdbCassandraKeyspaceConfig,
});
