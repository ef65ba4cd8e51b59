import type { CosmosdbGremlinGraphConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-gremlin-graph';
import type { ArmResource } from '../../../../arm/resource';
import type { ConflictResolutionPolicy, IndexingPolicy } from '../../../cosmos/indexing';
import { conflictResolutionOf, isDefaultPolicy, pathsOf, specialIndexesOf, uniqueKeysOf } from '../../../cosmos/indexing';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../../cosmos/throughput';
import { defineMapper, parentIdOf, unlessDefault, unlessEmpty } from '../../../mapper';
import { nameOf } from '../../../token';

interface Graph extends ArmResource {
  properties: {
    resource?: {
      analyticalStorageTtl?: number;
      conflictResolutionPolicy?: ConflictResolutionPolicy;
      defaultTtl?: number;
      indexingPolicy?: IndexingPolicy;
      partitionKey?: { paths?: string[]; version?: number };
      uniqueKeyPolicy?: { uniqueKeys?: { paths?: string[] }[] };
    };
  };
}

const armType = 'Microsoft.DocumentDB/databaseAccounts/gremlinDatabases/graphs';

function indexingOf(policy: IndexingPolicy | undefined) {
  if (!policy || isDefaultPolicy(policy)) return undefined;
  return {
    ...specialIndexesOf(policy),
    automatic: unlessDefault(policy.automatic, true),
    excludedPaths: unlessEmpty(policy.excludedPaths?.flatMap(({ path }) => path ?? [])),
    includedPaths: unlessEmpty(pathsOf(policy.includedPaths)),
    indexingMode: policy.indexingMode ?? 'consistent',
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_gremlin_graph */
export const cosmosdbGremlinGraph = defineMapper<Graph>({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_gremlin_graph',
  holdsData: true,
  ignored: [
    ...IGNORED_OF_COSMOS,
    'resource.indexingPolicy.automatic',
    'resource.indexingPolicy.includedPaths.indexes',
    'resource.indexingPolicy.spatialIndexes.types',
    'resource.conflictResolutionPolicy',
    'resource.partitionKey.kind',
  ],
  absorbs: [throughputPart(armType)],
  toConfig: (graph, p, context) => {
    const resource = p.resource ?? {};
    return {
      ...inAccount(graph),
      ...throughputOf(graph, context),
      analyticalStorageTtl: resource.analyticalStorageTtl || undefined,
      conflictResolutionPolicy: conflictResolutionOf(resource.conflictResolutionPolicy),
      databaseName: nameOf(parentIdOf(graph)),
      defaultTtl: resource.defaultTtl ?? undefined,
      indexPolicy: indexingOf(resource.indexingPolicy),
      partitionKeyPath: resource.partitionKey?.paths?.[0] ?? '',
      partitionKeyVersion: resource.partitionKey?.version || undefined,
      uniqueKey: uniqueKeysOf(resource.uniqueKeyPolicy),
    } satisfies CosmosdbGremlinGraphConfig;
  },
});
