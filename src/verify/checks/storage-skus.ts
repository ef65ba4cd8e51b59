import { counted } from '../../graph/safe-text';
import { defineCheck, type Found } from '../check';
import { normalRegion } from '../locations';
import { groupBy, sourceIds } from '../world';

/** https://learn.microsoft.com/rest/api/storagerp/skus/list */
interface StorageSku {
  resourceType: string;
  name: string;
  kind?: string;
  locations: string[];
  restrictions?: { type: string; values?: string[]; reasonCode?: string }[];
}

/** Less redundancy, step by step, for when a region has not what is asked. */
const LESS: readonly string[] = ['RAGZRS', 'GZRS', 'ZRS', 'RAGRS', 'GRS', 'LRS'];

export const storageSkus = defineCheck({
  id: 'storage-skus',
  title: 'Storage account SKUs',
  needs: 'The redundancy and kind of each storage account are offered in the destination.',
  operations: ['GET /subscriptions/{id}/providers/Microsoft.Storage/skus (2025-06-01)'],
  link: 'https://learn.microsoft.com/azure/storage/common/storage-redundancy',
  questions: (world) => {
    const accounts = world.arriving('Microsoft.Storage/storageAccounts');
    if (accounts.length === 0) return [];
    return [
      {
        about: 'the storage account SKUs of the region',
        resources: sourceIds(accounts),
        answer: async (read) => {
          const rows = (await read.list(
            `${world.destinationScope}/providers/Microsoft.Storage/skus`,
            '2025-06-01',
          )) as unknown as StorageSku[];
          const there = rows.filter(
            ({ resourceType, locations }) => resourceType === 'storageAccounts' && locations.map(normalRegion).includes(world.region),
          );
          const offers = (name: string, kind: string): StorageSku | undefined =>
            there.find((row) => row.name.toLowerCase() === name.toLowerCase() && (row.kind ?? kind).toLowerCase() === kind.toLowerCase());
          const isOpen = (sku: StorageSku | undefined): boolean => sku !== undefined && (sku.restrictions ?? []).length === 0;
          return groupBy(accounts, ({ resource }) => `${resource.sku?.name ?? ''} ${resource.kind ?? 'StorageV2'}`).flatMap(
            ([key, group]): Found[] => {
              const [name = '', kind = ''] = key.split(' ');
              const sku = offers(name, kind);
              if (name === '' || isOpen(sku)) return [];
              const [tier = '', own = ''] = name.split('_');
              const near = LESS.slice(LESS.indexOf(own) + 1)
                .map((one) => `${tier}_${one}`)
                .find((one) => isOpen(offers(one, kind)));
              const why = sku ? `closed to this subscription (${sku.restrictions![0]!.reasonCode ?? 'restricted'})` : 'not offered';
              return [
                {
                  severity: 'blocker',
                  resources: sourceIds(group),
                  message: `Storage SKU ${name} (${kind}) is ${why} in ${world.region}; ${counted(group.length, 'account')} asked for.`,
                  remedy: near === undefined ? 'Choose another region, or another kind of account.' : `Nearest that is offered: ${near}.`,
                },
              ];
            },
          );
        },
      },
    ];
  },
});
