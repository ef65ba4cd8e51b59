/** Attributes that hold the name of a region, in some services as its display name (`West Europe`). */
const LOCATION_KEY =
  /^(primary|secondary|write|read|home|geo|paired|failover)?(location|locations|locationName|region|regions|regionName)$/i;

/** True when an attribute called `key` may hold the name of a region. */
export function isLocationKey(key: string): boolean {
  return LOCATION_KEY.test(key);
}

/** `West Europe` → `westeurope`, when `regions` has it; else `text`. */
export function canonicalRegion(text: string, regions: ReadonlySet<string>): string {
  const name = text.replace(/\s/g, '').toLowerCase();
  return regions.has(name) ? name : text;
}
