import type { Reader } from './check';
import { normalRegion } from './locations';

/** A row of Microsoft.Compute/skus. https://learn.microsoft.com/rest/api/compute/resource-skus/list */
export interface ComputeSku {
  resourceType: string;
  name: string;
  tier?: string;
  size?: string;
  family?: string;
  locations: string[];
  locationInfo?: {
    location: string;
    zones?: string[];
    zoneDetails?: { name: string[]; capabilities: { name: string; value: string }[] }[];
  }[];
  capabilities?: { name: string; value: string }[];
  restrictions?: { type: string; reasonCode?: string; values?: string[]; restrictionInfo?: { locations?: string[]; zones?: string[] } }[];
}

/** What a SKU is good for in one region. */
export interface SkuThere {
  name: string;
  family: string;
  /** Lower-case name → value. */
  capabilities: ReadonlyMap<string, string>;
  /** Zones in which the subscription may use it; empty: only without zone. */
  zones: string[];
  /** Zones that are closed to the subscription. */
  closedZones: string[];
  /** Zones with a capability that not all have (`UltraSSDAvailable`), by lower-case name. */
  zonesWith(capability: string): string[];
  /** Reason code, when the whole region is closed to the subscription. */
  closed?: string;
}

export const SKUS_OPERATION = "GET /subscriptions/{id}/providers/Microsoft.Compute/skus?$filter=location eq '{region}' (2021-07-01)";

function inRegion(sku: ComputeSku, region: string): SkuThere {
  const info = sku.locationInfo?.find(({ location }) => normalRegion(location) === region);
  const restrictions = sku.restrictions ?? [];
  const applies = (values: string[] | undefined): boolean => !values || values.length === 0 || values.map(normalRegion).includes(region);
  const closed = restrictions.find(
    ({ type, restrictionInfo, values }) => type === 'Location' && applies(restrictionInfo?.locations ?? values),
  );
  const closedZones = restrictions
    .filter(({ type, restrictionInfo, values }) => type === 'Zone' && applies(restrictionInfo?.locations ?? values))
    .flatMap(({ restrictionInfo }) => restrictionInfo?.zones ?? []);
  return {
    name: sku.name,
    family: sku.family ?? '',
    capabilities: new Map((sku.capabilities ?? []).map(({ name, value }) => [name.toLowerCase(), value])),
    zones: (info?.zones ?? []).filter((zone) => !closedZones.includes(zone)).sort(),
    closedZones,
    zonesWith: (capability) =>
      (info?.zoneDetails ?? [])
        .filter(({ capabilities }) => capabilities.some(({ name, value }) => name.toLowerCase() === capability && value === 'True'))
        .flatMap(({ name }) => name),
    ...(closed && { closed: closed.reasonCode ?? 'NotAvailableForSubscription' }),
  };
}

/** The SKUs of one resource type (`virtualMachines`, `disks`, `hostGroups/hosts`) in a region, by name in lower case. One request for all types. */
export async function readComputeSkus(
  read: Reader,
  scope: string,
  region: string,
  resourceType: string,
): Promise<ReadonlyMap<string, SkuThere>> {
  const query = { $filter: `location eq '${region}'` };
  const rows = (await read.list(`${scope}/providers/Microsoft.Compute/skus`, '2021-07-01', query)) as unknown as ComputeSku[];
  return new Map(
    rows
      .filter((row) => row.resourceType.toLowerCase() === resourceType.toLowerCase() && row.locations.map(normalRegion).includes(region))
      .map((row) => [row.name.toLowerCase(), inRegion(row, region)]),
  );
}
