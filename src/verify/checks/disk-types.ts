import { readComputeSkus, SKUS_OPERATION, type SkuThere } from '../compute-skus';
import { defineCheck, type Found } from '../check';
import { groupBy, sourceIds, type Arrival, type World } from '../world';

/** What may stand in for a disk type, best first. https://learn.microsoft.com/azure/virtual-machines/disks-types */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  ultrassd_lrs: ['PremiumV2_LRS', 'Premium_LRS'],
  premiumv2_lrs: ['Premium_LRS', 'UltraSSD_LRS'],
  premium_zrs: ['Premium_LRS', 'StandardSSD_ZRS'],
  standardssd_zrs: ['StandardSSD_LRS', 'Premium_ZRS'],
  premium_lrs: ['StandardSSD_LRS'],
  standardssd_lrs: ['Standard_LRS', 'Premium_LRS'],
  standard_lrs: ['StandardSSD_LRS'],
};

function judge(world: World, skus: ReadonlyMap<string, SkuThere>, disks: readonly Arrival[]): Found[] {
  const { region } = world;
  return groupBy(disks, ({ resource }) => resource.sku?.name).flatMap(([name, group]): Found[] => {
    const sku = skus.get(name.toLowerCase());
    const isOpen = (one: string): boolean => skus.has(one.toLowerCase()) && skus.get(one.toLowerCase())!.closed === undefined;
    const near = (INSTEAD[name.toLowerCase()] ?? []).filter(isOpen);
    const remedy = near.length > 0 ? `Take ${near.join(' or ')} there.` : 'Take another region for these disks.';
    if (!sku || sku.closed !== undefined) {
      const why = sku ? `closed to this subscription (${sku.closed})` : 'not offered';
      return [
        {
          severity: 'blocker',
          resources: sourceIds(group),
          message: `Disk type ${name} is ${why} in ${region}; the move brings ${group.length}.`,
          remedy,
        },
      ];
    }
    const lacking = group.filter(({ resource }) => (resource.zones ?? []).some((zone) => !sku.zones.includes(zone)));
    if (lacking.length === 0) return [];
    const zones = [...new Set(lacking.flatMap(({ resource }) => resource.zones ?? []))].filter((zone) => !sku.zones.includes(zone)).sort();
    return [
      {
        severity: 'blocker',
        resources: sourceIds(lacking),
        message: `Disk type ${name} is not to be had in zone ${zones.join(', ')} of ${region} (open: ${sku.zones.join(', ') || 'none'}).`,
        remedy: `Map the zones in move.yaml, for disks and their machines alike. ${near.length > 0 ? remedy : ''}`.trim(),
      },
    ];
  });
}

export const diskTypes = defineCheck({
  id: 'disk-types',
  title: 'Disk types',
  needs: 'The disk types are offered in the destination, in the zones asked for.',
  operations: [SKUS_OPERATION],
  link: 'https://learn.microsoft.com/azure/virtual-machines/disks-types',
  questions: (world) => {
    const disks = world.arriving('Microsoft.Compute/disks');
    if (disks.length === 0) return [];
    return [
      {
        about: 'the disk types of the region',
        resources: sourceIds(disks),
        answer: async (read) => judge(world, await readComputeSkus(read, world.destinationScope, world.region, 'disks'), disks),
      },
    ];
  },
});
