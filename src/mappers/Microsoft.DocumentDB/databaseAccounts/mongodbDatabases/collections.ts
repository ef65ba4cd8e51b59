import type { CosmosdbMongoCollectionConfig } from '@cdktf/provider-azurerm/lib/cosmosdb-mongo-collection';
import type { ArmResource } from '../../../../arm/resource';
import { COSMOS_API_VERSION, IGNORED_OF_COSMOS, inAccount, throughputOf, throughputPart } from '../../../cosmos/throughput';
import { defineMapper, parentIdOf, unlessDefault, unlessEmpty } from '../../../mapper';
import { nameOf } from '../../../token';

interface Collection extends ArmResource {
  properties: {
    resource?: {
      analyticalStorageTtl?: number;
      indexes?: { key?: { keys?: string[] }; options?: { expireAfterSeconds?: number; unique?: boolean } }[];
      shardKey?: Record<string, string>;
    };
  };
}

const armType = 'Microsoft.DocumentDB/databaseAccounts/mongodbDatabases/collections';
/** Indexes that the service makes itself. */
const SYSTEM = ['DocumentDBDefaultIndex', '_ts'];

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cosmosdb_mongo_collection */
export const cosmosdbMongoCollection = defineMapper<Collection>({
  armType,
  apiVersion: COSMOS_API_VERSION,
  terraformType: 'azurerm_cosmosdb_mongo_collection',
  holdsData: true,
  ignored: [...IGNORED_OF_COSMOS, 'resource.indexes.options', 'resource.shardKey'],
  absorbs: [throughputPart(armType)],
  toConfig: (collection, p, context) => {
    const { analyticalStorageTtl, indexes = [], shardKey } = p.resource ?? {};
    const expiry = indexes.find(({ key }) => key?.keys?.[0] === '_ts')?.options?.expireAfterSeconds;
    return {
      ...inAccount(collection),
      ...throughputOf(collection, context),
      analyticalStorageTtl: analyticalStorageTtl || undefined,
      databaseName: nameOf(parentIdOf(collection)),
      defaultTtlSeconds: expiry,
      index: unlessEmpty(
        indexes
          .filter(({ key }) => !SYSTEM.includes(key?.keys?.[0] ?? ''))
          .map(({ key, options }) => ({
            keys: key?.keys ?? [],
            // The index of _id is unique whatever it says, and asked for since MongoDB 3.6.
            unique: unlessDefault(key?.keys?.[0] === '_id' || (options?.unique ?? false), false),
          })),
      ),
      shardKey: Object.keys(shardKey ?? {})[0],
    } satisfies CosmosdbMongoCollectionConfig;
  },
});
