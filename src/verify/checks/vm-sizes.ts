import { readComputeSkus, SKUS_OPERATION, type SkuThere } from '../compute-skus';
import { defineCheck, type Found } from '../check';
import { machinesIn, type Machines } from '../machines';
import { nearestSizes } from '../vm-size';
import { groupBy, listed } from '../world';

const ERRORS = 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available';
type Sizes = ReadonlyMap<string, SkuThere>;

function idsOf(machines: readonly Machines[]): string[] {
  return machines.map(({ arrival }) => arrival.source.id);
}

function instead(size: string, sizes: Sizes, zones: readonly string[]): string {
  const near = nearestSizes(size, sizes, zones);
  return near.length === 0 ? 'No size of the same series is open there.' : `Nearest that is: ${near.join(', ')}.`;
}

function missing(size: string, region: string, sizes: Sizes, machines: readonly Machines[]): Found {
  const zones = [...new Set(machines.flatMap((one) => one.zones))].sort();
  const closed = sizes.get(size.toLowerCase())?.closed;
  const why = closed === undefined ? `is not offered in ${region}` : `is closed to this subscription in ${region} (${closed})`;
  return {
    severity: 'blocker',
    resources: idsOf(machines),
    message: `VM size ${size} ${why}; the move needs ${machines.reduce((sum, { count }) => sum + count, 0)} of it.`,
    remedy: `${closed === undefined ? 'Change the size in the source, or in the generated code' : 'Ask support to open it, or change the size'}. ${instead(size, sizes, zones)}`,
    link: ERRORS,
  };
}

function zonesLacking(sku: SkuThere, region: string, sizes: Sizes, machines: readonly Machines[]): Found[] {
  const wanted = [...new Set(machines.flatMap((one) => one.zones))].sort();
  const lacking = wanted.filter((zone) => !sku.zones.includes(zone));
  if (lacking.length === 0) return [];
  const where = sku.zones.length > 0 ? `open in ${sku.zones.join(', ')}` : 'in none';
  return [
    {
      severity: 'blocker',
      resources: idsOf(machines.filter(({ zones }) => zones.some((zone) => lacking.includes(zone)))),
      message: `VM size ${sku.name} is not to be had in zone ${lacking.join(', ')} of ${region} (${where}).`,
      remedy: `Map the zones in move.yaml (zones: { "${lacking[0]}": ${sku.zones[0] === undefined ? 'null' : `"${sku.zones[0]}"`} }). ${instead(sku.name, sizes, wanted)}`,
      link: ERRORS,
    },
  ];
}

function has(sku: SkuThere, capability: string): boolean {
  return sku.capabilities.get(capability) !== 'False' && sku.capabilities.has(capability);
}

function unable(sku: SkuThere, region: string, machines: readonly Machines[]): Found[] {
  const lacks = (test: (one: Machines) => boolean, what: string, todo: string): Found[] => {
    const hit = machines.filter(test);
    if (hit.length === 0) return [];
    return [
      {
        severity: 'blocker',
        resources: idsOf(hit),
        message: `VM size ${sku.name} in ${region} cannot do ${what}, which ${listed(hit.map(({ arrival }) => arrival.source.name))} uses.`,
        remedy: todo,
      },
    ];
  };
  const wanted = new Map(machines.flatMap(({ capabilities }) => Object.entries(capabilities)));
  const disks = Number(sku.capabilities.get('maxdatadiskcount') ?? Infinity);
  const generations = (sku.capabilities.get('hypervgenerations') ?? 'V1,V2').split(',');
  return [
    ...[...wanted].flatMap(([capability, what]) =>
      has(sku, capability) ? [] : lacks((one) => capability in one.capabilities, what, 'Change the size, or do without it.'),
    ),
    ...lacks(({ dataDisks }) => dataDisks > disks, `more than ${disks} data disks`, 'Take a larger size.'),
    ...lacks(
      ({ generation }) => generation !== undefined && !generations.includes(generation),
      'the Hyper-V generation of the OS disk',
      'Take a size of that generation.',
    ),
  ];
}

function judge(region: string, sizes: Sizes, machines: readonly Machines[]): Found[] {
  return groupBy(machines, ({ size }) => size).flatMap(([size, group]) => {
    const sku = sizes.get(size.toLowerCase());
    if (!sku || sku.closed !== undefined) return [missing(size, region, sizes, group)];
    return [...zonesLacking(sku, region, sizes, group), ...unable(sku, region, group)];
  });
}

export const vmSizes = defineCheck({
  id: 'vm-sizes',
  title: 'VM sizes',
  needs: 'The sizes of VMs, scale sets and cluster nodes are open to the subscription, in the zones asked for, with what the machines use.',
  operations: [SKUS_OPERATION],
  link: 'https://learn.microsoft.com/azure/virtual-machines/sizes/overview',
  questions: (world) => {
    const machines = machinesIn(world);
    if (machines.length === 0) return [];
    return [
      {
        about: 'the VM sizes of the region',
        resources: idsOf(machines),
        answer: async (read) =>
          judge(world.region, await readComputeSkus(read, world.destinationScope, world.region, 'virtualMachines'), machines),
      },
    ];
  },
});
