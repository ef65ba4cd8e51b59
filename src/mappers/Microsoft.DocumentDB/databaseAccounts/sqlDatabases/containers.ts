import type { CosmosdbSqlContainerConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-sql-container';
import type { ArmResource } from '../../../../arm/resource';
import type { ConflictResolutionPolicy, IndexingPolicy } from '../../../cosmos/indexing';
import { conflictResolutionOf, isDefaultPolicy, pathsOf, specialIndexesOf, uniqueKeysOf } from '../../../cosmos/indexing';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../../cosmos/throughput';
import { defineMapper, parentIdOf, unlessDefault, unlessEmpty } from '../../../mapper';
import { nameOf } from '../../../token';

interface Container extends ArmResource {
  properties: {
    resource?: {
      analyticalStorageTtl?: number;
      conflictResolutionPolicy?: ConflictResolutionPolicy;
      defaultTtl?: number;
      indexingPolicy?: IndexingPolicy;
      partitionKey?: { kind?: string; paths?: string[]; version?: number };
      uniqueKeyPolicy?: { uniqueKeys?: { paths?: string[] }[] };
    };
  };
}

const armType = 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers';

function indexingOf(policy: IndexingPolicy | undefined) {
  if (!policy || isDefaultPolicy(policy)) return undefined;
  const mode = policy.indexingMode?.toLowerCase();
  return {
    ...specialIndexesOf(policy),
    excludedPath: unlessEmpty(pathsOf(policy.excludedPaths).map((path) => ({ path }))),
    includedPath: unlessEmpty(pathsOf(policy.includedPaths).map((path) => ({ path }))),
    indexingMode: mode === 'none' ? 'none' : undefined,
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_sql_container */
export const cosmosdbSqlContainer = defineMapper<Container>({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_sql_container',
  holdsData: true,
  ignored: [
    ...IGNORED_OF_COSMOS,
    'resource.indexingPolicy.automatic',
    'resource.indexingPolicy.includedPaths.indexes',
    'resource.indexingPolicy.spatialIndexes.types',
    'resource.indexingPolicy.vectorIndexes',
    'resource.indexingPolicy.fullTextIndexes',
    'resource.conflictResolutionPolicy',
    'resource.partitionKey.systemKey',
    'resource.geospatialConfig',
    'resource.computedProperties',
    'resource.vectorEmbeddingPolicy',
    'resource.fullTextPolicy',
    'resource.statistics',
    'resource.backupPolicy',
    'resource._docs',
    'resource._sprocs',
    'resource._triggers',
    'resource._udfs',
    'resource._conflicts',
  ],
  absorbs: [throughputPart(armType)],
  toConfig: (container, p, context) => {
    const resource = p.resource ?? {};
    return {
      ...inAccount(container),
      ...throughputOf(container, context),
      analyticalStorageTtl: resource.analyticalStorageTtl || undefined,
      conflictResolutionPolicy: conflictResolutionOf(resource.conflictResolutionPolicy),
      databaseName: nameOf(parentIdOf(container)),
      defaultTtl: resource.defaultTtl ?? undefined,
      indexingPolicy: indexingOf(resource.indexingPolicy),
      partitionKeyKind: unlessDefault(resource.partitionKey?.kind, 'Hash'),
      partitionKeyPaths: resource.partitionKey?.paths ?? [],
      partitionKeyVersion: resource.partitionKey?.version || undefined,
      uniqueKey: uniqueKeysOf(resource.uniqueKeyPolicy),
    } satisfies CosmosdbSqlContainerConfig;
  },
});
