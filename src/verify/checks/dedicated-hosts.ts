import { readComputeSkus, SKUS_OPERATION } from '../compute-skus';
import { defineCheck, type Found } from '../check';
import { groupBy, sourceIds } from '../world';

const TYPE = 'Microsoft.Compute/hostGroups/hosts';

export const dedicatedHosts = defineCheck({
  id: 'dedicated-hosts',
  title: 'Dedicated hosts',
  needs: 'The host SKUs are open to the subscription, in the zone of their host group.',
  operations: [SKUS_OPERATION],
  link: 'https://learn.microsoft.com/azure/virtual-machines/dedicated-hosts',
  questions: (world) => {
    const hosts = world.arriving(TYPE);
    if (hosts.length === 0) return [];
    const { region } = world;
    return [
      {
        about: 'the dedicated host SKUs of the region',
        resources: sourceIds(hosts),
        answer: async (read) => {
          const skus = await readComputeSkus(read, world.destinationScope, region, 'hostGroups/hosts');
          const open = [...skus.values()].filter(({ closed }) => closed === undefined);
          return groupBy(hosts, ({ resource }) => resource.sku?.name).flatMap(([name, group]): Found[] => {
            const sku = skus.get(name.toLowerCase());
            const series = name.split(/[-_]/)[0]!.replace(/\d.*$/, '');
            const near = open.filter((one) => one.name.startsWith(series) && one.name !== name).map((one) => one.name);
            const remedy = `Take another host SKU${near.length > 0 ? ` (open there: ${near.slice(0, 3).join(', ')})` : ''}, or another region.`;
            if (!sku || sku.closed !== undefined) {
              const why = sku ? `closed to this subscription (${sku.closed})` : 'not offered';
              return [
                { severity: 'blocker', resources: sourceIds(group), message: `Dedicated host ${name} is ${why} in ${region}.`, remedy },
              ];
            }
            const zoned = group.filter(({ resource }) => {
              const hostGroup = world.arrived(resource.id.split('/').slice(0, -2).join('/'));
              return (hostGroup?.resource.zones ?? []).some((zone) => !sku.zones.includes(zone));
            });
            if (zoned.length === 0) return [];
            const message = `Dedicated host ${name} is not to be had in the zone of its host group in ${region} (open: ${sku.zones.join(', ') || 'none'}).`;
            return [{ severity: 'blocker', resources: sourceIds(zoned), message, remedy: 'Map the zone in move.yaml.' }];
          });
        },
      },
    ];
  },
});
