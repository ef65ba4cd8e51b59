import { defineService } from '../../service';
import type { Service } from '../../service';

/** What has throughput of its own, when it was created with some. */
const HOLDERS = [
  'cassandraKeyspaces',
  'cassandraKeyspaces/tables',
  'gremlinDatabases',
  'gremlinDatabases/graphs',
  'mongodbDatabases',
  'mongodbDatabases/collections',
  'sqlDatabases',
  'sqlDatabases/containers',
  'tables',
];

/** Azure's answers name neither rate in full: both are there, for autoscale the least that it scales down to. */
function settingsOf(options: { throughput?: number; autoscaleSettings?: { maxThroughput: number } }): object | undefined {
  const { throughput, autoscaleSettings } = options;
  if (autoscaleSettings) {
    return {
      throughput: autoscaleSettings.maxThroughput / 10,
      autoscaleSettings,
      minimumThroughput: String(autoscaleSettings.maxThroughput / 10),
    };
  }
  return throughput ? { throughput, minimumThroughput: '400' } : undefined;
}

/**
 * The options of a creation become a resource below the database or container; without options there is none.
 * https://learn.microsoft.com/rest/api/cosmos-db-resource-provider/sql-resources/get-sql-database-throughput
 */
export const [
  cassandraKeyspace,
  cassandraTable,
  gremlinDatabase,
  gremlinGraph,
  mongoDatabase,
  mongoCollection,
  sqlDatabase,
  sqlContainer,
  table,
] = HOLDERS.map(
  (holder): Service =>
    defineService({
      armType: `Microsoft.DocumentDB/databaseAccounts/${holder}`,
      writeOnly: ['options'],
      afterWrite: (resource, context) => {
        const settings = settingsOf(resource.properties.options ?? {});
        const id = `${resource.id}/throughputSettings/default`;
        if (context.previous || !settings) return;
        context.put({ id, properties: { resource: settings } });
      },
    }),
);
