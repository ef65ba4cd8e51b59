import { parseResourceId } from '../../arm/resource-id';
import { inGroup, named } from '../az';
import { shell } from '../shell';
import { defineStrategy, type Step } from '../strategy';

const NEEDS = {
  EXPORT_SAS_URI: 'SAS URI of a blob container to which the content may be written',
  IMPORT_SAS_URI: 'SAS URI of the file that the export wrote',
};

function stepsFor(source: string, destination: string | undefined): Step[] {
  const isEnterprise = source.toLowerCase().includes('/redisenterprise/');
  const cluster = (id: string): string => parseResourceId(id).names[0]!;
  const exported = isEnterprise
    ? shell`az redisenterprise database export ${inGroup(source)} --cluster-name ${cluster(source)} --sas-uri "$EXPORT_SAS_URI"`
    : shell`az redis export ${named(source)} --prefix azmove --container "$EXPORT_SAS_URI" --file-format RDB`;
  const imported = (id: string): Step['run'][number] =>
    isEnterprise
      ? shell`az redisenterprise database import ${inGroup(id)} --cluster-name ${cluster(id)} --sas-uris "$IMPORT_SAS_URI"`
      : shell`az redis import ${named(id)} --files "$IMPORT_SAS_URI" --file-format RDB`;
  return [
    {
      moment: 'at cut-over',
      title: 'Export the cache and import it in the destination',
      note: 'An import replaces what the destination’s cache holds. A cache that fills again by itself needs none of it: strategy none, with that reason.',
      needs: NEEDS,
      run: [exported, ...(destination === undefined ? [] : [imported(destination)])],
    },
  ];
}

/** https://learn.microsoft.com/azure/azure-cache-for-redis/cache-how-to-import-export-data */
export const cacheExport = defineStrategy({
  name: 'cache-export',
  summary: 'The content is exported to storage as RDB and imported by the new cache. Premium and Enterprise only.',
  comesFirst: false,
  plan: ({ source, destinationId }) => ({ steps: stepsFor(source.id, destinationId) }),
  look: () => ({ state: 'ask', detail: 'Only the data plane knows how many keys each cache holds (redis-cli DBSIZE).' }),
});
