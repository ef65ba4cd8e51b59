import { defineService, type ServiceContext, type TwinRequest } from '../../service';
import type { Row } from '../../facts';
import { REGIONS } from '../../regions';
import { listBody, rowsOf } from './rows';

interface Series extends Row {
  family: string;
  series: string;
  suffix: string;
  memory: number;
  vCpus: number[];
}

function restrictions(row: Row, region: string): object[] {
  const closed = row['closed'];
  const zones = (row['closedZones'] ?? []) as string[];
  return [
    ...(typeof closed === 'string'
      ? [{ type: 'Location', values: [region], restrictionInfo: { locations: [region] }, reasonCode: closed }]
      : []),
    ...(zones.length > 0
      ? [{ type: 'Zone', values: [region], restrictionInfo: { locations: [region], zones }, reasonCode: 'NotAvailableForSubscription' }]
      : []),
  ];
}

function body(resourceType: string, row: Row, region: string, capabilities: Record<string, string>): object {
  return {
    resourceType,
    name: row['name'],
    tier: 'Standard',
    ...(row['family'] !== undefined && { family: row['family'] }),
    locations: [region],
    locationInfo: [{ location: region, zones: row['zones'] }],
    capabilities: Object.entries(capabilities).map(([name, value]) => ({ name, value })),
    restrictions: restrictions(row, region),
  };
}

function capabilitiesOf({ vCpus, memory, localDisk, arm, generations, premium }: Row): Record<string, string> {
  const cores = Number(vCpus);
  return {
    vCPUs: String(cores),
    MemoryGB: String(cores * Number(memory)),
    MaxDataDiskCount: String(Math.min(64, cores * 2)),
    PremiumIO: premium === false ? 'False' : 'True',
    AcceleratedNetworkingEnabled: 'True',
    EphemeralOSDiskSupported: localDisk === true ? 'True' : 'False',
    EncryptionAtHostSupported: 'True',
    HyperVGenerations: String(generations ?? 'V1,V2'),
    CpuArchitectureType: arm === true ? 'Arm64' : 'x64',
  };
}

/** The number in a size's name, where it is not that of its cores: `Standard_DS3_v2` has four. */
function numberIn({ numbers, vCpus }: Series, index: number): number {
  return Array.isArray(numbers) ? Number(numbers[index]) : vCpus[index]!;
}

/** Scarcities name whole sizes: the table holds series, so that rows are made of it before they are changed. */
function sizes(context: ServiceContext, region: string): Row[] {
  const series = rowsOf(context, 'vm-series', region) as Series[];
  const rows = series.flatMap((one): Row[] =>
    one.vCpus.map((vCpus, index) => ({ ...one, vCpus, name: `Standard_${one.series}${numberIn(one, index)}${one.suffix}` })),
  );
  const changes = rowsOf(context, 'vm-sizes', region);
  return rows.flatMap((row): Row[] => {
    const change = changes.find(({ name }) => name === row['name']);
    return change?.['absent'] === true ? [] : [change ? { ...row, ...change } : row];
  });
}

function skusIn(context: ServiceContext, region: string): object[] {
  return [
    ...sizes(context, region).map((row) => body('virtualMachines', row, region, capabilitiesOf(row))),
    ...rowsOf(context, 'disk-skus', region).map((row) => body('disks', row, region, {})),
    ...rowsOf(context, 'host-skus', region).map((row) => body('hostGroups/hosts', row, region, { vCPUs: String(row['vCpus']) })),
  ];
}

/** https://learn.microsoft.com/rest/api/compute/resource-skus/list */
export const computeSkus = defineService({
  armType: 'Microsoft.Compute/skus',
  routes: {
    'GET /subscriptions/{subscriptionId}/providers/Microsoft.Compute/skus': (request: TwinRequest, context) => {
      const region = /location eq '([^']*)'/i.exec(request.query.get('$filter') ?? '')?.[1];
      const regions = region === undefined ? REGIONS.map(({ name }) => name) : [region.toLowerCase()];
      return listBody(regions.flatMap((one) => skusIn(context, one)));
    },
  },
});
