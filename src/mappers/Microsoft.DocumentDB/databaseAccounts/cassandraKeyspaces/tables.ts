import type { CosmosdbCassandraTableConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-cassandra-table';
import type { ArmResource } from '../../../../arm/resource';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, throughputOf, throughputPart } from '../../../cosmos/throughput';
import { defineMapper, ownName, parentIdOf, unlessEmpty } from '../../../mapper';

interface Table extends ArmResource {
  properties: {
    resource?: {
      analyticalStorageTtl?: number;
      defaultTtl?: number;
      schema?: {
        clusterKeys?: { name: string; orderBy: string }[];
        columns?: { name: string; type: string }[];
        partitionKeys?: { name: string }[];
      };
    };
  };
}

const armType = 'Microsoft.DocumentDB/databaseAccounts/cassandraKeyspaces/tables';

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_cassandra_table */
export const cosmosdbCassandraTable = defineMapper<Table>({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_cassandra_table',
  holdsData: true,
  ignored: IGNORED_OF_COSMOS,
  absorbs: [throughputPart(armType)],
  toConfig: (table, p, context) => {
    const { analyticalStorageTtl, defaultTtl, schema } = p.resource ?? {};
    return {
      name: ownName(table),
      ...throughputOf(table, context),
      analyticalStorageTtl: analyticalStorageTtl || undefined,
      cassandraKeyspaceId: parentIdOf(table),
      defaultTtl: defaultTtl || undefined,
      schema: {
        clusterKey: unlessEmpty(schema?.clusterKeys?.map(({ name, orderBy }) => ({ name, orderBy }))),
        column: (schema?.columns ?? []).map(({ name, type }) => ({ name, type })),
        partitionKey: (schema?.partitionKeys ?? []).map(({ name }) => ({ name })),
      },
    } satisfies CosmosdbCassandraTableConfig;
  },
});
